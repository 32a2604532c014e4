"""The real program as the tests see it: a fresh data folder, one process, raw HTTP."""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile

HOME = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("HOITU_BINARY", HOME / "build/release/bin/hoitu")).resolve()
RULEBOOK = HOME / "rulebooks/bac-ninh-2025"
POSTGRES = os.environ.get("HOITU_TEST_POSTGRES")


def hoitu(*arguments, check=True, env=None, **options):
    """Runs one command to its end; fails the test when `check` and it did not exit 0."""
    done = subprocess.run([BINARY, *map(str, arguments)], text=True, capture_output=True, timeout=120,
                          stdin=subprocess.DEVNULL, env={**os.environ, **(env or {})}, **options)
    if check and done.returncode != 0:
        raise AssertionError(f"hoitu {arguments} exited {done.returncode}:\n{done.stderr}")
    return done


@contextlib.contextmanager
def folder():
    path = pathlib.Path(tempfile.mkdtemp(prefix="hoitu-test-"))
    try:
        yield path
    finally:
        subprocess.run(["chmod", "-R", "u+w", path], check=False)
        shutil.rmtree(path, ignore_errors=True)


class Answer:
    """One HTTP response as it came."""

    def __init__(self, data):
        head, _, self.body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split(" ")[1]) if lines[0].startswith("HTTP/1.") else 0
        self.headers = {name.strip().lower(): value.strip()
                        for name, _, value in (line.partition(":") for line in lines[1:])}

    def text(self):
        return self.body.decode("utf-8")

    def json(self):
        return json.loads(self.body)


class Program:
    """A serving program on a free port."""

    def __init__(self, data, env=None, **popen):
        self.data = data
        self.process = subprocess.Popen(
            [BINARY, "serve", "--data", data, "--listen", "127.0.0.1:0"], text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **(env or {})}, **popen)
        self.ready = self.process.stdout.readline()
        self.port = int(self.ready.rsplit(":", 1)[1]) if self.ready.startswith("ready http://") else None

    def raw(self, data, timeout=10, shut=False):
        """Sends bytes and reads until the server closes or has sent one whole answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            with contextlib.suppress(ConnectionError):
                connection.sendall(data)
                if shut:
                    connection.shutdown(socket.SHUT_WR)
            return read_answer(connection)

    def request(self, method, host, path, headers=None, body=b""):
        fields = {"Host": host, "Connection": "close", **(headers or {})}
        if body or method in ("POST", "PUT", "PATCH"):
            fields["Content-Length"] = str(len(body))
        head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        return Answer(self.raw(head.encode() + b"\r\n" + body))

    def get(self, host, path="/", **headers):
        return self.request("GET", host, path, {name.replace("_", "-"): value for name, value in headers.items()})

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        _, self.log = self.process.communicate(timeout=30)
        return self.process.returncode

    def kill(self):
        self.process.kill()
        _, self.log = self.process.communicate(timeout=30)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()


def read_answer(connection):
    data = b""
    with contextlib.suppress(ConnectionError, socket.timeout):
        while chunk := connection.recv(65536):
            data += chunk
            head, blank, body = data.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)\r\ncontent-length: (\d+)", head)
            if blank and length and len(body) >= int(length[1]):
                break
    return data


class Official:
    """A signed-in person at the console's API."""

    def __init__(self, program, login, password):
        self.program, self.cookie, self.csrf = program, "", ""
        answer = self.call("POST", "/session", {"login": login, "password": password})
        assert answer.status == 200, answer.text()
        self.csrf = answer.json()["csrf_token"]

    def call(self, method, path, content=None, headers=None):
        fields = {"Origin": "http://console.localhost", "Content-Type": "application/json",
                  "Cookie": self.cookie, "X-CSRF-Token": self.csrf, **(headers or {})}
        body = json.dumps(content).encode() if content is not None else b""
        answer = self.program.request(method, "console.localhost", "/api/v1" + path,
                                      {name: value for name, value in fields.items() if value}, body)
        if cookie := answer.headers.get("set-cookie"):
            self.cookie = cookie.split(";")[0]
        return answer
