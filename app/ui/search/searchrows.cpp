// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/search/searchrows.h"

#include "graph/base/safetext.h"
#include "graph/model/vocabulary.h"

#include <QtCore/qcoreapplication.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostListed = 100;
constexpr qsizetype before = 24; // letters of a long text that are kept before what fits
constexpr qsizetype longestText = 120;

Undrawn undrawnOf(const Visible& visible, const NodeId& id)
{
    if (visible.indexOf(id))
        return Undrawn::No;
    if (id.kind() == Kind::Host)
        return Undrawn::Always;
    return visible.spec.kinds.contains(id.kind()) ? Undrawn::Part : Undrawn::Kind;
}

/// What fits is in sight, however long the text is.
QString cutAround(const QString& text, const QString& typed)
{
    const QString safe = safeForPeople(text.simplified());
    const std::vector<LetterRange> fits = lettersThatFit(typed, safe);
    const qsizetype begin = fits.empty() || fits.front().begin < longestText / 2
                                ? 0
                                : std::max(qsizetype(0), fits.front().begin - before);
    QString cut = safe.mid(begin, longestText);
    if (begin > 0)
        cut.prepend(u'…');
    if (begin + longestText < safe.size())
        cut.append(u'…');
    return cut;
}

QString groupRemark()
{
    return QCoreApplication::translate("unitscope::SearchBox", "group");
}

/// Those in whose title what is typed stands, before everything else: they are few, and what is in them follows.
void addGroups(const Visible& visible, const QString& typed, SearchRows& found)
{
    auto place = typed.isEmpty() ? found.rows.end() : found.rows.begin();
    for (const VisibleGroup& group : visible.groups) {
        const QString title = titleOf(group);
        if (!title.contains(typed, Qt::CaseInsensitive))
            continue;
        place = found.rows.insert(place, {.id = group.id, .name = title, .remark = groupRemark()}) + 1;
        found.rows[size_t(place - found.rows.begin()) - 1].nameFits = lettersThatFit(typed, title);
    }
}

SearchRow rowFor(const Visible& visible, const NodeId& id)
{
    SearchRow row{.id = id, .name = safeForPeople(id.name()), .remark = QString(wordFor(id.kind()))};
    row.undrawn = undrawnOf(visible, id);
    if (const std::optional<quint32> shown = visible.indexOf(id); shown && visible.nodes[*shown].fold == noIndex) {
        if (const QString state = wordFor(visible.nodes[*shown].state); !state.isEmpty())
            row.remark += ", "_L1 + state;
    }
    if (visible.hosts.size() > 1)
        row.remark += " · "_L1 + safeForPeople(id.host());
    return row;
}

/// Words that fit the name are not looked for in the text: "quantum orders" marks "orders" there.
QString elsewhere(const QString& typed, const QString& name)
{
    QStringList words;
    for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts)) {
        if (!name.contains(word, Qt::CaseInsensitive))
            words += word;
    }
    return words.isEmpty() ? typed : words.join(u' ');
}

} // namespace

SearchRows boxesOf(const Picture& picture)
{
    const Visible& visible = picture.visible;
    SearchRows found;
    for (const VisibleNode& node : visible.nodes) {
        if (found.rows.size() == mostListed) {
            found.isCut = true;
            break;
        }
        if (node.isGroup)
            continue; // they come at the end
        SearchRow row = rowFor(visible, visible.idOf(node));
        if (node.fold != noIndex)
            row.name = node.name;
        found.rows.push_back(std::move(row));
    }
    return found;
}

SearchRows searchRows(const SearchedGraph& searched, const Picture& picture, const QString& typed, std::stop_token stop)
{
    const Visible& visible = picture.visible;
    SearchRows found;
    for (const SearchHit& hit : searched.index.find(typed, mostListed + 1, std::move(stop))) {
        if (found.rows.size() == mostListed) {
            found.isCut = true;
            break;
        }
        SearchRow row = rowFor(visible, searched.graph->nodes()[hit.node].id);
        row.nameFits = lettersThatFit(typed, row.name);
        if (hit.in != FoundIn::Name && hit.attribute != noIndex) {
            const QString wanted = elsewhere(typed, row.name);
            row.where = labelFor(searched.graph->snapshot().attributeNames()[hit.attribute]) + ": "_L1;
            row.text = cutAround(hit.text, wanted);
            row.textFits = lettersThatFit(wanted, row.text);
            row.nameFits = {};
            for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts)) {
                if (row.name.contains(word, Qt::CaseInsensitive)) {
                    const std::vector<LetterRange> more = lettersThatFit(word, row.name);
                    row.nameFits.insert(row.nameFits.end(), more.begin(), more.end());
                }
            }
        }
        found.rows.push_back(std::move(row));
    }
    addGroups(visible, typed.trimmed(), found);
    return found;
}

ViewSpec specThatDraws(ViewSpec spec, const NodeId& id, Undrawn undrawn)
{
    const bool isPart = spec.focus || !spec.filter.text.isEmpty();
    if (undrawn == Undrawn::Kind)
        spec.kinds.insert(id.kind());
    if (undrawn == Undrawn::Part || (undrawn == Undrawn::Kind && isPart)) {
        spec.filter = {};
        spec.focus = Focus{.center = id};
    }
    return spec;
}

} // namespace unitscope
