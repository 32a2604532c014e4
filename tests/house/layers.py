#!/usr/bin/env python3
"""Holds every #include of src/ against the rooms declared with hoitu_room.

A file may include its own room and the rooms its CMakeLists.txt names (tests also those under
TEST_DEPS). `app` wires everything and is exempt. Usage: layers.py <src> <rooms.txt>
"""
import pathlib
import re
import sys

LAYERS = [
    {"base"},
    {"store", "http", "render", "richtext", "index", "jobs", "mail"},
    {"rules", "calendar", "accounts", "portals", "organisation", "articles", "documents", "media",
     "directives", "alerts", "petitions", "surveys", "consultations", "contests", "search", "channels", "radio", "notices",
     "scoring", "reports", "royalties", "audit", "migration", "backup"},
    {"web", "web/site", "web/api"},
    {"app"},
]
NOT_FOR_FEATURES = {"http", "render"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "misc", "manager", "impl", "types"}


def layer_of(room):
    """The layer of a room; what a room offers to tests (<room>/testing) stands where the room does."""
    room = room.removesuffix("/testing")
    for number, rooms in enumerate(LAYERS):
        if room in rooms:
            return number
    return None


def read_declarations(path):
    declared = {}
    for line in path.read_text().splitlines():
        room, edges = line.split(":", 1)
        deps, test_deps = edges.split("|")
        declared[room] = (set(deps.split()), set(test_deps.split()))
    return declared


def room_of(path, rooms):
    folder = path.parent.as_posix()
    return folder if folder in rooms else None


def complaints(source, declared):
    for room, (deps, _) in declared.items():
        if layer_of(room) is None:
            yield f"src/{room}: belongs to no layer; add it to tests/house/layers.py"
            continue
        for dep in deps:
            if layer_of(dep) is not None and layer_of(dep) > layer_of(room):
                yield f"src/{room}/CMakeLists.txt: declares {dep}, which is a higher layer"
            if layer_of(room) == 2 and dep in NOT_FOR_FEATURES:
                yield f"src/{room}/CMakeLists.txt: a feature never knows {dep}; web does"
    for path in sorted(source.rglob("*.[hc]*")):
        relative = path.relative_to(source)
        if path.suffix not in {".h", ".cc"}:
            continue
        if path.stem in FORBIDDEN_NAMES or relative.parent.name in FORBIDDEN_NAMES:
            yield f"src/{relative}: name it for the one thing it holds"
        room = room_of(relative, declared)
        if room is None or room == "app":
            continue
        deps, test_deps = declared[room]
        allowed = deps | {room} | (test_deps if "_test" in path.stem else set())
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#include "([^"]+)"', line)
            if not match:
                continue
            included = room_of(pathlib.PurePosixPath(match[1]), declared)
            if included is None:
                yield f"src/{relative}:{number}: write the path from src/: {match[1]}"
            elif included not in allowed:
                yield (f"src/{relative}:{number}: includes {match[1]}, but src/{room}/CMakeLists.txt "
                       f"does not declare {included}: declare it, or turn the call round")


def main():
    source, rooms = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    found = list(complaints(source, read_declarations(rooms)))
    print("\n".join(found) or "Every #include follows a declared edge.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
