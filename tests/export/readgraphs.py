# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads GraphML from standard input with the libraries that people read it with, and prints what each has of it as JSON, in one form: the
values of the graph, of each node by its id, and of each edge by its id, as text; null for a library that is not installed.

    {"networkx": {"graph": {...}, "nodes": {"n1": {...}}, "edges": {"e1": {"source": "n1", ...}}}, "igraph": null}"""
import io
import json
import sys
import tempfile
import warnings

warnings.simplefilter("error")  # what a library doubts is a failure


def in_words(values):
    """Without what is not there: igraph gives every attribute to every node, empty or not a number."""
    words = {}
    for name, value in values.items():
        if value is None or value == "" or value != value:
            continue
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        words[name] = str(value).lower() if isinstance(value, bool) else str(int(value)) if is_number else value
    return words


def by_networkx(data):
    try:
        import networkx
    except ImportError:
        return None
    graph = networkx.read_graphml(io.BytesIO(data))  # of several edges between two nodes when it sees such
    edges = {}
    for source, target, *key, values in graph.edges(data=True, **({"keys": True} if graph.is_multigraph() else {})):
        name = values.pop("id", key[0] if key else None)
        edges[name] = {**in_words(values), "source": source, "target": target}
    return {
        "graph": in_words({name: value for name, value in graph.graph.items() if not name.endswith("_default")}),
        "nodes": {name: in_words(values) for name, values in graph.nodes(data=True)},
        "edges": edges,
    }


def by_igraph(data):
    try:
        import igraph
    except ImportError:
        return None
    with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
        file.write(data)
        file.flush()
        graph = igraph.Graph.Read_GraphML(file.name)
    names = graph.vs["id"] if len(graph.vs) else []
    edges = {}
    for edge in graph.es:
        values = edge.attributes()
        name = values.pop("id")
        edges[name] = {**in_words(values), "source": names[edge.source], "target": names[edge.target]}
    nodes = {}
    for vertex in graph.vs:
        values = vertex.attributes()
        name = values.pop("id")
        nodes[name] = in_words(values)
    return {"graph": in_words({name: graph[name] for name in graph.attributes()}), "nodes": nodes, "edges": edges}


document = sys.stdin.buffer.read()
print(json.dumps({"networkx": by_networkx(document), "igraph": by_igraph(document)}))
