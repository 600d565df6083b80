// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/blocks.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// "a(s, 80)": a with what is docked to it.
QString blocksIn(const QByteArray& text)
{
    const Visible visible = view(graphOf(text), {});
    const Blocks blocks = blocksOf(visible, sizesOf(visible));
    QStringList words;
    for (const Block& block : blocks.all) {
        QStringList docked;
        for (size_t i = 1; i < block.nodes.size(); ++i)
            docked += visible.nodes[block.nodes[i]].name;
        words += visible.nodes[block.nodes.front()].name
                 + (docked.isEmpty() ? QString() : u'(' + docked.join(u", "_s) + u')');
    }
    return words.join(u' ');
}

} // namespace

class BlocksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stream_docksUnderItsOnlyWriter()
    {
        QCOMPARE(blocksIn("a writes stream:s\nb reads stream:s\n"), u"a(s) b"_s);
        QCOMPARE(blocksIn("a writes stream:s\nb writes stream:s\n"), u"a b s"_s);
    }
    void streamWithoutWriter_standsFree() { QCOMPARE(blocksIn("a reads stream:s\n"), u"a s"_s); }
    void streamOfOneUser_docksThere() { QCOMPARE(blocksIn("a uses stream:s\n"), u"a(s)"_s); }
    void streamOfTwoUsers_standsFree() { QCOMPARE(blocksIn("a uses stream:s\nb uses stream:s\n"), u"a b s"_s); }
    void port_docksUnderItsOnlyListener()
    {
        QCOMPARE(blocksIn("a listens port:80/tcp\nb connects port:80/tcp\n"), u"a(80) b"_s);
        QCOMPARE(blocksIn("a listens port:80/tcp\nb listens port:80/tcp\n"), u"a b 80"_s);
    }
    void timer_docksUnderWhatItTriggers_beforeStreamsAndPorts()
    {
        QCOMPARE(blocksIn("a listens port:80/tcp\na writes stream:s\ntimer:t triggers a\n"), u"a(t, s, 80)"_s);
    }
    void edgeToItself_docksNothing() { QCOMPARE(blocksIn("a requires a\n"), u"a"_s); }
};

QTEST_APPLESS_MAIN(BlocksTest)
#include "tst_blocks.moc"
