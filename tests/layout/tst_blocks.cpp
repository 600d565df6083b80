// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/blocks.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <span>

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
    void tabsComeFirst_thenRows()
    {
        QCOMPARE(blocksIn("a listens port:80/tcp\na writes stream:s\ntimer:a triggers a\ntimer:t triggers a\n"),
                 u"a(a, 80, t, s)"_s);
    }
    void tabs_touchTheirOwner_andRowsAreAsWideAsAll()
    {
        const Visible visible = view(graphOf("a listens port:80/tcp\na listens port:8443/tcp\na writes stream:s\n"
                                             "timer:a triggers a\na: user=root\n"),
                                     {});
        const Sizes sizes = sizesOf(visible);
        const Blocks blocks = blocksOf(visible, sizes);
        QCOMPARE(blocks.all.size(), size_t(1));
        double right = sizes[blocks.all[0].nodes[0]].size.width();
        double bottom = sizes[blocks.all[0].nodes[0]].size.height();
        for (const quint32 node : std::span(blocks.all[0].nodes).subspan(1)) {
            const bool isTab = sizes[node].docking.as == Dock::Tab;
            QCOMPARE(blocks.offset[node], isTab ? QPointF(right, 0) : QPointF(0, bottom));
            (isTab ? right : bottom) += isTab ? sizes[node].size.width() : sizes[node].size.height();
            QVERIFY(!isTab || sizes[node].size.height() == sizes[blocks.all[0].nodes[0]].size.height());
            QVERIFY(isTab || sizes[node].size.width() == blocks.all[0].size.width());
        }
        QCOMPARE(blocks.all[0].size, QSizeF(right, bottom));
    }
    void moreThanThreePorts_areRows()
    {
        QByteArray text;
        for (int port = 8001; port <= 8005; ++port)
            text += "a listens port:" + QByteArray::number(port) + "/tcp\n";
        const Visible visible = view(graphOf(text), {});
        const Sizes sizes = sizesOf(visible);
        const auto count = [&](Dock dock) {
            return std::count_if(sizes.begin(), sizes.end(),
                                 [dock](const NodeForm& form) { return form.docking.as == dock; });
        };
        QCOMPARE(count(Dock::Tab), std::ptrdiff_t(3));
        QCOMPARE(count(Dock::Row), std::ptrdiff_t(2));
    }
    void edgeToItself_docksNothing() { QCOMPARE(blocksIn("a requires a\n"), u"a"_s); }
};

QTEST_APPLESS_MAIN(BlocksTest)
#include "tst_blocks.moc"
