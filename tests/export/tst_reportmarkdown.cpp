// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/checkedmarket.h"
#include "graph/export/report/reportmarkdown.h"
#include "graph/export/report/statereport.h"
#include "support/graphtext.h"
#include "support/naughtynames.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>
#include <md4c.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// What another reader makes of a Markdown text.
struct Read
{
    int tables = 0;
    int row = 0;     ///< cells of the row that is read
    int columns = 0; ///< of the table's head
    bool isHead = false;
    QStringList wrong = {};
    QStringList links = {};
    QSet<QString> anchors = {};
    QString code = {}; ///< everything in code spans
    bool isCode = false;
};

QString textOf(const MD_ATTRIBUTE& attribute)
{
    return QString::fromUtf8(attribute.text, qsizetype(attribute.size));
}

int enterBlock(MD_BLOCKTYPE type, void* detail, void* data)
{
    Read& read = *static_cast<Read*>(data);
    if (type == MD_BLOCK_TABLE) {
        ++read.tables;
        read.columns = int(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count);
    }
    if (type == MD_BLOCK_TR)
        read.row = 0;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
        ++read.row;
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_QUOTE)
        read.wrong << u"a block of another kind"_s;
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void*, void* data)
{
    Read& read = *static_cast<Read*>(data);
    if (type == MD_BLOCK_TR && read.row != read.columns)
        read.wrong << u"a row of %1 cells under %2"_s.arg(read.row).arg(read.columns);
    return 0;
}

int enterSpan(MD_SPANTYPE type, void* detail, void* data)
{
    Read& read = *static_cast<Read*>(data);
    read.isCode = read.isCode || type == MD_SPAN_CODE;
    if (type == MD_SPAN_A)
        read.links << textOf(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
    if (type == MD_SPAN_IMG)
        read.wrong << u"a picture"_s;
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void*, void* data)
{
    Read& read = *static_cast<Read*>(data);
    if (type == MD_SPAN_CODE) {
        read.isCode = false;
        read.code += u'\n';
    }
    return 0;
}

int takeText(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* data)
{
    Read& read = *static_cast<Read*>(data);
    const QString text = QString::fromUtf8(begin, qsizetype(size));
    if (read.isCode)
        read.code += text;
    if (type != MD_TEXT_HTML)
        return 0;
    static const QRegularExpression anchor(u"^<a id=\"([-A-Za-z0-9._]+)\">$"_s);
    const QRegularExpressionMatch match = anchor.match(text.trimmed());
    if (match.hasMatch())
        read.anchors.insert(match.captured(1));
    else if (text.trimmed() != "</a>"_L1 && text != "<br>"_L1 && text != "\n"_L1 && !text.startsWith("<a id="_L1))
        read.wrong << u"HTML: "_s + text;
    else if (text.startsWith("<a id="_L1)) // of a block: both in one line
        read.anchors.insert(text.section(u'"', 1, 1));
    return 0;
}

Read read(const QString& markdown)
{
    Read read;
    const QByteArray bytes = markdown.toUtf8();
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = takeText;
    if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &read) != 0)
        read.wrong << u"cannot be read"_s;
    return read;
}

} // namespace

/// A report in Markdown as another program reads it.
class ReportMarkdownTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLink_leadsToAnAnchor()
    {
        const Checked market = checkedMarket();
        const Read seen = read(toMarkdown(stateReport({.checked = market})));
        QCOMPARE(seen.wrong, QStringList());
        QVERIFY(seen.tables > 12);
        QVERIFY(seen.links.size() > 25);
        for (const QString& link : seen.links)
            QVERIFY2(link.startsWith(u'#') && seen.anchors.contains(link.mid(1)), qPrintable(link));
    }

    void everyNaughtyName_staysInItsCell()
    {
        for (const QString& name : naughtyNames()) {
            const auto id = NodeId::make(u"h"_s, Kind::Service, name);
            if (!id)
                continue;
            const QByteArray line = id->shortText().toUtf8();
            Checked checked{
                .graph = resolve(std::make_shared<const Snapshot>(snapshotOf(line + ": user=root\n", u"a.txt"_s)))};
            checked.findings = findingsOf(*checked.graph, {}, 0);
            const Read seen = read(toMarkdown(stateReport({.checked = checked})));
            QVERIFY2(seen.wrong.isEmpty(), qPrintable(name + u": "_s + seen.wrong.join(u"; "_s)));
            for (const QString& link : seen.links)
                QVERIFY2(link.startsWith(u'#'), qPrintable(link));
        }
    }
};

QTEST_GUILESS_MAIN(ReportMarkdownTest)
#include "tst_reportmarkdown.moc"
