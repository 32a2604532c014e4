"""What comes from outside, at the real program's door."""
import re
import socket
import time
import unittest

from program import RULEBOOK, Answer, Program, folder, hoitu, read_answer

PROVINCE = "bacninh.localhost"


class Outside(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = folder()
        cls.path = cls.place.__enter__()
        hoitu("init", "--data", cls.path / "d", "--rulebook", RULEBOOK, "--domain", PROVINCE,
              "--console-host", "console.localhost")
        cls.program = Program(cls.path / "d")

    @classmethod
    def tearDownClass(cls):
        assert cls.program.stop() == 0
        cls.place.__exit__(None, None, None)

    def get(self, path, host=PROVINCE, **headers):
        return self.program.get(host, path, **headers)

    def test_every_level_has_a_home(self):
        for host, word in ((PROVINCE, "Bắc Ninh"), (f"snv.{PROVINCE}", "Sở Nội vụ"), (f"kinhbac.{PROVINCE}", "Kinh Bắc")):
            answer = self.get("/", host)
            self.assertEqual(answer.status, 200)
            self.assertIn(word, answer.text())
            self.assertIn('lang="vi"', answer.text())

    def test_an_unknown_host_is_told_so(self):
        self.assertEqual(self.get("/", "example.org").status, 421)

    def test_an_unchanged_page_is_304_and_head_has_no_body(self):
        first = self.get("/")
        again = self.get("/", If_None_Match=first.headers["etag"])
        self.assertEqual((again.status, again.body), (304, b""))
        head = self.program.request("HEAD", PROVINCE, "/")
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(head.headers["content-length"], first.headers["content-length"])

    def test_pages_forbid_inline_script_and_foreign_hosts(self):
        policy = self.get("/").headers["content-security-policy"]
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertNotIn("<script>", self.get("/").text())
        self.assertEqual(self.get("/").headers["x-content-type-options"], "nosniff")

    def test_strange_paths_find_nothing(self):
        for path in ("/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/-/assets/..%2f..%2fhoitu.toml", "/%00", "/a%00b", "/%ff%fe",
                     "//", "/./", "/-/anh/../x", "/-/anh/zz/320.jpg", "/-/in/0", "/-/in/99999999999999999999", "/x" * 500,
                     "/tin-tuc-su-kien?trang=-1", "/tin-tuc-su-kien?trang=99999999999999999999", "/tin-tuc-su-kien?trang=9"):
            self.assertIn(self.get(path).status, (301, 400, 404), path)

    def test_requests_that_could_be_read_in_two_ways_are_refused(self):
        for lines in (b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", b"Content-Length: 3\r\nContent-Length: 4\r\n",
                      b"Transfer-Encoding: gzip, chunked\r\n", b"Content-Length: +3\r\n", b"Content-Length : 3\r\n", b"X: a\r\n b\r\n",
                      b"Host: other\r\n", b"X: \x00\r\n"):
            data = b"POST / HTTP/1.1\r\nHost: " + PROVINCE.encode() + b"\r\n" + lines + b"\r\nabc"
            answer = Answer(self.program.raw(data, shut=True))
            self.assertIn(answer.status, (400, 501), lines)
        bare = b"GET / HTTP/1.1\nHost: " + PROVINCE.encode() + b"\n\n"
        self.assertEqual(Answer(self.program.raw(bare, shut=True)).status, 400)

    def test_a_head_of_a_megabyte_is_refused(self):
        data = b"GET / HTTP/1.1\r\nHost: " + PROVINCE.encode() + b"\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n"
        self.assertIn(Answer(self.program.raw(data)).status, (400, 431))

    def test_other_methods_and_bodies_are_refused(self):
        self.assertIn(self.program.request("POST", PROVINCE, "/", body=b"x" * 100).status, (404, 405, 413))
        self.assertIn(self.program.request("DELETE", PROVINCE, "/").status, (404, 405))

    def test_ten_thousand_open_connections_leave_room_for_one_more(self):
        opened = []
        try:
            for _ in range(10_000):
                connection = socket.create_connection(("127.0.0.1", self.program.port), timeout=10)
                opened.append(connection)
        except OSError as error:
            self.skipTest(f"this machine gives no 10,000 connections: {error} after {len(opened)}")
        finally:
            if len(opened) == 10_000:
                started = time.monotonic()
                status = self.get("/").status
                took = time.monotonic() - started
            for connection in opened:
                connection.close()
        self.assertEqual(status, 200)
        self.assertLess(took, 5)

    def test_feeds_and_machine_files(self):
        for path, word in (("/rss.xml", "<rss"), ("/atom.xml", "<feed"), ("/sitemap.xml", "<urlset"), ("/robots.txt", "Sitemap:")):
            answer = self.get(path)
            self.assertEqual(answer.status, 200, path)
            self.assertIn(word, answer.text(), path)

    def test_without_an_address_to_write_to_there_is_no_security_txt(self):
        self.assertEqual(self.get("/.well-known/security.txt").status, 404)

    def test_health(self):
        self.assertEqual(self.get("/healthz", "any.host").status, 200)
        self.assertEqual(self.get("/readyz", "any.host").status, 200)

    def test_the_console_and_its_api_answer_only_on_their_host(self):
        self.assertEqual(self.get("/api/v1/session").status, 404)
        answer = self.get("/api/v1/session", "console.localhost")
        self.assertEqual(answer.status, 401)
        self.assertEqual(answer.headers["content-type"], "application/problem+json")
        self.assertIn('<div id="root"', self.get("/", "console.localhost").text())


class Maintenance(unittest.TestCase):
    def test_portals_say_so_while_the_console_works(self):
        with folder() as path:
            hoitu("init", "--data", path / "d", "--rulebook", RULEBOOK, "--domain", PROVINCE,
                  "--console-host", "console.localhost")
            with Program(path / "d", env={"HOITU_MAINTENANCE": "true"}) as program:
                for host, place in ((PROVINCE, "/"), (f"snv.{PROVINCE}", "/tin-tuc-su-kien"), (PROVINCE, "/rss.xml")):
                    answer = program.get(host, place)
                    self.assertEqual((answer.status, answer.headers["cache-control"]), (503, "no-store"), place)
                    self.assertIn("retry-after", answer.headers)
                style = re.search(r'href="(/-/assets/[^"]+\.css)"', answer.text())[1]
                self.assertEqual(program.get(PROVINCE, style).status, 200)
                self.assertEqual(program.get(PROVINCE, "/healthz").status, 200)
                self.assertEqual(program.get("console.localhost", "/").status, 200)


class Stopping(unittest.TestCase):
    def test_sigterm_ends_a_waiting_connection_and_exits_0(self):
        with folder() as path:
            hoitu("init", "--data", path / "d", "--rulebook", RULEBOOK)
            with Program(path / "d") as program:
                with socket.create_connection(("127.0.0.1", program.port)) as idle:
                    self.assertEqual(program.stop(), 0)
                    self.assertEqual(read_answer(idle), b"")


if __name__ == "__main__":
    unittest.main()
