"""Numbers from people, ours and others', on the same data in the same run.

Ours is the whole command: start, read JSON, compute, write JSON. Theirs is the computation alone, without starting Python and
without importing. Each is run several times and the best counts; the machine is shared, so read ratios, not seconds. Both
sides must find the same numbers, or the run fails.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import networkx
import numpy
from pymcdm import methods, normalizations
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import silhouette_score

PROGRAM = os.environ.get("LOCALITIES", ".build/release/localities")
chance = numpy.random.default_rng(2018)


def best(run, times=5):
    """The shortest of several runs, in seconds, and what the last one found."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        found = run()
        seconds.append(time.perf_counter() - start)
    return min(seconds), found


def ours(method, question):
    """Our command on a question: seconds, and its scores."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "input.json")
        with open(path, "w") as file:
            json.dump(question, file)
        command = [PROGRAM, "score", method, "--input", path]
        seconds, output = best(lambda: subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return seconds, json.loads(output)["scores"]


def value(scores, name):
    return next(score["value"] for score in scores if name in score["method"]["name"])


def same(what, ours, theirs, tolerance=1e-6):
    if not numpy.allclose(ours, theirs, atol=tolerance):
        sys.exit(f"{what}: we find {ours}, they find {theirs}")


def row(what, size, mine, theirs, peer):
    print(f"| {what} | {size} | {mine:.3f} s | {theirs:.3f} s | {theirs / mine:.1f} | {peer} |", flush=True)


def opinions():
    """2,000 voters on 100 statements in three camps; a fifth of the votes are blank."""
    camps = chance.choice(3, 2000, p=[0.5, 0.3, 0.2])
    leaning = chance.uniform(0.1, 0.9, (3, 100))
    votes = numpy.where(chance.random((2000, 100)) < leaning[camps], 1, -1)
    votes = numpy.where(chance.random(votes.shape) < 0.08, 0, votes)
    blank = chance.random(votes.shape) < 0.2
    question = {
        "statements": [f"statement {number}" for number in range(100)],
        "votes": [[None if gap else int(vote) for vote, gap in zip(*pair)] for pair in zip(votes, blank)],
    }
    mine, scores = ours("opinion", question)

    def groups():
        known = numpy.where(blank, numpy.nan, votes)
        filled = numpy.where(blank, numpy.nanmean(known, axis=0), votes)
        plane = PCA(2).fit(filled)
        seen = (~blank).sum(axis=1, keepdims=True)
        points = plane.transform(filled) * numpy.sqrt(100 / seen)
        widths = {}
        for count in range(2, 6):
            labels = KMeans(count, n_init=10, random_state=0).fit_predict(points)
            widths[count] = silhouette_score(points, labels)
        return widths

    theirs, widths = best(groups, 3)
    found = value(scores, "Opinion groups")["silhouette_by_groups"]
    same("silhouettes", [found[str(count)] for count in (2, 3)], [widths[count] for count in (2, 3)], 1e-3)
    row("groups of opinion", "2,000 voters, 100 statements", mine, theirs, "numpy, scikit-learn")


def network(count, ties):
    """A network of partners, as many ties as asked for."""
    pairs = [(a, b) for a in range(count) for b in range(count) if a != b]
    if ties < len(pairs):
        pairs = [pairs[place] for place in chance.choice(len(pairs), ties, replace=False)]
    names = [f"partner {number}" for number in range(count)]
    mine, scores = ours("network", {"partners": names, "ties": [[names[a], names[b]] for a, b in pairs]})
    directed = networkx.DiGraph(pairs)

    def all_of_it():
        graph = directed.to_undirected()
        return (
            networkx.density(graph),
            networkx.betweenness_centrality(graph),
            networkx.transitivity(graph),
            sorted(networkx.articulation_points(graph)),
            networkx.reciprocity(directed),
        )

    theirs, (density, between, transitivity, breaks, reciprocity) = best(all_of_it, 2)
    same("density", value(scores, "Density"), density)
    same("transitivity", value(scores, "Transitivity"), transitivity)
    same("reciprocity", value(scores, "Reciprocity"), reciprocity)
    same("betweenness", list(betweenness(scores).values()),
         [between[number] for number in range(count)])
    assert value(scores, "Articulation points") == [names[number] for number in breaks]
    row("network of partners", f"{count} partners, {len(pairs):,} ties", mine, theirs, "networkx")


def betweenness(scores):
    return next(score["value"] for score in scores if score["method"]["name"] == "Betweenness")


def appraisal(count, criteria):
    """Alternatives against criteria by three methods, and again without each alternative in turn."""
    figures = chance.uniform(1, 10, (count, criteria))
    weights = numpy.full(criteria, 1 / criteria)
    types = numpy.ones(criteria)
    question = {
        "criteria": [{"name": f"c{number}", "worst": 0, "best": 10} for number in range(criteria)],
        "alternatives": [
            {"name": f"a{number}", "figures": list(map(float, line))} for number, line in enumerate(figures)
        ],
    }
    mine, scores = ours("appraisal", question)
    topsis = methods.TOPSIS(normalizations.vector_normalization)
    promethee = methods.PROMETHEE_II("usual")
    vikor = methods.VIKOR()

    def all_of_it():
        found = [method(figures, weights, types) for method in (topsis, promethee, vikor)]
        for left_out in range(count):
            rest = numpy.delete(figures, left_out, axis=0)
            for method in (topsis, promethee, vikor):
                method(rest, weights, types)
        return found

    theirs, found = best(all_of_it, 2)
    same("TOPSIS", list(value(scores, "TOPSIS, vector").values()), found[0])
    same("PROMETHEE", list(value(scores, "PROMETHEE").values()), found[1])
    same("VIKOR", list(value(scores, "VIKOR").values()), 1 - found[2])
    row("appraisal, with each alternative left out in turn", f"{count} alternatives, {criteria} criteria", mine, theirs,
        "pymcdm")


print("| what | size | ours, whole command | theirs, computation alone | ratio | peer |")
print("| --- | --- | --- | --- | --- | --- |")
opinions()
network(200, 40_000)
network(200, 4_000)
appraisal(40, 12)
