// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemmarkdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::ProblemMarkdown", words);
}

QString escaped(const QString& text)
{
    QString safe;
    for (const QChar letter : text) {
        if (u"\\`*_[]<>|~&"_s.contains(letter))
            safe += u'\\';
        safe += letter;
    }
    return safe.replace("://"_L1, ":\\//"_L1); // else some readers make a link of it
}

QString sidesOf(const ProblemRow& row)
{
    QStringList sides;
    for (const ProblemSide& side : row.sides) {
        const QString where = side.where.isEmpty() ? QString() : u" ("_s + escaped(side.where) + u')';
        sides += escaped(side.words) + where;
    }
    return sides.join(u"; "_s);
}

QString line(const QStringList& cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

} // namespace

QString problemsAsMarkdown(const std::vector<const ProblemRow*>& rows)
{
    QString text = line({tr("Severity"), tr("Rule"), tr("Problem"), tr("Sides")})
                   + line({u"---"_s, u"---"_s, u"---"_s, u"---"_s});
    for (const ProblemRow* row : rows) {
        const QString ignored = row->ignored.isEmpty() ? QString() : u" – "_s + escaped(row->ignored);
        text += line({wordsFor(row->severity).toLower(), escaped(row->rule.isEmpty() ? row->title : row->rule),
                      escaped(row->words) + ignored, sidesOf(*row)});
    }
    return text;
}

} // namespace unitscope
