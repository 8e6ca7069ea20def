"""Options beside graphillion, HiGHS and GerryChain, on the same maps, in the same run: processor seconds, memory, ratios.

    beside.py PROGRAM FOLDER [--full]

PROGRAM is `options-beside`; maps are made in FOLDER from the files that LOCALITIES_DATA names. Every answer is compared: a
count or an optimum that differs ends the run. `--full` adds the grid of seven by seven, which takes graphillion minutes.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys

PATIENCE = 120
KENT = ["Kent", "Medway"]
MIDLANDS = ["Derbyshire", "Nottinghamshire", "Leicestershire", "Derby", "Nottingham", "Leicester", "Rutland"]
MAPS = {
    "13 Kent and Medway": KENT,
    "20 West Midlands ring": ["Staffordshire", "Stoke-on-Trent", "Worcestershire", "Warwickshire"],
    "29 Surrey, Kent, East Sussex": ["Surrey", "East Sussex"] + KENT,
    "26 East Midlands (dense)": MIDLANDS,
}
BEST = [("13 Kent and Medway", 3), ("13 Kent and Medway", 4), ("20 West Midlands ring", 4), ("29 Surrey, Kent, East Sussex", 5), ("26 East Midlands (dense)", 6)]


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def write(path, titles, lines):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([titles, *lines])


def maps(folder):
    """Writes units and links of each map; the districts of 2021, land contacts."""
    data = os.environ.get("LOCALITIES_DATA") or sys.exit("LOCALITIES_DATA is not set; there is nothing to measure.")
    tier = {row["gss_code"]: row["upper_tier_name"] for row in rows(f"{data}/statistics/hierarchy_2021.csv")}
    people = {row["gss_code"]: int(row["population_census_2021"]) for row in rows(f"{data}/statistics/districts_2021.csv")}
    becomes = {row["old_code"]: row["new_code"] for row in rows(f"{data}/lookups/lad_changes_2018_2025.csv") if row["year"] <= "2021"}

    def now(code):
        while code in becomes:
            code = becomes[code]
        return code

    land = {tuple(sorted((now(row["code_a"]), now(row["code_b"])))) for row in rows(f"{data}/lookups/lad18_adjacency.csv") if row["contact"] == "land"}
    land = sorted(pair for pair in land if pair[0] != pair[1])
    files = {}
    for name, tiers in list(MAPS.items()) + [("England", sorted(set(tier.values())))]:
        codes = sorted(code for code in people if tier[code] in tiers)
        units, links = folder / f"{name}-units.csv", folder / f"{name}-links.csv"
        write(units, ["code", "population", "county"], [(code, people[code], tier[code]) for code in codes])
        write(links, ["code_a", "code_b"], [pair for pair in land if set(pair) <= set(codes)])
        files[name] = (str(units), str(links))
    for side in (6, 7):
        cells = [(row, column) for row in range(side) for column in range(side)]
        name = f"grid {side}×{side}"
        units, links = folder / f"{name}-units.csv", folder / f"{name}-links.csv"
        write(units, ["code", "population"], [(f"{row}{column}", 1) for row, column in cells])
        steps = [((r, c), (r, c + 1)) for r, c in cells if c + 1 < side] + [((r, c), (r + 1, c)) for r, c in cells if r + 1 < side]
        write(links, ["code_a", "code_b"], [("%d%d" % a, "%d%d" % b) for a, b in steps])
        files[name] = (str(units), str(links))
    return files


def run(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        return None if "peer.py" in str(command) else sys.exit(f"{' '.join(command)}: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def best(times, *command):
    """Of several runs the one with the least processor time: what else runs on the machine only adds to it."""
    results = [run(*command) for _ in range(times)]
    known = [result for result in results if result]
    return min(known, key=lambda result: result["seconds"]) if known else None


def megabytes(result):
    return f"{result['bytes'] / 1e6:.0f} MB"


def against(ours, theirs):
    if not theirs:
        return "no answer", ""
    return f"{theirs['seconds']:.4f} s, {megabytes(theirs)}", f"× {theirs['seconds'] / max(ours['seconds'], 1e-5):,.1f}"


def main(program, folder, full=False):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = maps(folder)
    peer = [sys.executable, str(pathlib.Path(__file__).parent / "peer.py")]
    wrong = []
    print("| count | plans | ours | graphillion | ratio |\n| --- | --- | --- | --- | --- |")
    jobs = [(name, []) for name in MAPS] + [("grid 6×6", [])] + ([("grid 7×7", [])] if full else [])
    jobs += [(name, ["300000", "800000"]) for name in MAPS] + [("grid 6×6", ["6", "6"])]
    for name, limits in jobs:
        ours = best(5, program, "count", *files[name], *limits)
        # The order of links that suits it best; a slow one is not waited for.
        orders = [best(2, *peer, "graphillion", *files[name], order, *limits) for order in ("as-is", "greedy", "bfs")]
        theirs = min((answer for answer in orders if answer), key=lambda answer: answer["seconds"], default=None)
        if theirs and theirs["plans"] != ours["plans"]:
            wrong.append(f"{name}: {ours['plans']} and {theirs['plans']}")
        label = name + (f", {int(limits[0]):,} to {int(limits[1]):,}" if limits else ", no limits")
        cell, ratio = against(ours, theirs)
        print(f"| {label} | {int(ours['plans']):,} | {ours['seconds']:.4f} s, {megabytes(ours)} | {cell} | {ratio} |", flush=True)
    if full:
        ours = run(program, "count", *files["grid 7×7"], "7", "7")
        print(f"| grid 7×7, seven equal parts | {int(ours['plans']):,} | {ours['seconds']:.1f} s, {megabytes(ours)} | not run | |")
    print("\n| optimum | least deviation | ours | HiGHS | ratio |\n| --- | --- | --- | --- | --- |")
    for name, groups in BEST:
        ours = best(3, program, "best", *files[name], str(groups))
        theirs = run(*peer, "highs", *files[name], str(groups))
        if theirs and abs(theirs["value"] - ours["value"]) > 60:
            wrong.append(f"{name} in {groups}: {ours['value']} and {theirs['value']}")
        cell, ratio = against(ours, theirs)
        print(f"| {name}, {groups} groups | {ours['value']:,.0f} people | {ours['seconds']:.4f} s, {megabytes(ours)} | {cell} | {ratio} |", flush=True)
    print("\n| look at each | plans | processor time | plans a second |\n| --- | --- | --- | --- |")
    for name in ["29 Surrey, Kent, East Sussex", "26 East Midlands (dense)"]:
        ours = best(3, program, "visit", *files[name], "300000", "800000")
        plans = int(ours["plans"])
        print(f"| {name}, six scores | {plans:,} | {ours['seconds']:.3f} s | {plans / ours['seconds'] / 1e6:.1f} million |", flush=True)
    england = best(5, program, "regions", *files["England"])
    print(f"\nAll {england['regions']} county areas of England counted in one run: {england['seconds']:.4f} processor seconds.")
    name, groups = BEST[1]
    chain = run(*peer, "gerrychain", *files[name], str(groups), "2000")
    if chain:
        print(
            f"GerryChain, 2,000 steps of ReCom on {name} in {groups} groups within 40 %: {chain['plans']} different plans in "
            f"{chain['seconds']:.2f} processor seconds; listing every plan there is needs no chain."
        )
    else:
        print("GerryChain found no answer in its time.")
    if wrong:
        sys.exit("Answers differ: " + "; ".join(wrong))


main(sys.argv[1], sys.argv[2], "--full" in sys.argv)
