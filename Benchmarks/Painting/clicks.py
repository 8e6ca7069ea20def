"""How long a painted click takes on the server: the words and numbers about the plan as it then is.

    clicks.py PROGRAM

PROGRAM is `localities`; the files that LOCALITIES_DATA names become localities in a folder that goes away. One connection, one
click after the other, as from one person; the first answer of each locality, which looks at every plan, is told apart.
"""

import http.client
import os
import pathlib
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time

LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
CLICKS = 200
TICKS = os.sysconf("SC_CLK_TCK")
PLACES = [
    # Name, areas taken from the districts of 2018, groups to paint with.
    ("Kent and Medway", ["county_code=E10000016", "code=E06000035"], 4),
    ("London", ["region_code=E12000007"], 6),
    ("South East of England", ["region_code=E12000008"], 12),
]


def make(program, folder, name, only):
    data = pathlib.Path(os.environ.get("LOCALITIES_DATA") or sys.exit("LOCALITIES_DATA is not set; there is nothing to measure."))
    path = folder / f"{name}.locality"

    def run(*words):
        subprocess.run([program, *map(str, words)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    run("new", path, "--title", name, "--profile", "2026")
    chosen = [word for choice in only for word in ("--only", choice)]
    run("import", path, "boundaries", data / "boundaries/official/lad_2018_england.geojson", *chosen)
    run("import", path, "statistics", data / "statistics/districts_2018.csv", data / "statistics/council_tax_2018_19.csv")
    run("import", path, "flows", data / "flows/commuting_lad_2011.csv.gz")
    run("import", path, "links", data / "lookups/lad18_adjacency.csv")
    run("export", path, path.with_suffix(".folder"))
    return path, len((path.with_suffix(".folder") / "areas-district.csv").read_text().splitlines()) - 1


def processor(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def clicks(program, path, areas, groups):
    """Milliseconds of the first answer and of each click, and processor milliseconds of a click."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([program, "serve", path, "--port", str(port)], stderr=subprocess.PIPE)
    try:
        server.stderr.readline()
        connection = http.client.HTTPConnection("127.0.0.1", port)

        def paint(plan):
            start = time.perf_counter()
            connection.request("GET", f"/options/paint?plan={''.join(plan)}&groups={groups}&limits=1&part=1")
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, answer.status
            return (time.perf_counter() - start) * 1000

        draw = random.Random(1)
        plan = ["0"] * areas
        first = paint(plan)
        before = processor(server.pid)
        times = []
        for _ in range(CLICKS):
            plan[draw.randrange(areas)] = LETTERS[draw.randrange(groups)]
            times.append(paint(plan))
        return first, times, (processor(server.pid) - before) / CLICKS * 1000
    finally:
        server.terminate()
        server.wait()


def main(program):
    print("| place | areas | first answer | half of the clicks within | nine of ten within | processor time of a click |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory(prefix="localities-") as folder:
        for name, only, groups in PLACES:
            path, areas = make(program, pathlib.Path(folder), name, only)
            first, times, worked = clicks(program, path, areas, groups)
            tenth = statistics.quantiles(times, n=10)[-1]
            print(f"| {name} | {areas} | {first:,.0f} ms | {statistics.median(times):.1f} ms | {tenth:.1f} ms | {worked:.1f} ms |", flush=True)


main(sys.argv[1])
