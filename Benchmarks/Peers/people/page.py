"""How long a page of results takes for 200 partners who all speak of each other, in three waves, from the program's own server.

The locality is made here, with a printed seed; the server listens on the loopback and is stopped at the end.
"""

import csv
import os
import random
import re
import subprocess
import tempfile
import time
import urllib.request

PROGRAM = os.environ.get("LOCALITIES", ".build/release/localities")
SEED, COUNT, WAVES = 2018, 200, ("2016-11", "2017-11", "2018-05")


def write(folder, name, titles, rows):
    with open(os.path.join(folder, name), "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(titles)
        out.writerows(rows)


def locality(folder):
    """A folder as an export would write it, and the locality made of it."""
    chance = random.Random(SEED)
    keys = [f"p{number}" for number in range(COUNT)]
    empty = os.path.join(folder, "empty.locality")
    subprocess.run([PROGRAM, "new", empty, "--title", "Two hundred"], check=True, capture_output=True)
    source = os.path.join(folder, "source")
    subprocess.run([PROGRAM, "export", empty, source], check=True, capture_output=True)
    write(source, "organisations.csv", ["key", "name", "short", "kind", "area", "joined", "left"],
          [[key, f"Partner {key}", key, "partner", "", "2015-09-01", ""] for key in keys])
    write(source, "waves.csv",
          ["instrument", "number", "version", "title", "note", "anonymous", "by_organisation", "opened", "closed"],
          [["A8", number, 1, month, "Made by chance", "no", "yes", f"{month}-14", f"{month}-28"]
           for number, month in enumerate(WAVES, 1)])
    write(source, "respondents.csv", ["instrument", "number", "organisation", "label", "answered"],
          [["A8", number, key, key, "yes"] for number in range(1, len(WAVES) + 1) for key in keys])
    questions = ["behind", "open", "reliable", "stage", "stage: comment", "turf", "wanted"]
    for number, month in enumerate(WAVES, 1):
        rows = []
        for own in keys:
            for other in keys:
                if own != other:
                    stage = chance.randint(1, 7)
                    comment = "Nobody asked us" if stage <= 2 else ""
                    rows.append([own, 1, f"{month}-20", other, *(chance.randint(1, 4) for _ in range(3)), stage, comment,
                                 chance.randint(1, 4), chance.randint(1, 7)])
        write(source, f"answers-A8-{number}.csv", ["organisation", "revision", "sent", "about", *questions], rows)
    path = os.path.join(folder, "big.locality")
    subprocess.run([PROGRAM, "new", path, "--from", source], check=True, capture_output=True)
    return path


def seconds(address):
    start = time.perf_counter()
    with urllib.request.urlopen(address) as answer:
        size = len(answer.read())
    return time.perf_counter() - start, size


print()
print(f"A page of results, {COUNT} partners, {COUNT * (COUNT - 1):,} ties a wave, {len(WAVES)} waves (seed {SEED}):")
print()
print("| page | size | first time | again |")
print("| --- | --- | --- | --- |")
with tempfile.TemporaryDirectory() as folder:
    path = locality(folder)
    for name, page in (("result", "/tools/A8/result"), ("from one partner’s place", "/tools/A8/result?organisation=p7"),
                       ("from wave to wave", "/tools/A8/history")):
        # A server for each page, so that nothing was read before.
        server = subprocess.Popen([PROGRAM, "serve", path, "--port", "0"], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True)
        try:
            address = re.search(r"http://\S+?(?=/? –|/?\s)", server.stdout.readline()).group().rstrip("/")
            first, size = seconds(address + page)
            again = min(seconds(address + page)[0] for _ in range(3))
            print(f"| {name} | {size / 1000:.0f} kB | {first:.2f} s | {again:.2f} s |", flush=True)
        finally:
            server.terminate()
            server.wait()
