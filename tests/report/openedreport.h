// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reports for tests: the fixture, or lines at hand below a header.

#include "importers/openedregistry.h"
#include "importers/report/codepage.h"

#include <QtCore/qhash.h>
#include <QtCore/qstringlist.h>

namespace unitscope::test {

inline QByteArray orchard()
{
    return bytesOf(QStringLiteral(UNITSCOPE_FIXTURES "/report/orchard.md"));
}

/// A report of host "h" with these lines.
inline QByteArray reportOf(const QByteArray& lines)
{
    return "# REGISTRY\n\n**Host:** h\n\n" + lines + '\n';
}

inline GraphPtr graphOfReport(const QByteArray& lines)
{
    return graphIn(reportOf(lines), QStringLiteral("report.md"));
}

/// The text as a program writes it that took its UTF-8 for another code page.
inline QByteArray mistakenFor(CodePage page, const QByteArray& utf8)
{
    static const auto charactersOf = [](CodePage of) {
        QHash<uchar, char16_t> characters;
        for (char16_t character = 0xffff; character >= 0x80; --character) {
            if (const auto byte = byteOf(of, character))
                characters.insert(*byte, character);
        }
        return characters;
    };
    static const QHash<uchar, char16_t> mac = charactersOf(CodePage::MacRoman);
    static const QHash<uchar, char16_t> windows = charactersOf(CodePage::Windows1252);
    const QHash<uchar, char16_t>& characters = page == CodePage::MacRoman ? mac : windows;
    QString text;
    for (const char byte : utf8)
        text += QChar(uchar(byte) < 0x80 ? char16_t(byte) : characters.value(uchar(byte)));
    return text.toUtf8();
}

inline QString valueIn(const Graph& graph, const QString& id, Attr attr)
{
    const auto node = graph.find(*NodeId::parse(id, QStringLiteral("h")));
    if (!node)
        return QStringLiteral("no such thing");
    const Value* value = graph.value(graph.nodes()[*node], attr);
    return value ? value->text() : QStringLiteral("not stated");
}

/// Every problem as its line and what was found.
inline QStringList problemsIn(const Graph& graph)
{
    QStringList problems;
    for (const Problem& problem : graph.snapshot().problems())
        problems.append(QString::number(problem.what.where.line) + u' ' + problem.what.found);
    return problems;
}

/// The names of all nodes of a kind.
inline QStringList namesIn(const Graph& graph, Kind kind)
{
    QStringList names;
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() == kind)
            names.append(node.id.name());
    }
    return names;
}

} // namespace unitscope::test
