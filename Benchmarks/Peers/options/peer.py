"""One peer on one map, in a process of its own. Prints one line of JSON.

    peer.py graphillion UNITS LINKS ORDER [MIN MAX]   how many plans; ORDER of links: as-is (from the first area on), greedy, bfs
    peer.py highs UNITS LINKS GROUPS              least deviation from equal size, by flows in a mixed-integer program
    peer.py gerrychain UNITS LINKS GROUPS STEPS   plans that a ReCom chain visits
"""

import csv
import json
import resource
import sys


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def tell(start, **fields):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": processor() - start, "bytes": peak, **fields}))


def read(units, links):
    with open(units, newline="") as file:
        people = {row["code"]: int(row["population"]) for row in csv.DictReader(file)}
    with open(links, newline="") as file:
        edges = [(row["code_a"], row["code_b"]) for row in csv.DictReader(file)]
    return people, edges


def graphillion(people, edges, order, *limits):
    from graphillion import GraphSet

    # Its time depends on the order of links a great deal, so the caller tries several.
    edges = sorted(edges, key=lambda edge: (max(edge), min(edge)))

    start = processor()
    GraphSet.set_universe(edges, traversal=order)
    if limits:
        plans = GraphSet.balanced_partitions(weight_list=people, lower=int(limits[0]), upper=int(limits[1]))
    else:
        plans = GraphSet.partitions()
    tell(start, plans=str(plans.len()))


def highs(people, edges, groups):
    """Each group is a flow from a root of its own; every area takes one unit of its group's flow (Shirabe 2005)."""
    import highspy

    start = processor()
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    areas = list(people)
    ideal = sum(people.values()) / groups
    ways = edges + [(b, a) for a, b in edges]
    most = len(areas) - groups + 1
    worst = model.addVariable(lb=0, obj=1)
    own = {(i, k): model.addBinary() for i in areas for k in range(groups)}
    root = {(i, k): model.addBinary() for i in areas for k in range(groups)}
    flow = {(a, b, k): model.addVariable(lb=0, ub=most) for a, b in ways for k in range(groups)}
    for i in areas:
        model.addConstr(sum(own[i, k] for k in range(groups)) == 1)
    for k in range(groups):
        model.addConstr(sum(root[i, k] for i in areas) == 1)
        size = sum(people[i] * own[i, k] for i in areas)
        model.addConstr(size - ideal <= worst)
        model.addConstr(ideal - size <= worst)
        for i in areas:
            model.addConstr(root[i, k] <= own[i, k])
            into = sum(flow[a, b, k] for a, b in ways if b == i)
            out = sum(flow[a, b, k] for a, b in ways if a == i)
            model.addConstr(into - out >= own[i, k] - (most + 1) * root[i, k])
            model.addConstr(into <= most * own[i, k])
    # Groups have no names: the root is a group's first area, and groups come in the order of their roots.
    place = {area: index for index, area in enumerate(areas)}
    for k in range(groups):
        for i in areas:
            model.addConstr(own[i, k] <= sum(root[j, k] for j in areas if place[j] <= place[i]))
    for k in range(groups - 1):
        first, second = (sum(place[i] * root[i, n] for i in areas) for n in (k, k + 1))
        model.addConstr(first + 1 <= second)
    model.run()
    tell(start, value=model.getInfo().objective_function_value, status=str(model.getModelStatus()))


def gerrychain(people, edges, groups, steps):
    import random
    from functools import partial

    import networkx
    from gerrychain import Graph, MarkovChain, Partition, accept, constraints, updaters
    from gerrychain.proposals import recom
    from gerrychain.tree import bipartition_tree, recursive_tree_part

    random.seed(1)
    graph = networkx.Graph(edges)
    for area, number in people.items():
        graph.nodes[area]["population"] = number
    graph = Graph.from_networkx(graph)
    ideal = sum(people.values()) / groups
    start = processor()
    method = partial(bipartition_tree, max_attempts=10_000, allow_pair_reselection=True)
    first = recursive_tree_part(graph, range(groups), ideal, "population", 0.4, method=partial(bipartition_tree, max_attempts=10_000))
    begin = Partition(graph, first, {"population": updaters.Tally("population")})
    chain = MarkovChain(
        partial(recom, pop_col="population", pop_target=ideal, epsilon=0.4, node_repeats=1, method=method),
        [constraints.within_percent_of_ideal_population(begin, 0.4)], accept.always_accept, begin, steps)
    seen = {frozenset(frozenset(part) for part in state.parts.values()) for state in chain}
    tell(start, plans=str(len(seen)), steps=steps)


job, units, links, *more = sys.argv[1:]
people, edges = read(units, links)
if job == "graphillion":
    graphillion(people, edges, *more)
elif job == "highs":
    highs(people, edges, int(more[0]))
else:
    gerrychain(people, edges, int(more[0]), int(more[1]))
