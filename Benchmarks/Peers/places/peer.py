"""One peer on one file of flows, in a process of its own: communities by modularity. Prints one line of JSON.

    peer.py igraph|leidenalg FILE
"""

import csv
import json
import resource
import sys


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main(peer, path):
    import igraph

    start = processor()
    numbers, edges, weights = {}, [], []
    with open(path, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for origin, destination, count in rows:
            edges.append((numbers.setdefault(origin, len(numbers)), numbers.setdefault(destination, len(numbers))))
            weights.append(int(count))
    read = processor()
    graph = igraph.Graph(n=len(numbers), edges=edges, directed=True)
    graph.es["weight"] = weights
    if peer == "igraph":
        graph = graph.as_undirected(combine_edges="sum")
    built = processor()
    if peer == "igraph":
        found = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
    else:
        import leidenalg

        found = leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, weights="weight", seed=1)
    done = processor()
    print(
        json.dumps(
            {
                "areas": len(found),
                "read": read - start,
                "build": built - read,
                "algorithm": done - built,
                "whole": done - start,
                "bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            }
        )
    )


main(*sys.argv[1:])
