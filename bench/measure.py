"""What the benchmarks share: a province of any size, the program and nginx as processes, CPU time, wrk."""
import argparse
import csv
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent
TICK = os.sysconf("SC_CLK_TCK")


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--quick", action="store_true", help="a rough answer in at most 40 seconds")
    parser.add_argument("--json", action="store_true", help="end with one line of JSON")
    parser.add_argument("--hoitu", default=HOME / "build/release/bin/hoitu", type=pathlib.Path)
    return parser


def province(folder, portals):
    """A copy of the Bắc Ninh rulebook with exactly `portals` portals: real ones first, then invented ones."""
    target = folder / "rulebook"
    shutil.copytree(HOME / "rulebooks/bac-ninh-2025", target)
    with open(target / "portals.csv", newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        names, rows = reader.fieldnames, list(reader)
    pattern = next(row for row in reversed(rows))
    for number in range(len(rows), portals):
        rows.append({**pattern, "code": f"X{number}", "slug": f"xa{number}",
                     "name": f"Xã số {number}", "official_name": f"Xã số {number}"})
    with open(target / "portals.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[:portals])
    return target


def words(rng, count):
    stock = ("ủy ban nhân dân tỉnh Bắc Ninh triển khai kế hoạch chuyển đổi số cải cách hành chính phục vụ người dân "
             "doanh nghiệp xã phường công khai thông tin lịch làm việc lãnh đạo thủ tục dịch vụ công trực tuyến đầu tư "
             "hạ tầng giao thông y tế giáo dục môi trường nông nghiệp văn hóa du lịch an ninh trật tự").split()
    return " ".join(rng.choice(stock) for _ in range(count))


def write_articles(file, count, section, words_each, seed=1):
    """Articles as JSON Lines, their text long enough for a page of the wanted size."""
    rng = random.Random(seed)
    with open(file, "w", encoding="utf-8") as out:
        for number in range(count):
            paragraphs = "".join(f"<p>{words(rng, 120)}.</p>" for _ in range(max(1, words_each // 120)))
            out.write(json.dumps({
                "id": f"bench-{seed}-{number}", "title": f"{words(rng, 12).capitalize()} {number}",
                "summary": words(rng, 30), "html": paragraphs, "section": section,
                "author": "Ban Biên tập", "published_at": f"2026-0{1 + number % 9}-1{number % 9}T08:00:00+07:00",
            }, ensure_ascii=False) + "\n")


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, text=True,
                          stdout=subprocess.PIPE, **options).stdout


class Process:
    """A server with its children: its CPU time and memory are theirs together."""

    def __init__(self, command, **options):
        self.process = subprocess.Popen([str(part) for part in command], text=True, **options)

    def pids(self):
        found, queue = [], [self.process.pid]
        while queue:
            pid = queue.pop()
            found.append(pid)
            children = pathlib.Path(f"/proc/{pid}/task/{pid}/children")
            queue += [int(child) for child in children.read_text().split()] if children.exists() else []
        return found

    def cpu_seconds(self):
        total = 0
        for pid in self.pids():
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICK

    def memory_mb(self):
        total = 0
        for pid in self.pids():
            status = pathlib.Path(f"/proc/{pid}/status").read_text()
            total += int(re.search(r"VmRSS:\s+(\d+)", status)[1])
        return total / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Hoitu(Process):
    def __init__(self, program, data, **settings):
        environment = {**os.environ, **{f"HOITU_{name.upper()}": str(value) for name, value in settings.items()}}
        started = time.monotonic()
        super().__init__([program, "serve", "--data", data, "--listen", "127.0.0.1:0"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        line = self.process.stdout.readline()
        if not line.startswith("ready "):
            raise SystemExit(f"the program did not start: {line!r}")
        self.seconds_to_ready = time.monotonic() - started
        self.port = int(line.strip().rsplit(":", 1)[1])

    def get(self, host, path, encoding="gzip"):
        return fetch(self.port, host, path, encoding)


def fetch(port, host, path, encoding="gzip", headers=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}",
                                     headers={"Host": host, "Accept-Encoding": encoding, **(headers or {})})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.status, dict(answer.headers), answer.read()


class Nginx(Process):
    """nginx serving the same bytes as static files, with all that makes it fast switched on."""

    def __init__(self, folder, root, port):
        config = folder / "nginx.conf"
        user = "user root;" if os.geteuid() == 0 else ""
        config.write_text(f"""
            {user} worker_processes 2; pid {folder}/nginx.pid; daemon off; error_log /dev/null;
            events {{ worker_connections 20000; multi_accept on; }}
            http {{
                access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
                open_file_cache max=100000 inactive=1h; open_file_cache_valid 1h;
                default_type text/html; gzip_static on; etag on;
                client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
                fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
                server {{ listen 127.0.0.1:{port} reuseport; root {root}/$host; }}
            }}""")
        super().__init__(["nginx", "-c", config, "-p", folder], stderr=subprocess.DEVNULL)
        self.port = port
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1)
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.02)
        raise SystemExit("nginx did not start")


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


WRK = """
local requests, position = {{}}, 0
for line in io.lines("{list}") do
  local host, path, extra = line:match("^(%S+) (%S+) ?(.*)$")
  local headers = {{ ["Host"] = host, ["Accept-Encoding"] = "gzip" }}
  if extra ~= "" then headers["If-None-Match"] = extra end
  requests[#requests + 1] = wrk.format("GET", path, headers)
end
local thread_number = 0
function setup(thread) thread:set("start", thread_number * 977) thread_number = thread_number + 1 end
function init() position = start end
function request()
  position = position % #requests + 1
  return requests[position]
end
"""


def load(server, requests, folder, seconds, connections=64):
    """Runs wrk over the list of (host, path[, etag]); returns requests/s, µs of server CPU each, p99 in ms."""
    listing = folder / "requests.txt"
    listing.write_text("".join(" ".join(part for part in request if part) + "\n" for request in requests))
    script = folder / "requests.lua"
    script.write_text(WRK.format(list=listing))
    before = server.cpu_seconds()
    text = run("wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", script,
               f"http://127.0.0.1:{server.port}")
    cpu = server.cpu_seconds() - before
    count = int(re.search(r"(\d+) requests in", text)[1])
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    if errors or "Socket errors" in text:
        raise SystemExit("the run had errors:\n" + text)
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    return {"rps": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), "cpu_us": cpu * 1e6 / count,
            "p99_ms": float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]}


def zipf(items, count, seed=7):
    """`count` draws of `items`, the n-th of which is drawn with weight 1/n."""
    rng = random.Random(seed)
    return rng.choices(items, [1 / rank for rank in range(1, len(items) + 1)], k=count)


def median(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def workplace():
    return tempfile.TemporaryDirectory(prefix="hoitu-bench-")


def finish(args, figures):
    if args.json:
        print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    sys.stdout.flush()
