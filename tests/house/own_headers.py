"""A source includes its own header first, so that the header is known to compile by itself.

    own_headers.py SOURCE_FOLDER
"""
import pathlib
import re
import sys

FIRST = re.compile(r'^#include [<"]([^">]+)', re.M)


def main():
    source = pathlib.Path(sys.argv[1])
    faults = []
    for unit in sorted(source.rglob("*.cc")):
        own = unit.with_suffix(".h")
        if not own.exists():
            continue
        first = FIRST.search(unit.read_text())
        if not first or first[1] != str(own.relative_to(source)):
            faults.append(f"{unit.relative_to(source)}: does not include {own.relative_to(source)} first")
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main())
