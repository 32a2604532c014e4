#!/usr/bin/env python3
"""Holds the keys of problems in src/ against their texts in i18n/problems.{vi,en}.json.

Every key a source may report has a text in both languages, and every text has a key that reports it.
A key is written whole, in quotes, where the problem is made, so that grep finds it. Where a function
makes problems with a key it is given, its calls are read: it stands in GIVEN_A_KEY.
Usage: problem_texts.py <src> <i18n>
"""
import json
import pathlib
import re
import sys

MAKERS = {"Fail", "Problem", "StatusResponse"}
GIVEN_A_KEY = {
    "articles/publication_checks.cc": {"find"},
    "articles/withdraw_article.cc": {"refuse"},
    "migration/import_articles.cc": {"Refuse"},
    "migration/import_line.cc": {"Refuse", "Adjusted"},
    "organisation/check_field.cc": {"Refuse"},
    "portals/change_portal.cc": {"CheckLine"},
    "richtext/checks.cc": {"Add"},
    "richtext/parse_document.cc": {"Refuse"},
    "web/api/json_input.cc": {"Refuse"},
}
DEFINES_PROBLEMS = {"base/result.h", "web/problem_response.h", "web/problem_response.cc"}

TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/          # comments
                     |R"(\w*)\(.*?\)\1"            # raw strings
                     |"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", re.DOTALL | re.VERBOSE)
KEY = re.compile(r'"([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)"')


def without_comments(text):
    """The same text with every comment blank, line for line."""
    return TOKEN.sub(lambda token: re.sub(r"[^\n]", " ", token[0]) if token[0].startswith("/") else token[0], text)


def end_of_call(text, start):
    """The place after the bracket that closes the one at `start`."""
    depth, place = 0, start
    while place < len(text):
        if text[place] in "\"'" and (token := TOKEN.match(text, place)):
            place = token.end()
            continue
        depth += (text[place] in "({[") - (text[place] in ")}]")
        place += 1
        if depth == 0:
            break
    return place


def calls(text, names):
    """(name, line, arguments) of every call of a function, or making of a struct, of these names."""
    for match in re.finditer(r"\b(%s)\s*([({])" % "|".join(sorted(names)), text):
        if text[: match.start()].rstrip().endswith(("struct", "class", ".", "->")):
            continue
        arguments = text[match.start(2) : end_of_call(text, match.start(2))]
        yield match[1], text.count("\n", 0, match.start()) + 1, arguments


def product_sources(source):
    """Everything the program is made of: no tests, and nothing that only tests use."""
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        if path.suffix in {".h", ".cc"} and "testing" not in path.parts and not re.search(r"_test(_fixture)?\.", name):
            yield name, without_comments(path.read_text(encoding="utf-8"))


def read_keys(source, complaints):
    """Each reported key with the place that reports it."""
    keys = {}
    for name, text in product_sources(source):
        if name in DEFINES_PROBLEMS:
            continue
        given = GIVEN_A_KEY.get(name, set())
        read = set()
        for function, line, arguments in calls(text, MAKERS | given):
            found = KEY.findall(arguments)
            keys.update({key: f"src/{name}:{line}" for key in found})
            if found:
                read.add(function)
            elif function in MAKERS and not given:
                complaints.append(f"src/{name}:{line}: makes a problem whose key does not stand here in quotes: write it "
                                  "so, or name the function that is given it in tests/house/problem_texts.py")
        complaints += [f"tests/house/problem_texts.py: {function} of {name} is given no key" for function in given - read]
        complaints += unread_problems(name, text)
    complaints += [f"tests/house/problem_texts.py: there is no {name}" for name in GIVEN_A_KEY if not (source / name).exists()]
    return keys


def unread_problems(name, text):
    """Kinds named outside what makes a problem and what compares one: a way of making them this script cannot read."""
    known = re.compile(r"(Fail\s*\(|Problem\s*\{|\bcase|[!=]=|[?:]|\.kind =)\s*$")
    for match in re.finditer(r"\bProblemKind::k\w+", text):
        if not known.search(text[: match.start()]):
            yield f"src/{name}:{text.count(chr(10), 0, match.start()) + 1}: makes a problem without Fail or Problem{{…}}"


def complaints_about(keys, texts, file):
    for key in sorted(keys.keys() - texts.keys()):
        yield f"i18n/{file}: has no text for {key} ({keys[key]})"
    for key in sorted(texts.keys() - keys.keys()):
        yield f"i18n/{file}: has a text for {key}, which nothing reports"
    for key, text in texts.items():
        if not re.fullmatch(r"\S.*[.!?]", text):
            yield f"i18n/{file}: {key}: write whole sentences: “{text}”"
        # A Problem carries no parameters; its detail is shown beside the text.
        for place in re.findall(r"\{\w*\}", text):
            yield f"i18n/{file}: {key}: nothing fills {place}"
    if list(texts) != sorted(texts):
        yield f"i18n/{file}: keep the keys in order"


def main():
    source, catalogues = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    found = []
    keys = read_keys(source, found)
    for language in ("vi", "en"):
        file = f"problems.{language}.json"
        texts = json.loads((catalogues / file).read_text(encoding="utf-8"))
        found += complaints_about(keys, texts, file)
    print("\n".join(found) or f"{len(keys)} keys of problems, each with a text in both languages.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
