"""The command line others rely on: statuses, streams, messages."""
import json
import os
import pathlib
import sqlite3
import subprocess
import unittest

from program import BINARY, HOME, POSTGRES, RULEBOOK, Program, folder, hoitu

TEXTS = [json.loads((HOME / f"i18n/problems.{language}.json").read_text(encoding="utf-8")) for language in ("vi", "en")]


def make(path, *more):
    hoitu("init", "--data", path, "--rulebook", RULEBOOK, *more)
    return path


class Misuse(unittest.TestCase):
    def test_every_misuse_exits_2_and_speaks_on_standard_error(self):
        for words in ([], ["nothing"], ["init"], ["serve"], ["portal"], ["portal", "list"], ["journal", "verify", "--date", "x"],
                      ["backup", "x"], ["user", "add", "--data", "x"], ["import", "articles"]):
            done = hoitu(*words, check=False)
            self.assertEqual(done.returncode, 2, words)
            self.assertEqual(done.stdout, "", words)
            self.assertNotEqual(done.stderr, "", words)

    def test_help_manual_and_completion_succeed(self):
        self.assertIn("serve", hoitu("--help").stdout)
        manual = hoitu("manual").stdout
        self.assertIn(".TH HOITU 1", manual)
        for command in ("init", "serve", "portal list", "import articles", "journal verify", "rulebook check", "backup",
                        "restore", "user add"):
            self.assertIn(f".SS hoitu {command}", manual)
        completion = hoitu("completion").stdout
        self.assertEqual(subprocess.run(["bash", "-n"], input=completion, text=True).returncode, 0)
        self.assertIn("--dry-run", completion)

    def test_a_folder_that_is_no_installation(self):
        with folder() as path:
            for words in (["portal", "list", "--data", path], ["serve", "--data", path], ["journal", "verify", "--data", path]):
                done = hoitu(*words, check=False)
                self.assertEqual(done.returncode, 1, words)
                self.assertIn(str(path), done.stderr)


class Refusals(unittest.TestCase):
    """What a person reads: the Vietnamese sentence, the English one, and the detail below them."""

    def assert_says(self, done, vietnamese, english, detail):
        self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
        lines = done.stderr.splitlines()
        first = lines.index(f"hoitu: {vietnamese}")
        self.assertEqual(lines[first + 1].strip(), english)
        self.assertIn(detail, "\n".join(lines[first + 2:]))
        return lines

    def assert_refuses(self, words, key, detail, env=None):
        """The whole of what is said, with the two texts of the key."""
        self.assert_says(hoitu(*words, check=False, env=env), *(texts[key] for texts in TEXTS), str(detail))

    def test_serving_what_is_no_installation(self):
        with folder() as path:
            lines = self.assert_says(
                hoitu("serve", "--data", path, check=False),
                "Thư mục này không có bản cài đặt Hội Tụ. Hãy kiểm tra lại đường dẫn, hoặc tạo bản cài đặt mới bằng lệnh hoitu init.",
                "This folder holds no installation of Hội Tụ. Check the path, or make a new one with hoitu init.", str(path))
            self.assertEqual(len(lines), 3)

    def test_what_is_there_already_is_never_overwritten(self):
        with folder() as path:
            make(path / "d")
            self.assert_refuses(["init", "--data", path / "d", "--rulebook", RULEBOOK], "installation.exists", path / "d")
            env = {"XDG_CONFIG_HOME": str(path / "config")}
            hoitu("backup", path / "d", "--to", path / "b.sealed", env=env)
            self.assert_refuses(["backup", path / "d", "--to", path / "b.sealed"], "backup.exists", path / "b.sealed", env)
            self.assert_refuses(["backup", path / "d", "--to", path / "no/b"], "backup.cannot_write", path / "no/b", env)

    def test_what_is_named_and_is_not_there(self):
        with folder() as path:
            data = ["--data", make(path / "d")]
            self.assert_refuses(["import", "articles", path / "old.jsonl", "--portal", "snv", *data], "import.file_not_found",
                                path / "old.jsonl")
            self.assert_refuses(["import", "articles", path / "old.jsonl", "--portal", "nowhere", *data], "portal.not_found",
                                "nowhere")
            self.assert_refuses(["rulebook", "check", path / "none"], "rulebook.folder", path / "none")
            self.assert_refuses(["user", "reset", *data, "--login", "nobody"], "account.unknown", "")

    def test_settings_that_are_not_valid(self):
        with folder() as path:
            make(path / "d")
            with open(path / "d/hoitu.toml", "a", encoding="utf-8") as file:
                file.write("[log]\nlevle = 1\n")
            self.assert_refuses(["portal", "list", "--data", path / "d"], "settings.invalid", "log.levle",
                                {"HOITU_DATABASE_READERS": "many"})

    def test_a_line_of_an_import_that_is_refused(self):
        with folder() as path:
            (path / "old.jsonl").write_text('{"title": ""}\n', encoding="utf-8")
            done = hoitu("import", "articles", path / "old.jsonl", "--portal", "snv", "--data", make(path / "d"), "--json")
            self.assertEqual(json.loads(done.stdout)["refused"], 1)
            self.assertEqual(done.stderr.splitlines()[-2:], ["dòng 1 /title: bị từ chối: Bài cần có tiêu đề.",
                                                             "line 1 /title: refused: The title is missing."])


class Init(unittest.TestCase):
    def test_makes_the_119_portals_of_bac_ninh(self):
        with folder() as path:
            portals = json.loads(hoitu("portal", "list", "--data", make(path / "d"), "--json").stdout)
            levels = [portal["level"] for portal in portals]
            self.assertEqual((len(portals), levels.count("province"), levels.count("department"), levels.count("commune")),
                             (119, 1, 19, 99))
            self.assertIn("kinhbac.bacninh.gov.vn", [host for portal in portals for host in portal["hosts"]])

    def test_never_into_a_folder_with_something_in_it(self):
        with folder() as path:
            (path / "mine.txt").write_text("keep")
            done = hoitu("init", "--data", path, "--rulebook", RULEBOOK, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertEqual([file.name for file in path.iterdir()], ["mine.txt"])

    def test_a_broken_rulebook_leaves_nothing_behind(self):
        with folder() as path:
            broken = path / "rulebook"
            subprocess.run(["cp", "-r", RULEBOOK, broken], check=True)
            with open(broken / "levels.toml", "a", encoding="utf-8") as file:
                file.write('\n[[level]]\ncode = "province"\nunknown = 1\n')
            checked = hoitu("rulebook", "check", broken, check=False)
            self.assertEqual(checked.returncode, 1)
            self.assertRegex(checked.stderr, r"levels\.toml:\d+: ")
            done = hoitu("init", "--data", path / "d", "--rulebook", broken, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertFalse((path / "d").exists())

    @unittest.skipUnless(os.geteuid() == 0, "needs root to become a user who may not write")
    def test_a_folder_that_cannot_be_written(self):
        with folder() as path:
            os.chmod(path, 0o755)
            done = subprocess.run([BINARY, "init", "--data", path / "d", "--rulebook", RULEBOOK], text=True, user=65534,
                                  group=65534, capture_output=True, cwd="/", env={"PATH": os.environ["PATH"]})
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(str(path / "d"), done.stderr)


class Store(unittest.TestCase):
    def test_a_newer_schema_is_refused(self):
        with folder() as path:
            make(path / "d")
            with sqlite3.connect(path / "d/hoitu.db") as database:
                columns = [row[1] for row in database.execute("PRAGMA table_info(schema_migration)")]
                row = dict(zip(columns, database.execute("SELECT * FROM schema_migration ORDER BY 1 DESC").fetchone()))
                row["name"] = "9999_future"
                if "number" in row:
                    row["number"] = 9999
                database.execute(f"INSERT INTO schema_migration ({','.join(row)}) VALUES ({','.join('?' * len(row))})",
                                 list(row.values()))
            done = hoitu("portal", "list", "--data", path / "d", check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn("9999_future", done.stderr)
            for texts in TEXTS:
                self.assertIn(texts["store.newer_schema"], done.stderr)

    def test_a_changed_journal_entry_is_found(self):
        with folder() as path:
            make(path / "d")
            self.assertIn("entries", hoitu("journal", "verify", "--data", path / "d").stdout)
            with sqlite3.connect(path / "d/hoitu.db") as database:
                database.execute("UPDATE journal SET body = '{}' WHERE sequence = 7")
            done = hoitu("journal", "verify", "--data", path / "d", check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn("7", done.stderr)

    def test_a_second_server_on_the_same_folder_is_refused(self):
        with folder() as path:
            with Program(make(path / "d")) as first:
                self.assertIsNotNone(first.port)
                second = hoitu("serve", "--data", path / "d", "--listen", "127.0.0.1:0", check=False)
                self.assertEqual(second.returncode, 1)
                self.assertIn(str(first.process.pid), second.stderr)
                self.assertEqual(first.stop(), 0)


class Users(unittest.TestCase):
    def test_add_list_and_reset(self):
        with folder() as path:
            make(path / "d")
            data = ["--data", path / "d"]
            added = hoitu("user", "add", *data, "--login", "anhtuan", "--name", "Hoàng Anh Tuấn", "--role", "technical_admin")
            login, password = added.stdout.split()
            self.assertEqual(login, "anhtuan")
            self.assertGreaterEqual(len(password), 14)
            self.assertIn("Hoàng Anh Tuấn", hoitu("user", "list", *data).stdout)
            self.assertNotEqual(hoitu("user", "reset", *data, "--login", "anhtuan").stdout.split()[1], password)
            again = hoitu("user", "add", *data, "--login", "anhtuan", "--name", "B", check=False)
            self.assertEqual(again.returncode, 1)
            mixed = hoitu("user", "add", *data, "--login", "b.c", "--name", "B", "--role", "head", "--portal", "nowhere",
                          check=False)
            self.assertEqual(mixed.returncode, 1)
            self.assertNotIn("b.c", hoitu("user", "list", *data).stdout)


class Backup(unittest.TestCase):
    def test_a_backup_made_while_serving_restores_to_the_same_portals(self):
        with folder() as path:
            make(path / "d")
            key = {"XDG_CONFIG_HOME": str(path / "config")}
            with Program(path / "d"):
                made = hoitu("backup", path / "d", "--to", path / "b.sealed", env=key)
                self.assertIn("backup.key", made.stderr)
            hoitu("restore", path / "b.sealed", "--to", path / "r", env=key)
            self.assertEqual(hoitu("portal", "list", "--data", path / "r", "--json").stdout,
                             hoitu("portal", "list", "--data", path / "d", "--json").stdout)
            hoitu("journal", "verify", "--data", path / "r")
            again = hoitu("restore", path / "b.sealed", "--to", path / "r", check=False, env=key)
            self.assertEqual(again.returncode, 1)

    def test_without_the_key_or_damaged_it_restores_nothing(self):
        with folder() as path:
            make(path / "d")
            key = {"XDG_CONFIG_HOME": str(path / "config")}
            hoitu("backup", path / "d", "--to", path / "b.sealed", env=key)
            other = hoitu("restore", path / "b.sealed", "--to", path / "r", check=False,
                          env={"XDG_CONFIG_HOME": str(path / "elsewhere")})
            self.assertEqual(other.returncode, 1)
            data = bytearray((path / "b.sealed").read_bytes())
            data[len(data) // 2] ^= 1
            (path / "b.sealed").write_bytes(data)
            damaged = hoitu("restore", path / "b.sealed", "--to", path / "r", check=False, env=key)
            self.assertEqual(damaged.returncode, 1)
            self.assertFalse((path / "r/hoitu.toml").exists())

    @unittest.skipUnless(POSTGRES, "HOITU_TEST_POSTGRES is not set")
    def test_a_backup_of_sqlite_restores_to_postgresql(self):
        with folder() as path:
            make(path / "d")
            key = {"XDG_CONFIG_HOME": str(path / "config")}
            hoitu("backup", path / "d", "--to", path / "b.sealed", env=key)
            name = f"restore_{os.getpid()}"
            subprocess.run(["psql", "-q", POSTGRES, "-c", f"CREATE SCHEMA {name}"], check=True)
            url = POSTGRES + ("&" if "?" in POSTGRES else "?") + f"options=-csearch_path%3D{name}"
            hoitu("restore", path / "b.sealed", "--to", path / "r", "--database", url, env=key)
            hoitu("journal", "verify", "--data", path / "r")
            self.assertEqual(len(json.loads(hoitu("portal", "list", "--data", path / "r", "--json").stdout)), 119)


if __name__ == "__main__":
    unittest.main()
