// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonwriter.h"
#include "graph/view/file/viewfile.h"
#include "graph/view/file/viewwords.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void writeText(JsonWriter& json, QStringView key, const QString& text, int limit)
{
    if (text.isEmpty())
        return;
    qsizetype length = std::min<qsizetype>(text.size(), limit);
    if (length < text.size() && text[length - 1].isHighSurrogate())
        --length;
    json.key(key);
    json.text(QStringView(text).first(length));
}

template <class Words>
void writeList(JsonWriter& json, QStringView key, const Words& items, bool evenIfEmpty)
{
    if (items.empty() && !evenIfEmpty)
        return;
    json.key(key);
    json.beginArray();
    qsizetype count = 0;
    for (const auto& item : items) {
        if (++count > viewlimits::ids)
            break;
        if constexpr (requires { item.text(); })
            json.text(item.text());
        else if constexpr (requires { QStringView(item); })
            json.text(item);
        else
            json.text(QString(wordFor(item)));
    }
    json.endArray();
}

void writeNotes(JsonWriter& json, const std::map<NodeId, QString>& notes)
{
    if (notes.empty())
        return;
    json.key(u"notes");
    json.beginObject();
    for (const auto& [box, note] : notes)
        writeText(json, box.text(), note, viewlimits::boxNote);
    json.endObject();
}

void writeFilter(JsonWriter& json, const ViewFilter& filter)
{
    if (filter == ViewFilter())
        return;
    json.key(u"filter");
    json.beginObject(JsonWriter::Form::Compact);
    json.text(u"mode", filter.mode == ViewFilter::Mode::Hide ? hideWord : showOnlyWord);
    writeText(json, u"text", filter.text, viewlimits::filter);
    json.endObject();
}

void writeFocus(JsonWriter& json, const Focus& focus)
{
    json.key(u"focus");
    json.beginObject(JsonWriter::Form::Compact);
    json.text(u"box", focus.center.text());
    json.integer(u"depth", std::clamp(focus.depth, 1, viewlimits::depth));
    json.text(u"direction", wordFor(focus.way));
    json.endObject();
}

bool isPlace(QPointF at)
{
    return std::isfinite(at.x()) && std::isfinite(at.y()) && std::abs(at.x()) <= viewlimits::place
           && std::abs(at.y()) <= viewlimits::place;
}

void writePositions(JsonWriter& json, const std::map<NodeId, QPointF>& positions)
{
    const bool isAny = std::any_of(positions.begin(), positions.end(),
                                   [](const auto& one) { return isPlace(one.second); });
    if (!isAny)
        return;
    json.key(u"positions");
    json.beginObject();
    for (const auto& [box, at] : positions) {
        if (!isPlace(at))
            continue;
        json.key(box.text());
        json.beginArray(JsonWriter::Form::Compact);
        json.real(at.x() + 0.0); // no negative zero
        json.real(at.y() + 0.0);
        json.endArray();
    }
    json.endObject();
}

template <class Choice, size_t Size>
void writeChoice(JsonWriter& json, QStringView key, const std::array<std::pair<Choice, QLatin1StringView>, Size>& all,
                 Choice choice)
{
    if (choice == all.front().first) // as it is if nobody chose
        return;
    const auto* word = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == choice; });
    json.text(key, QString(word->second));
}

} // namespace

QByteArray writeView(const ViewFile& view)
{
    const ViewSpec& spec = view.spec;
    JsonWriter json;
    json.beginObject();
    json.integer(QString(viewMember), viewVersion);
    writeText(json, u"name", view.name, viewlimits::name);
    writeText(json, u"title", spec.own.title, viewlimits::title);
    writeText(json, u"note", spec.own.note, viewlimits::note);
    writeNotes(json, spec.own.notes);
    writeList(json, u"kinds", spec.kinds, true);
    writeList(json, u"lines", spec.edges, true);
    json.key(u"system_folded");
    json.boolean(spec.foldsSystem);
    writeFilter(json, spec.filter);
    if (spec.focus)
        writeFocus(json, *spec.focus);
    writeChoice(json, u"grouping", groupingWords, spec.grouping);
    writeChoice(json, u"compared", comparedWords, spec.compared);
    writeList(json, u"collapsed", spec.collapsed, false);
    writePositions(json, spec.positions);
    writeList(json, u"hosts", view.hosts, false);
    writeList(json, u"boxes", view.boxes, false);
    json.endObject();
    return json.take();
}

} // namespace unitscope
