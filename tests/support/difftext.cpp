// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/difftext.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

class DiffPrinter
{
public:
    DiffPrinter(const GraphDiff& diff, bool isSwapped) : m_diff(diff), m_isSwapped(isSwapped) { }

    QStringList print()
    {
        for (const NodeDiff& node : m_diff.nodes)
            add(node, node.id.shortText());
        for (const EdgeDiff& edge : m_diff.edges)
            add(edge, edge.id.from.shortText() + u" -%1-> "_s.arg(wordFor(edge.id.kind)) + edge.id.to.shortText());
        return m_lines;
    }

private:
    template <class Thing>
    void add(const Thing& thing, const QString& name)
    {
        if (thing.change != Change::Same)
            m_lines += sign(thing.change) + u' ' + name;
        for (const FieldDiff& field : thing.fields) {
            const QString mark = field.apart == Apart::No ? sign(field.change) : QString(wordFor(field.apart));
            const QString before = valuesOf(field, m_diff.before, &ValueDiff::before);
            const QString after = valuesOf(field, m_diff.after, &ValueDiff::after);
            m_lines += mark + u' ' + name + u' ' + field.attribute + u": "_s + (m_isSwapped ? after : before)
                       + u" -> "_s + (m_isSwapped ? before : after);
        }
    }

    QString sign(Change change) const
    {
        const auto choose = [this](const QString& usual, const QString& swapped) {
            return m_isSwapped ? swapped : usual;
        };
        switch (change) {
        case Change::Same: return u"="_s;
        case Change::Changed: return u"~"_s;
        case Change::Renamed: return u"renamed"_s;
        case Change::Added: return choose(u"+"_s, u"-"_s);
        case Change::Removed: return choose(u"-"_s, u"+"_s);
        case Change::NotLookedAtBefore: return choose(u"? before"_s, u"? after"_s);
        case Change::NotLookedAtAfter: return choose(u"? after"_s, u"? before"_s);
        }
        Q_UNREACHABLE();
    }

    static QString valuesOf(const FieldDiff& field, const GraphPtr& graph, std::vector<ClaimIndex> ValueDiff::*side)
    {
        QStringList words;
        for (const ValueDiff& value : field.values) {
            if (!(value.*side).empty())
                words += graph->snapshot().claim((value.*side).front()).value.text();
        }
        words.sort();
        return words.size() == 1 ? words.first() : u'{' + words.join(u", "_s) + u'}';
    }

    const GraphDiff& m_diff;
    bool m_isSwapped;
    QStringList m_lines;
};

} // namespace

QStringList print(const GraphDiff& diff)
{
    return DiffPrinter(diff, false).print();
}

QStringList printSwapped(const GraphDiff& diff)
{
    return DiffPrinter(diff, true).print();
}

} // namespace unitscope::test
