"""The program is killed again and again while officials publish and withdraw: nothing acknowledged is lost."""
import contextlib
import json
import os
import random
import subprocess
import threading
import time
import unittest
from urllib.parse import urlsplit

from program import POSTGRES, RULEBOOK, Official, Program, folder, hoitu

PASSWORD = "HoiTu-Demo-2026"
ROUNDS = 6


def body(words):
    return {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": words}]}]}


class Desk(threading.Thread):
    """An editor and a head of a board who work until the connection breaks. What was acknowledged is in `public`
    and `withdrawn`, by address; what was asked for without an answer is in `unknown`."""

    def __init__(self, program, slug, portal, number):
        super().__init__(daemon=True)
        self.editor = Official(program, f"bientap.{slug}", PASSWORD)
        self.head = Official(program, f"truongban.{slug}", PASSWORD)
        self.portal, self.number = portal, number
        self.public, self.withdrawn, self.unknown = {}, set(), set()

    def step(self, person, article, name, content=None):
        answer = person.call("POST", f"/articles/{article['id']}/{name}", content or {},
                             {"If-Match": f"\"{article['version']}\""})
        if answer.status != 200:
            raise ConnectionError(answer.status)
        return answer.json()

    def publish_one(self, title):
        content = {"section": "tin-tuc-su-kien", "title": title, "summary": "Tóm tắt.", "body": body(title),
                   "author_line": "Ban Biên tập"}
        answer = self.editor.call("POST", f"/portals/{self.portal}/articles", content)
        if answer.status != 201:
            raise ConnectionError(answer.status)
        article = self.step(self.editor, answer.json(), "submissions")
        article = self.step(self.head, article, "approvals")
        article = self.step(self.head, article, "publications")
        self.public[article["address"]] = title
        return article

    def withdraw(self, article):
        del self.public[article["address"]]
        self.unknown.add(article["address"])
        self.step(self.head, article, "withdrawals", {"outcome": "error", "reason": "Số liệu chưa đúng."})
        self.unknown.discard(article["address"])
        self.withdrawn.add(article["address"])

    def run(self):
        with contextlib.suppress(OSError, ValueError, AssertionError):  # the program is dead
            for count in range(10_000):
                article = self.publish_one(f"Bài {self.number}-{count}")
                if count % 3 == 2:
                    self.withdraw(article)


class Kill(unittest.TestCase):
    def check(self, data):
        rng, total = random.Random(11), 0
        for number in range(ROUNDS):
            with Program(data) as program:
                desks = [Desk(program, "snv", self.portal_of(data, "snv"), f"{number}a"),
                         Desk(program, "kinhbac", self.portal_of(data, "kinhbac"), f"{number}b")]
                for desk in desks:
                    desk.start()
                time.sleep(rng.uniform(0.2, 0.7))  # the moment of the kill is the experiment
                program.kill()
                for desk in desks:
                    desk.join(20)
            hoitu("journal", "verify", "--data", data)
            with Program(data) as program:
                for desk in desks:
                    total += len(desk.public) + len(desk.withdrawn)
                    self.look(program, desk)
                self.assertEqual(program.stop(), 0)
        self.assertGreater(total, ROUNDS)

    def look(self, program, desk):
        for address, title in desk.public.items():
            url = urlsplit(address)
            answer = program.get(url.hostname, url.path)
            self.assertEqual(answer.status, 200, address)
            self.assertIn(title, answer.text())
        for address in desk.withdrawn:
            url = urlsplit(address)
            self.assertEqual(program.get(url.hostname, url.path).status, 410, address)

    def portal_of(self, data, slug):
        if not hasattr(self, "portals"):
            self.portals = {portal["slug"]: portal["id"]
                            for portal in json.loads(hoitu("portal", "list", "--data", data, "--json").stdout)}
        return self.portals[slug]

    def test_on_sqlite(self):
        with folder() as path:
            hoitu("init", "--data", path / "d", "--rulebook", RULEBOOK, "--demo")
            self.check(path / "d")

    @unittest.skipUnless(POSTGRES, "HOITU_TEST_POSTGRES is not set")
    def test_on_postgresql(self):
        with folder() as path:
            name = f"kill_{os.getpid()}"
            subprocess.run(["psql", "-q", POSTGRES, "-c", f"CREATE SCHEMA {name}"], check=True)
            url = POSTGRES + ("&" if "?" in POSTGRES else "?") + f"options=-csearch_path%3D{name}"
            hoitu("init", "--data", path / "d", "--rulebook", RULEBOOK, "--demo", "--database", url)
            self.check(path / "d")


if __name__ == "__main__":
    unittest.main()
