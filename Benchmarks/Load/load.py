"""Drives one server with readers, a writer, answers, streams and heavy questions; see `run`.

Everything goes to 127.0.0.1 and is bounded in number and time. The server is started here, and ended by its process id.
"""
import asyncio
import html
import re
import statistics
import subprocess
import sys
import time
import urllib.parse
from collections import defaultdict

PAGES = ["/", "/places", "/places/areas", "/options", "/options/ranking", "/money", "/partners", "/registers/risks",
         "/tools/B1", "/sources"]
missed = []


class Client:
    """One browser: a connection that is kept, and the fields of its forms."""

    def __init__(self, port):
        self.port, self.reader, self.writer = port, None, None

    async def ask(self, method, path, fields=None):
        """The status, the headers, the body and how long it took (s). A connection that was closed is opened again."""
        body = urllib.parse.urlencode(fields).encode() if fields is not None else b""
        head = (f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                f"Origin: http://127.0.0.1:{self.port}\r\nSec-Fetch-Site: same-origin\r\n"
                f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n").encode()
        begun = time.monotonic()
        for attempt in (1, 2):
            if self.writer is None:
                self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
            try:
                self.writer.write(head + body)
                await self.writer.drain()
                status, headers, text = await asyncio.wait_for(self.answer(), 120)
                return status, headers, text, time.monotonic() - begun
            except (ConnectionError, asyncio.IncompleteReadError):
                self.writer = None
                if attempt == 2:
                    raise

    async def answer(self):
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {k.lower(): v for k, v in (line.split(": ", 1) for line in lines[1:] if ": " in line)}
        if headers.get("transfer-encoding") == "chunked":
            text = b""
            while size := int((await self.reader.readuntil(b"\r\n")).strip() or b"0", 16):
                text += await self.reader.readexactly(size)
                await self.reader.readexactly(2)
            await self.reader.readexactly(2)
        else:
            text = await self.reader.readexactly(int(headers.get("content-length", 0)))
        return int(lines[0].split()[1]), headers, text.decode(errors="replace")


def share(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] if times else 0


def bar(what, value, limit, unit="ms"):
    held = value <= limit
    if not held:
        missed.append(what)
    print(f"  {what}: {value:,.0f} {unit} (at most {limit:,} {unit}){'' if held else '  MISSED'}", flush=True)


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


async def reader(port, pages, end, times, failed):
    client, turn = Client(port), 0
    while time.monotonic() < end:
        page = pages[turn % len(pages)]
        turn += 1
        status, _, text, took = await client.ask("GET", page)
        times[page].append(took)
        if status != 200:
            failed.append((page, status, text[:300]))


async def writer(port, end, taken):
    """Five changes a second – a partner, a record and a decision on a link in turn – and a look at two of them a second later."""
    client, number, looks = Client(port), 0, []
    status, _, text, _ = await client.ask("GET", "/links")
    pairs = re.findall(r'name="pair"[^>]*value="([^"]+)"|<option value="([^"]+)"', text)
    pairs = [a or b for a, b in pairs if (a or b)]
    while time.monotonic() < end:
        begun = time.monotonic()
        number += 1
        name = f"Partner {number}"
        status, _, text, took = await client.ask("POST", "/partners", {"name": name, "kind": "other", "short": f"P{number}"})
        taken["partner"].append((status, took))
        looks.append(asyncio.create_task(look(port, "/partners", name)))
        risk = f"Risk number {number}"
        status, _, text, took = await client.ask("POST", "/registers/risks/add", {
            "title": risk, "risk": risk, "by": "Load", **RECORD})
        taken["record"].append((status, took))
        looks.append(asyncio.create_task(look(port, "/registers/risks", risk)))
        if pairs:
            status, _, text, took = await client.ask("POST", "/links", {
                "pair": pairs[number % len(pairs)], "joined": "yes" if number % 2 else "no", "reason": f"turn {number}"})
            taken["link"].append((status, took))
        await asyncio.sleep(max(0, 0.6 - (time.monotonic() - begun)))
    return [miss for miss in await asyncio.gather(*looks) if miss]


RECORD = {}


async def look(port, page, words):
    """Whether a page that is asked for a second later shows a change."""
    await asyncio.sleep(1)
    _, _, text, _ = await Client(port).ask("GET", page)
    return None if words in html.unescape(text) else (page, words)


async def answers(port, tokens, taken, end):
    client = Client(port)
    while tokens and time.monotonic() < end:
        token = tokens.pop()
        begun = time.monotonic()
        status, headers, _, _ = await client.ask("POST", f"/answer/{token}", {})
        step = headers.get("location", "")
        root = step.rsplit("/ask/", 1)[0]
        if status != 303:
            taken.append((status, 0))
            continue
        _, _, text, _ = await client.ask("GET", step)
        fields = {name: value for name, value in
                  reversed(re.findall(r'type="radio"[^>]*name="([^"]+)"[^>]*value="([^"]+)"', text))}
        await client.ask("POST", step, fields)
        status, _, _, _ = await client.ask("POST", f"{root}/check", {})
        taken.append((status, time.monotonic() - begun))


async def stream(port, path, counts, end):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n\r\n".encode())
    try:
        line = await asyncio.wait_for(reader.readline(), 20)
        counts["open" if b"200" in line else "refused"] += 1
        while time.monotonic() < end:
            try:
                await asyncio.wait_for(reader.read(4096), 1)
            except asyncio.TimeoutError:
                pass
    finally:
        writer.close()


async def main(program, kent, seconds):
    global RECORD
    process = await asyncio.create_subprocess_exec(
        program, "serve", kent, "--port", "0", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        line = ""
        while "127.0.0.1" not in line:
            line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
        port = int(re.search(r"127\.0\.0\.1:(\d+)", line).group(1))
        asyncio.create_task(drain(process.stdout))
        client = Client(port)
        await client.ask("POST", "/registers/risks/begin", {})
        _, _, text, _ = await client.ask("GET", "/registers/risks/add")
        RECORD = {name: options[0] for name in re.findall(r'<select[^>]*name="([^"]+)"', text)
                  if (options := re.findall(r'<option value="([^"]+)"', text.split(f'name="{name}"', 1)[1].split("</select>")[0]))}
        RECORD.update({name: "3" for name in re.findall(r'inputmode="(?:numeric|decimal)"[^>]*name="([^"]+)"', text)})
        RECORD.update({name: "words" for name in re.findall(r'<textarea[^>]*name="([^"]+)"', text)})
        for page in PAGES:
            status, _, _, took = await client.ask("GET", page)
            print(f"  first {page}: {took * 1000:,.0f} ms, {status}", flush=True)
        start_memory = memory(process.pid)

        print(f"(a) 20 readers and a writer, {seconds} s", flush=True)
        times, failed, taken = defaultdict(list), [], defaultdict(list)
        end = time.monotonic() + seconds
        *_, lost = await asyncio.gather(
            *(reader(port, PAGES[i % len(PAGES):] + PAGES[:i % len(PAGES)], end, times, failed) for i in range(20)),
            writer(port, end, taken))
        every = [t for own in times.values() for t in own]
        print(f"  {len(every):,} pages, {len(every) / seconds:,.0f} a second; "
              f"median {statistics.median(every) * 1000:,.0f} ms", flush=True)
        changed = {"/", "/places", "/places/areas", "/options", "/options/ranking", "/sources"}
        for page, own in times.items():
            print(f"    {page}: 95 % {share(own, .95) * 1000:,.0f} ms, slowest {max(own) * 1000:,.0f} ms, {len(own)}")
        bar("95 of 100 pages", share(every, .95) * 1000, 200)
        bar("slowest page that a link changes", max(t for p in changed for t in times[p]) * 1000, 2000)
        bar("pages that failed", len(failed), 0, "pages")
        if failed:
            print("   ", failed[0])
        for kind, own in taken.items():
            bar(f"changes refused ({kind})", sum(status >= 400 for status, _ in own), 0, f"of {len(own)}")
            print(f"    slowest {max(took for _, took in own) * 1000:,.0f} ms")
        bar("changes not shown a second later", len(lost), 0, "changes")
        if lost:
            print("   ", lost[:2])

        print("(b) 50 clients send 2,000 partners’ answers, (d) beside 500 event streams", flush=True)
        await client.ask("POST", "/tools/B1/waves", {"title": "Load"})
        for _ in range(20):
            await client.ask("POST", "/tools/B1/links", {"count": "100", "label": "Staff"})
        _, _, text, _ = await client.ask("GET", "/tools/B1")
        tokens = list(dict.fromkeys(re.findall(r"/answer/([a-z0-9-]{12,})", text)))[:2000]
        counts, times, failed, done = defaultdict(int), defaultdict(list), [], []
        end = time.monotonic() + 60
        begun = time.monotonic()
        streams = [asyncio.create_task(stream(port, STREAM, counts, end)) for _ in range(500)]
        readers = [asyncio.create_task(reader(port, PAGES, end, times, failed)) for _ in range(3)]
        waiting = len(tokens)
        await asyncio.gather(*(answers(port, tokens, done, end) for _ in range(50)))
        took = time.monotonic() - begun
        sent = sum(status == 303 for status, _ in done)
        print(f"  {sent:,} of {waiting:,} answers in {took:,.1f} s; each {statistics.median(t for _, t in done) * 1000:,.0f} ms")
        bar("time for all", took, 60, "s")
        bar("answers lost", waiting - sent, 0, "answers")
        end = time.monotonic()
        await asyncio.gather(*readers)
        every = [t for own in times.values() for t in own]
        bar("95 of 100 pages meanwhile", share(every, .95) * 1000, 300)
        await asyncio.gather(*streams, return_exceptions=True)
        bar("streams refused", counts["refused"], 0, f"of {len(streams)}")

        print("(e) twenty heavy questions at once", flush=True)
        times, failed = defaultdict(list), []
        end = time.monotonic() + 30
        light = ["/partners", "/registers/risks", "/money", "/tools/B1", "/options", "/places/areas"]
        heavy = [asyncio.create_task(Client(port).ask("GET", f"/places/areas?min-size={3000 + 171 * i}&refine=yes")) for i in range(20)]
        readers = [asyncio.create_task(reader(port, light, end, times, failed)) for _ in range(4)]
        found = await asyncio.gather(*heavy, return_exceptions=True)
        statuses = [f[0] if isinstance(f, tuple) else repr(f) for f in found]
        print(f"  heavy answers: {sorted(set(map(str, statuses)))}, slowest {max(f[3] for f in found if isinstance(f, tuple)):,.1f} s")
        await asyncio.gather(*readers)
        every = [t for own in times.values() for t in own]
        bar("95 of 100 other pages", share(every, .95) * 1000, 300)
        bar("pages that failed", len(failed), 0, "pages")
        print(f"memory: {start_memory:,.0f} MB at the start, {memory(process.pid):,.0f} MB at the end")
    finally:
        process.terminate()
        await process.wait()
    print("All bars hold." if not missed else f"Missed: {', '.join(missed)}")
    return 1 if missed else 0


STREAM = "/money/rates-pilot/live/events?case=example"


async def drain(pipe):
    while await pipe.readline():
        pass


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
