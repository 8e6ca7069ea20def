"""Places beside leidenalg and igraph, on the same files, in the same run: processor seconds, memory, ratios, growth.

Memory is the most that the whole process had; the goal beside it is 40 bytes a flow and 20 MB.

    beside.py PROGRAM FOLDER [--full]

PROGRAM is `places-beside`; synthetic flows are made in FOLDER. LOCALITIES_DATA adds the census of 2021. `--full` lets the
peers run on the large files too, which takes many minutes.
"""

import gzip
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys

SIZES = [(300, 30_000), (1_000, 150_000), (3_000, 550_000), (7_201, 2_400_000), (41_773, 4_400_000)]
PATIENCE = 600
# Most flows that a peer is asked to look at without --full: beyond these it takes minutes.
PEERS = {"igraph": 3_000_000, "leidenalg": 1_000_000}


def run(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def best(times, *command):
    """Of several runs the one with the least processor time: what else runs on the machine only adds to it."""
    return min((run(*command) for _ in range(times)), key=lambda result: result["whole"])


def census(folder):
    data = os.environ.get("LOCALITIES_DATA")
    if not data:
        return []
    path = folder / "census-2021.csv"
    if not path.exists():
        with gzip.open(f"{data}/flows/commuting_msoa_2021.csv.gz", "rt") as packed, open(path, "w") as plain:
            plain.write(next(packed))
            for row in packed:
                origin, destination, _ = row.split(",")
                if origin[0] in "EW" and destination[:3] in ("E02", "W02"):
                    plain.write(row)
    return [("census 2021", path)]


def growth(points, part):
    """The exponent of time in flows, by least squares of their logarithms."""
    x, y = ([math.log(max(point[key], 1e-4)) for point in points] for key in ("flows", part))
    return statistics.linear_regression(x, y).slope


def main(program, folder, full=False):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for zones, flows in SIZES:
        path = folder / f"synthetic-{zones}.csv"
        if not path.exists():
            run(program, "make", str(zones), str(flows), str(path))
        files.append((f"synthetic {zones:,}", path))
    files += census(folder)
    here = pathlib.Path(__file__).parent
    print("| data | zones | flows | areas | read | build | algorithm | whole | memory (goal) | igraph: algorithm, whole, memory | leidenalg: the same |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    points = []
    for name, path in files:
        ours = best(3, program, "run", str(path))
        cells = []
        for peer, most in PEERS.items():
            too_large = ours["flows"] > most and not full
            theirs = None if too_large else run(sys.executable, str(here / "peer.py"), peer, str(path))
            if theirs:
                ratios = [theirs[part] / max(ours[part], 1e-4) for part in ("algorithm", "whole")]
                cells.append(
                    f"{theirs['algorithm']:.2f} (× {ratios[0]:,.0f}), {theirs['whole']:.2f} (× {ratios[1]:,.0f}), "
                    f"{theirs['bytes'] / 1e6:.0f} MB"
                )
            else:
                cells.append("left out" if too_large else f"more than {PATIENCE} s")
        print(
            f"| {name} | {ours['zones']:,.0f} | {ours['flows']:,.0f} | {ours['areas']:.0f} | {ours['read']:.3f} | {ours['build']:.3f} "
            f"| {ours['algorithm']:.3f} | {ours['whole']:.3f} | {ours['bytes'] / 1e6:.0f} MB ({40 * ours['flows'] / 1e6 + 20:.0f}) "
            f"| {cells[0]} | {cells[1]} |",
            flush=True,
        )
        if name.startswith("synthetic"):
            points.append(ours)
    whole, algorithm = growth(points, "whole"), growth(points, "algorithm")
    print(f"\nTime grows with flows to the power of {whole:.2f} from CSV to areas, {algorithm:.2f} in the algorithm alone.")
    jitter = run(program, "jitter", str(files[-1][1]), "100")
    print(
        f"A hundred jittered runs on {files[-1][0]}: {jitter['processor']:.1f} processor seconds, {jitter['clock']:.1f} s by the clock."
    )


main(sys.argv[1], sys.argv[2], "--full" in sys.argv)
