"""A disk that takes no more: the official is told, citizens read on, and work goes on when there is room again.

A limit on the size of files is what a full disk looks like to a process, and it can be set and lifted from outside.
"""
import resource
import signal
import unittest
from urllib.parse import urlsplit

from kill_test import PASSWORD, Desk
from program import RULEBOOK, Official, Program, folder, hoitu

ROOM = 4096


def take_no_more(program):
    _, hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (ROOM, hard))


def take_again(program):
    _, hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (hard, hard))


class DiskFull(unittest.TestCase):
    def setUp(self):
        place = folder()
        self.data = place.__enter__() / "d"
        self.addCleanup(place.__exit__, None, None, None)
        hoitu("init", "--data", self.data, "--rulebook", RULEBOOK, "--demo")
        self.program = Program(self.data, preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN))
        self.addCleanup(self.program.__exit__)

    def draft(self, desk, title):
        content = {"section": "tin-tuc-su-kien", "title": title, "summary": "Tóm tắt.", "author_line": "Ban Biên tập",
                   "body": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": title * 50}]}]}}
        return desk.editor.call("POST", f"/portals/{desk.portal}/articles", content)

    def test_is_said_and_survived(self):
        session = Official(self.program, "bientap.snv", PASSWORD).call("GET", "/session").json()
        portal = next(role["portal"] for role in session["roles"] if role["portal"])
        desk = Desk(self.program, "snv", portal, 1)
        article = desk.publish_one("Bài trước khi đĩa đầy")

        take_no_more(self.program)
        refused = self.draft(desk, "Bài không còn chỗ")
        self.assertEqual(refused.status, 507, refused.text())
        self.assertEqual(refused.json()["code"], "store.full")
        for path in ("/", "/tin-tuc-su-kien", "/-/so-do"):
            self.assertEqual(self.program.get("snv.bacninh.localhost", path).status, 200)
        self.assertEqual(self.program.get("snv.bacninh.localhost", "/healthz").status, 200)

        take_again(self.program)
        self.assertEqual(self.draft(desk, "Bài sau khi có chỗ").status, 201)
        self.assertIn("Bài trước khi đĩa đầy", self.program.get("snv.bacninh.localhost", urlsplit(article["address"]).path).text())
        self.assertEqual(self.program.stop(), 0)
        hoitu("journal", "verify", "--data", self.data)


if __name__ == "__main__":
    unittest.main()
