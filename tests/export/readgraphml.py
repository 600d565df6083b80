# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads GraphML from standard input with Python's own reader of XML and prints its title, nodes and edges as JSON."""
import json
import sys
import xml.etree.ElementTree as tree

NS = "{http://graphml.graphdrawing.org/xmlns}"
root = tree.fromstring(sys.stdin.buffer.read())
names = {key.get("id"): key.get("attr.name") for key in root.findall(NS + "key")}
graph = root.find(NS + "graph")


def data_of(element):
    return {names[data.get("key")]: data.text or "" for data in element.findall(NS + "data")}


print(
    json.dumps(
        {
            "title": data_of(graph).get("title", ""),
            "graph": data_of(graph),
            "nodes": [{**data_of(node), "name": data_of(node).get("node_id", ""), "id": node.get("id")} for node in graph.iter(NS + "node")],
            "edges": [{**data_of(edge), "id": edge.get("id"), "source": edge.get("source"), "target": edge.get("target")} for edge in graph.iter(NS + "edge")],
        }
    )
)
