// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What Mermaid reads and draws of the text in "diagram", as JSON in the element "read". Whatever is live is counted.
"use strict";
const live = [];
for (const name of ["alert", "call", "open"])
    window[name] = () => live.push(name);
window.addEventListener("error", event => live.push(String(event.message)));

async function read() {
    mermaid.initialize({startOnLoad: false, maxTextSize: 10000000, maxEdges: 100000});
    const parsed = await mermaid.mermaidAPI.getDiagramFromText(diagram);
    const {svg} = await mermaid.render("drawn", diagram);
    document.getElementById("picture").innerHTML = svg;
    await new Promise(done => setTimeout(done, 200));
    const picture = document.getElementById("picture");
    // A label of several lines: the first is the name.
    const lines = label => {
        const copy = label.cloneNode(true);
        copy.querySelectorAll("br").forEach(br => br.replaceWith("\u2028"));
        return copy.textContent.split("\u2028");
    };
    const labels = selector => [...picture.querySelectorAll(selector)].map(lines);
    return {
        type: parsed.type,
        title: parsed.db.getDiagramTitle(),
        ids: [...parsed.db.getVertices().keys()],
        edges: parsed.db.getEdges().map(edge => [edge.start, edge.end, edge.stroke, edge.type]),
        groups: parsed.db.getSubGraphs().map(group => [group.id, group.nodes.length]),
        nodeLabels: labels(".node .nodeLabel"),
        edgeLabels: labels(".edgeLabel .label .edgeLabel"),
        groupLabels: labels(".cluster-label .nodeLabel"),
        securityLevel: mermaid.mermaidAPI.getConfig().securityLevel,
        live,
        active: picture.querySelectorAll("script, a, img, iframe, object, embed, foreignObject i, [onclick], [onload], [onerror]").length,
        error: ""
    };
}
read().catch(error => ({error: String(error && error.stack || error)}))
    .then(result => { document.getElementById("read").textContent = JSON.stringify(result); });
