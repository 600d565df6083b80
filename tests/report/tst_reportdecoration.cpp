// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/openedreport.h"
#include "support/graphtext.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QString replaced(const QString& pattern, const QString& by)
{
    QString text = QString::fromUtf8(orchard());
    return text.replace(QRegularExpression(pattern, QRegularExpression::MultilineOption), by);
}

/// The parts below headings of the second level, in another order; what the title stands above stays first.
QString turnedAround()
{
    QStringList parts = QString::fromUtf8(orchard()).split(u"\n---\n"_s);
    std::reverse(parts.begin() + 1, parts.end() - 1);
    return parts.join(u"\n---\n"_s);
}

/// The columns of every table in the reverse order.
QString tablesMirrored()
{
    QStringList lines = QString::fromUtf8(orchard()).split(u'\n');
    for (QString& line : lines) {
        if (!line.startsWith(u'|'))
            continue;
        QStringList cells = line.mid(1, line.size() - 2).split(u'|');
        std::reverse(cells.begin(), cells.end());
        line = u'|' + cells.join(u'|') + u'|';
    }
    return lines.join(u'\n');
}

} // namespace

class ReportDecorationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decoration_changesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("as it is") << QString::fromUtf8(orchard());
        QTest::newRow("no bold") << replaced(u"\\*\\*(?!\\w+\\*\\*$)([^*\\n]+)\\*\\*(?=\\S| )"_s, u"\\1"_s);
        QTest::newRow("bold with underscores") << replaced(u"^\\*\\*([^*]+)\\*\\*"_s, u"__\\1__"_s);
        QTest::newRow("no back-ticks") << replaced(u"`(?!`)([^`\\n]+)`"_s, u"\\1"_s);
        QTest::newRow("back-ticks in cells") << replaced(u"^\\| (orchard-\\S+) \\|"_s, u"| `\\1` |"_s);
        QTest::newRow("links in cells") << replaced(u"^\\| (orchard-\\S+) \\|"_s,
                                                    u"| [\\1](https://example.org/\\1) |"_s);
        QTest::newRow("no emoji") << replaced(u"^## [^\\x00-\\x7f]+ "_s, u"## "_s);
        QTest::newRow("emoji behind") << replaced(u"^(## )([^\\x00-\\x7f]+) (.*)$"_s, u"\\1\\3 \\2"_s);
        QTest::newRow("bold headings") << replaced(u"^(##+) (.*)$"_s, u"\\1 **\\2**"_s);
        QTest::newRow("closed headings") << replaced(u"^(##) (.*)$"_s, u"\\1 \\2 ##"_s);
        QTest::newRow("underlined headings") << replaced(u"^## (.*)$"_s, u"\\1\n-----"_s);
        QTest::newRow("no space after #") << replaced(u"^(##+) "_s, u"\\1"_s);
        QTest::newRow("deeper headings") << replaced(u"^(##+) "_s, u"#\\1 "_s);
        QTest::newRow("stars for bullets") << replaced(u"^( *)- "_s, u"\\1* "_s);
        QTest::newRow("plus for bullets") << replaced(u"^( *)- "_s, u"\\1+ "_s);
        QTest::newRow("two spaces") << replaced(u"^   - "_s, u"  - "_s);
        QTest::newRow("four spaces") << replaced(u"^   - "_s, u"    - "_s);
        QTest::newRow("a tab") << replaced(u"^   - "_s, u"\t- "_s);
        QTest::newRow("parenthesis after numbers") << replaced(u"^(\\d)\\. "_s, u"\\1) "_s);
        QTest::newRow("bold keys") << replaced(u"^( *- )(\\w+):(?= )"_s, u"\\1**\\2:**"_s);
        QTest::newRow("another arrow") << replaced(u" → "_s, u" -> "_s);
        QTest::newRow("a thick arrow") << replaced(u" → "_s, u" => "_s);
        QTest::newRow("a dash for an arrow") << replaced(u" → "_s, u" — "_s);
        QTest::newRow("an arrow nobody could save") << replaced(u" → "_s, u" ‚Üí "_s);
        QTest::newRow("no check marks") << replaced(u"^✓ "_s, QString());
        QTest::newRow("other check marks") << replaced(u"^✓ "_s, u"✅ "_s);
        QTest::newRow("boxes") << replaced(u"^✓ \\*\\*(.*)\\*\\*"_s, u"- [x] **\\1**"_s)
                                      .replace(u"✗ **"_s, u"- [ ] **"_s)
                                      .replace(QRegularExpression(u"^- (?=\\d+ \\w|No |Cov|Port a)"_s,
                                                                  QRegularExpression::MultilineOption),
                                               u"  - "_s);
        QTest::newRow("another cross") << replaced(u"✗ "_s, u"❌ "_s);
        QTest::newRow("a word for a cross") << replaced(u"✗ (\\*\\*.*)$"_s, u"\\1 FAILED"_s);
        QTest::newRow("long dashes for none") << replaced(u" - \\|"_s, u" — |"_s);
        QTest::newRow("empty for none") << replaced(u" - \\|"_s, u" |"_s);
        QTest::newRow("no bars outside") << replaced(u"^\\| (.*) \\|$"_s, u"\\1"_s);
        QTest::newRow("aligned tables") << replaced(u"^\\|---+\\|"_s, u"|:--:|"_s);
        QTest::newRow("spaces at the ends") << replaced(u"([^\\s])$"_s, u"\\1 "_s);
        QTest::newRow("in a quotation") << replaced(u"^"_s, u"> "_s);
        QTest::newRow("other letters in heads") << replaced(u"\\| Module \\| Port \\| venv \\| User \\| Purpose \\|"_s,
                                                            u"| MODULE | Ports | Venv | **user** | Role |"_s);
        QTest::newRow("another order of parts") << turnedAround();
        QTest::newRow("another order of columns") << tablesMirrored();
        QTest::newRow("entities") << replaced(u" & "_s, u" &amp; "_s).replace(u" → "_s, u" &rarr; "_s);
        QTest::newRow("a comment") << replaced(u"^## "_s, u"<!-- | Module | Port |\n|-|-|\n| ghost | 1 | -->\n\n## "_s);
    }

    void decoration_changesNothing()
    {
        QFETCH(QString, text);
        static const QRegularExpression titles(u"^host:\\S+ (x\\.report\\.|\\S*$)"_s);
        const auto lines = [](const GraphPtr& graph) {
            QStringList all = print(*graph);
            all.removeIf([](const QString& line) { return line.contains(titles); });
            return all;
        };
        const QStringList wanted = lines(graphIn(orchard(), u"orchard.md"_s));
        const QStringList found = lines(graphIn(text.toUtf8(), u"orchard.md"_s));
        for (const QString& line : wanted)
            QVERIFY2(found.contains(line), qPrintable(u"missing: "_s + line));
        for (const QString& line : found)
            QVERIFY2(wanted.contains(line), qPrintable(u"too much: "_s + line));
    }
};

QTEST_GUILESS_MAIN(ReportDecorationTest)
#include "tst_reportdecoration.moc"
