#!/usr/bin/env python3
"""Runs the tests of the real program: run.py [path of hoitu]. With HOITU_TEST_POSTGRES some run there too."""
import os
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent


def main():
    if len(sys.argv) > 1:
        os.environ["HOITU_BINARY"] = str(pathlib.Path(sys.argv[1]).resolve())
    sys.path.insert(0, str(HERE))
    suite = unittest.defaultTestLoader.discover(str(HERE), "*_test.py")
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)


if __name__ == "__main__":
    main()
