// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/viewoptions.h"

#include "graph/view/grouping.h"
#include "graph/view/shellquote.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool hasRelations(const ViewSpec& spec)
{
    return std::includes(spec.edges.begin(), spec.edges.end(), unitRelations.begin(), unitRelations.end());
}

/// The lines that "--show" gives with these words.
bool isUsualLines(const ViewSpec& spec)
{
    std::set<EdgeKind> expected = ViewSpec().edges;
    if (hasRelations(spec))
        expected.insert(unitRelations.begin(), unitRelations.end());
    if (spec.edges.contains(EdgeKind::StoredIn))
        expected.insert(EdgeKind::StoredIn);
    return spec.edges == expected;
}

void addKinds(const ViewSpec& spec, ViewOptions& options)
{
    static const ViewSpec usual;
    if (!isUsualLines(spec))
        options.missing += u"which lines are shown"_s;
    if (spec.kinds == usual.kinds && spec.edges == usual.edges && spec.foldsSystem == usual.foldsSystem)
        return;
    QStringList words;
    for (const Kind kind : spec.kinds)
        words += QString(wordFor(kind));
    if (hasRelations(spec))
        words += u"relations"_s;
    if (spec.edges.contains(EdgeKind::StoredIn))
        words += u"storage"_s;
    if (!spec.foldsSystem)
        words += u"system"_s;
    if (spec.kinds.empty())
        options.missing += u"that no box is shown"_s;
    else
        options.arguments << u"--show"_s << words.join(u',');
}

void addOwn(const ViewSpec& spec, ViewOptions& options)
{
    if (!spec.positions.empty())
        options.missing += u"boxes that were put elsewhere"_s;
    if (spec.own != OwnWords())
        options.missing += u"your title and notes"_s;
}

/// Nothing in it is special to a shell, and it is no option.
bool isPlainWord(const QString& word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar unit) {
        const char16_t code = unit.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9')
               || u"_./:,=@%+-"_s.contains(unit);
    });
}

} // namespace

ViewOptions viewOptions(const ViewSpec& spec)
{
    ViewOptions options;
    addKinds(spec, options);
    if (!spec.filter.text.isEmpty())
        options.arguments << (spec.filter.mode == ViewFilter::Mode::Hide ? u"--hide"_s : u"--only"_s)
                          << spec.filter.text;
    if (spec.focus) {
        options.arguments << u"--around"_s << spec.focus->center.text() << u"--depth"_s
                          << QString::number(spec.focus->depth);
        if (spec.focus->way != Way::Either)
            options.arguments << u"--direction"_s << QString(wordFor(spec.focus->way));
    }
    if (spec.grouping != Grouping::None)
        options.arguments << u"--group-by"_s << QString(wordFor(spec.grouping));
    for (const NodeId& group : spec.collapsed)
        options.arguments << u"--collapse"_s << group.text();
    addOwn(spec, options);
    return options;
}

ViewOptions comparedViewOptions(const ViewSpec& spec)
{
    ViewOptions options;
    addKinds(spec, options);
    if (!spec.filter.text.isEmpty())
        options.missing += u"the filter"_s;
    if (spec.focus)
        options.missing += u"what the picture is around"_s;
    if (spec.grouping != Grouping::None || !spec.collapsed.empty())
        options.missing += u"groups"_s;
    addOwn(spec, options);
    constexpr const char* words[] = {"both", "before", "after", "changes", "tidied"};
    if (spec.compared != Compared::Both)
        options.arguments << u"--picture"_s << QString::fromLatin1(words[size_t(spec.compared)]);
    return options;
}

std::optional<QString> shellLine(const QStringList& arguments)
{
    QStringList words;
    for (const QString& argument : arguments) {
        if (isPlainWord(argument)) {
            words += argument;
            continue;
        }
        const std::optional<QString> quoted = shellQuoted(argument);
        if (!quoted)
            return std::nullopt;
        words += *quoted;
    }
    return words.join(u' ');
}

} // namespace unitscope
