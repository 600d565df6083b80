// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/textformat.h"

#include "graph/export/showncsv.h"
#include "graph/export/shownjson.h"
#include "graph/export/todot.h"
#include "graph/export/tographml.h"
#include "graph/export/tomermaid.h"
#include "graph/export/toplantuml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr TextFormatInfo formats[] = {
    {TextFormat::Dot, "dot"_L1, "Graphviz DOT"_L1, "dot gv"_L1},
    {TextFormat::Mermaid, "mermaid"_L1, "Mermaid"_L1, "mmd mermaid"_L1},
    {TextFormat::PlantUml, "plantuml"_L1, "PlantUML"_L1, "puml plantuml"_L1},
    {TextFormat::GraphMl, "graphml"_L1, "GraphML"_L1, "graphml"_L1},
    {TextFormat::NodesCsv, "csv-nodes"_L1, "CSV of boxes"_L1, "csv"_L1, false},
    {TextFormat::EdgesCsv, "csv-edges"_L1, "CSV of lines"_L1, "csv"_L1, false},
    {TextFormat::Json, "json"_L1, "JSON"_L1, "json"_L1},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < std::size(formats); ++i) {
        if (size_t(formats[i].format) != i)
            return false;
    }
    return std::size(formats) == size_t(TextFormat::Json) + 1;
}
static_assert(isInOrder());

template <class Condition>
std::optional<TextFormat> find(const Condition& condition)
{
    const auto* found = std::find_if(std::begin(formats), std::end(formats), condition);
    return found == std::end(formats) ? std::nullopt : std::optional(found->format);
}

} // namespace

std::span<const TextFormatInfo> textFormats()
{
    return formats;
}

const TextFormatInfo& infoOf(TextFormat format)
{
    return formats[size_t(format)];
}

std::optional<TextFormat> textFormatFromWord(QStringView word)
{
    return find([word](const TextFormatInfo& info) { return info.word == word; });
}

std::optional<TextFormat> textFormatOfFile(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot < 0)
        return std::nullopt;
    const QString ending = fileName.sliced(dot + 1).toString().toLower();
    return find([&](const TextFormatInfo& info) {
        return info.isByEnding && QString(info.endings).split(u' ').contains(ending);
    });
}

QByteArray toTextFormat(const Visible& visible, TextFormat format)
{
    switch (format) {
    case TextFormat::Dot: return toDot(visible);
    case TextFormat::Mermaid: return toMermaid(visible);
    case TextFormat::PlantUml: return toPlantUml(visible);
    case TextFormat::GraphMl: return toGraphMl(visible);
    case TextFormat::NodesCsv: return toNodesCsv(visible);
    case TextFormat::EdgesCsv: return toEdgesCsv(visible);
    case TextFormat::Json: return toShownJson(visible);
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
