// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

// node peer.mjs elk|dagre FILE: lays out the lines of FILE ("node ID WIDTH HEIGHT HOST SECTION", SECTION -1 for none;
// "edge FROM TO") from left to right, hosts (if there are several) and sections as clusters. Prints "time MS" of the layout alone,
// "node ID LEFT TOP" and "edge FROM TO X Y X Y ...".

import { readFileSync } from "node:fs";

const [peer, file] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").trim().split("\n").map((line) => line.split(" "));
const nodes = lines.filter(([word]) => word === "node").map(([, id, width, height, host, section]) => ({
  id, width: Number(width), height: Number(height), host: `host${host}`, section: section === "-1" ? null : `section${section}`,
}));
const edges = lines.filter(([word]) => word === "edge").map(([, from, to], i) => ({ id: `edge${i}`, from, to }));
const hasHosts = new Set(nodes.map(({ host }) => host)).size > 1;
const out = [];
const say = (...words) => out.push(words.join(" "));
const parentOf = ({ host, section }) => section ?? (hasHosts ? host : null);

async function layOutWithElk() {
  const { default: ELK } = await import("elkjs/lib/elk.bundled.js");
  const options = {
    "elk.algorithm": "layered", "elk.direction": "RIGHT", "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.edgeRouting": "POLYLINE", "elk.json.edgeCoords": "ROOT", "elk.json.shapeCoords": "ROOT",
  };
  const root = { id: "root", layoutOptions: options, children: [], edges: edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })) };
  const groups = new Map();
  const group = (id, parent) => {
    if (id === null) return root;
    if (!groups.has(id)) {
      groups.set(id, { id, children: [] });
      group(parent, null).children.push(groups.get(id));
    }
    return groups.get(id);
  };
  for (const node of nodes)
    group(parentOf(node), node.section !== null && hasHosts ? node.host : null).children.push({ id: node.id, width: node.width, height: node.height });
  const began = performance.now();
  const laid = await new ELK().layout(root);
  say("time", (performance.now() - began).toFixed(1));
  // Of its versions, some give every place from the corner of the whole, others from that of the cluster.
  const walk = (parent, x, y) => {
    for (const child of parent.children ?? []) {
      if (child.children) walk(child, x + child.x, y + child.y);
      else say("node", child.id, (x + child.x).toFixed(2), (y + child.y).toFixed(2));
    }
  };
  walk(laid, 0, 0);
  const corner = new Map();
  const corners = (parent, x, y) => {
    corner.set(parent.id, [x, y]);
    for (const child of parent.children ?? []) if (child.children) corners(child, x + child.x, y + child.y);
  };
  corners(laid, 0, 0);
  for (const edge of laid.edges) {
    const [x, y] = corner.get(edge.container ?? "root") ?? [0, 0];
    const points = edge.sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
    say("edge", edge.sources[0], edge.targets[0], ...points.flatMap((point) => [(x + point.x).toFixed(2), (y + point.y).toFixed(2)]));
  }
}

async function layOutWithDagre() {
  const { default: dagre } = await import("@dagrejs/dagre");
  const graph = new dagre.graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: "LR" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) {
    graph.setNode(node.id, { width: node.width, height: node.height });
    const parent = parentOf(node);
    if (parent === null) continue;
    if (!graph.hasNode(parent)) graph.setNode(parent, {});
    graph.setParent(node.id, parent);
    if (parent === node.section && hasHosts) {
      if (!graph.hasNode(node.host)) graph.setNode(node.host, {});
      graph.setParent(parent, node.host);
    }
  }
  for (const { id, from, to } of edges) graph.setEdge(from, to, {}, id);
  const began = performance.now();
  dagre.layout(graph);
  say("time", (performance.now() - began).toFixed(1));
  for (const { id, width, height } of nodes) {
    const { x, y } = graph.node(id);
    say("node", id, (x - width / 2).toFixed(2), (y - height / 2).toFixed(2));
  }
  for (const { v, w, name } of graph.edges())
    say("edge", v, w, ...graph.edge(v, w, name).points.flatMap(({ x, y }) => [x.toFixed(2), y.toFixed(2)]));
}

await (peer === "elk" ? layOutWithElk() : layOutWithDagre());
process.stdout.write(out.join("\n") + "\n");
