"""Ten thousand runs of a business case, ours and in numpy, on the same case in the same run.

Ours is the model as it is, from the sheet of formulas: compiled, drawn, run and sorted, on one thread. The peer is the same case
written out by hand in numpy, whole columns at a time, as an analyst would; drawn and sorted likewise. Processor seconds, the
best of several rounds; the machine is shared, so read the ratio. Both must find the same figures as entered, to the penny, and the
same percentiles within what ten thousand draws allow, or the run fails.
"""

import json
import pathlib
import subprocess
import sys
import time

import numpy

CASE = pathlib.Path(__file__).with_name("case.json")
FIGURES = ["npv", "npv-adjusted", "payback-adjusted"]
ROUNDS = 20
question = json.loads(CASE.read_text())
inputs = question["inputs"]
RUNS = question["uncertainty"]["runs"]
YEARS = 10
RATE = 0.035
PHASE = numpy.array([0, 0.1, 0.5, 0.9] + [1] * (YEARS - 3))
COST_PHASE = numpy.array([0.3, 0.5, 0.2] + [0] * (YEARS - 2))
FACTORS = (1 + RATE) ** -numpy.arange(YEARS + 1)
ENTERED = {"delivered": 1.0, "cost-optimism": 0.2, "benefit-optimism": 0.25, "delay": 1.0}
PERCENT = {"delivered", "cost-optimism", "benefit-optimism"}


def entered(driver):
    """What the case, or else the set of 2026, has for a driver."""
    if driver in ENTERED:
        return ENTERED[driver]
    table, name, field = driver.split("/")
    value = next(row[field] for row in inputs[table] if row["name"] == name)
    return value / 100 if field == "reduction" else value


def drawn(chance):
    """A column of draws for each driver."""
    columns = {}
    for span in question["uncertainty"]["ranges"]:
        driver = span["driver"]
        scale = 100 if driver in PERCENT or driver.endswith("/reduction") else 1
        columns[driver] = chance.triangular(span["low"] / scale, entered(driver), span["high"] / scale, RUNS)
    return columns


def worked_out(of):
    """Net present value as planned and adjusted, and adjusted payback; `of` gives the value or column of a driver."""
    full = sum(
        row["baseline"] * of(f"categories/{row['name']}/reduction") - row.get("already", 0)
        for row in inputs["categories"]
    ) * of("delivered")
    once = sum(of(f"one-offs/{row['name']}/amount") for row in inputs["one-offs"])
    recurring = sum(of(f"recurring/{row['name']}/amount") for row in inputs["recurring"])
    delay = of("delay")
    steps = [numpy.clip(delay - step, 0, 1) for step in range(5)]
    planned = adjusted = 0.0
    total = 0.0
    totals, nets = [], []
    for year in range(YEARS + 1):
        late = PHASE[year]
        for step in range(min(5, year + 1)):
            earlier = PHASE[year - step - 1] if year > step else 0.0
            late = late - (PHASE[year - step] - earlier) * steps[step]
        yearly = recurring if year else 0.0
        planned = planned + (full * PHASE[year] - once * COST_PHASE[year] - yearly) * FACTORS[year]
        saved = full * late * (1 - of("benefit-optimism"))
        net = saved - once * COST_PHASE[year] * (1 + of("cost-optimism")) - yearly
        adjusted = adjusted + net * FACTORS[year]
        total = total + net
        totals.append(total)
        nets.append(net)
    payback = 0.0
    with numpy.errstate(divide="ignore", invalid="ignore"):
        for year in range(YEARS):
            payback = numpy.where(totals[year] < 0, year - totals[year] / nets[year + 1], payback)
    return planned, adjusted, numpy.where(totals[-1] < 0, numpy.nan, payback)


def simulated():
    """Percentiles of the three figures."""
    columns = drawn(numpy.random.default_rng(1))
    found = []
    for column in worked_out(columns.__getitem__):
        known = numpy.sort(column[numpy.isfinite(column)])
        found.append(numpy.percentile(known, [10, 50, 90]))
    return found


def best(run):
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        found = run()
        seconds.append(time.process_time() - start)
    return min(seconds), found


program = sys.argv[1]
ours = json.loads(subprocess.run([program, CASE, str(ROUNDS), *FIGURES], capture_output=True, check=True, text=True).stdout)
theirs, percentiles = best(simulated)
for figure, exact, points in zip(FIGURES, worked_out(entered), percentiles):
    mine = ours["figures"][figure]
    if not numpy.isclose(mine["entered"], float(exact), rtol=1e-9):
        sys.exit(f"{figure}: we find {mine['entered']}, numpy {float(exact)}")
    reach = abs(points[2] - points[0])
    if not numpy.allclose(mine["percentiles"], points, atol=0.03 * reach):
        sys.exit(f"{figure}: percentiles {mine['percentiles']} and, in numpy, {points}")
print("| what | size | ours | numpy | numpy ÷ ours |")
print("| --- | --- | --- | --- | --- |")
print(
    f"| business case, {len(question['uncertainty']['ranges'])} uncertain inputs, {len(FIGURES)} figures "
    f"| {ours['runs']:,} runs | {ours['seconds'] * 1000:.1f} ms | {theirs * 1000:.1f} ms | {theirs / ours['seconds']:.2f} |"
)
