// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What other programs read in a diagram that was written: their own answer, never ours. Each call starts a program and waits
/// for it. A failure of the program ends up in `error`.

#include <QtCore/qstringlist.h>
#include <vector>

namespace unitscope::test {

struct ReadNode
{
    QString id;        ///< "n1"
    QStringList lines; ///< of its label, the name first; of GraphML its label, its id, what became of it
};

struct ReadEdge
{
    QString from; ///< id of a node
    QString to;
    bool isDashed = false;
    QString words = {}; ///< its label; of GraphML what became of it
};

struct ReadDiagram
{
    QString error = {};
    std::vector<ReadNode> nodes = {};
    std::vector<ReadEdge> edges = {};
    QStringList groups = {}; ///< titles, sorted
    QString title = {};

    QStringList names() const; ///< of the nodes, sorted
};

/// By "dot", which lays it out.
ReadDiagram readDot(const QByteArray& dot);
/// By xmllint with tests/export/graphml.xsd, then Python's reader of XML.
ReadDiagram readGraphMl(const QByteArray& graphml);

struct Ran
{
    QByteArray output = {};
    QString error = {}; ///< empty if the program ended well
};
/// With that input, for a minute and a half at most.
Ran run(const QString& program, const QStringList& arguments, const QByteArray& input);
/// Python as the system has it.
Ran runPython(const QString& script, const QByteArray& input);
/// Where a program is not installed.
bool isMissing(const QString& program);

} // namespace unitscope::test
