// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/layout/benchgraph.h"

#include "graph/model/infer.h"
#include "importers/open/open.h"
#include "support/family.h"
#include "support/graphtext.h"

#include <QtCore/qfile.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

GraphPtr sample()
{
    QFile file(u":/sample/quantum-trader.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const auto snapshot = openBytes(file.readAll(), u"sample"_s);
    return snapshot ? resolve(std::make_shared<const Snapshot>(infer(Snapshot(**snapshot)))) : nullptr;
}

/// Many services of which nobody knows what they do with each other.
GraphPtr sparse()
{
    QByteArray text = "app-0 writes stream:a\napp-1 reads stream:a\n";
    for (int i = 2; i < 41; ++i)
        text += "app-" + QByteArray::number(i) + ": category=RUNNING\n";
    for (int i = 0; i < 20; ++i)
        text += "stream:data:s" + QByteArray::number(i) + "\n";
    return test::graphOf(text);
}

} // namespace

GraphPtr graphNamed(const QString& name, bool changed)
{
    auto family = test::familyNamed(name);
    if (family) {
        family->changed = changed ? 10 : 0;
        return test::graphOf(*family);
    }
    if (changed)
        return nullptr;
    return name == u"real-flow" ? sample() : name == u"real-sparse" ? sparse() : nullptr;
}

std::optional<AskedGraph> wantedNamed(const QString& name, bool changed)
{
    const GraphPtr graph = graphNamed(name, changed);
    if (!graph)
        return std::nullopt;
    AskedGraph wanted{.name = name, .visible = view(graph, {}), .sizes = {}};
    wanted.sizes = sizesOf(wanted.visible);
    return wanted;
}

test::PlacedPicture pictureOf(const AskedGraph& wanted, const Layout& layout)
{
    test::PlacedPicture picture{.boxes = layout.boxes, .lines = {}, .edges = {}};
    const auto isDockedTo = [&](quint32 node, quint32 owner) { return wanted.sizes[node].docking.owner == owner; };
    for (size_t i = 0; i < layout.routes.size(); ++i) {
        const VisibleEdge& edge = wanted.visible.edges[i];
        if (isDockedTo(edge.from, edge.to) || isDockedTo(edge.to, edge.from))
            continue; // drawn as a seam between the two
        picture.lines.push_back(layout.routes[i]);
        picture.edges.emplace_back(edge.from, edge.to);
    }
    return picture;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace unitscope::bench
