// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "draw/readablelaws.h"
#include "graph/base/safetext.h"
#include "graph/export/svg.h"
#include "graph/view/fieldlist.h"
#include "importers/hosttranscript.h"

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray addressOf(int host)
{
    return "192.0.2." + QByteArray::number(host + 1);
}

QByteArray nameOf(int host)
{
    return "host-" + QByteArray::number(host / 10) + QByteArray::number(host % 10);
}

/// Hosts of a few services each; every one is connected to the first, and to the one after it.
std::vector<SourcePtr> hosts(int count, int services, bool areConnected = true)
{
    std::vector<SourcePtr> sources;
    for (int i = 0; i < count; ++i) {
        HostText host{.name = nameOf(i), .addresses = {"eth0 " + addressOf(i)}};
        host.machine = nameOf(i).last(2);
        host.time += 3600 * i;
        for (int s = 0; s < services; ++s)
            host.listen += listening("0.0.0.0:" + QByteArray::number(8000 + s), "service-" + QByteArray::number(s));
        for (int to : {0, (i + 1) % count}) {
            if (areConnected && to != i)
                host.connected += connection(addressOf(i) + ":4" + QByteArray::number(1000 + to),
                                             addressOf(to) + ":" + QByteArray::number(8000 + i % services),
                                             "caller-" + QByteArray::number(to % 3));
        }
        sources.push_back(sourceOf(host.bytes(), QString::fromLatin1(nameOf(i)) + u".audit"_s));
    }
    return sources;
}

PicturePtr pictureOf(const std::vector<SourcePtr>& sources)
{
    return *makePicture(test::graphOf(sources), {}, {}, {});
}

std::vector<QRectF> boxesOf(const Picture& picture, const QString& host)
{
    std::vector<QRectF> boxes;
    for (const LayoutFrame& frame : picture.layout.frames) {
        for (size_t i = 0; frame.group.host() == host && i < picture.visible.nodes.size(); ++i) {
            if (picture.visible.idOf(picture.visible.nodes[i]).host() == host)
                boxes.push_back(picture.layout.boxes[i].translated(-frame.box.topLeft()));
        }
    }
    return boxes;
}

} // namespace

/// Several hosts in one picture: a frame around each.
class HostFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHost_hasAFrameAroundWhatIsItsOwn_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("services");
        QTest::newRow("two") << 2 << 3;
        QTest::newRow("three") << 3 << 14;
        QTest::newRow("ten") << 10 << 4;
        QTest::newRow("sixty") << 60 << 2;
    }
    void everyHost_hasAFrameAroundWhatIsItsOwn()
    {
        QFETCH(int, count);
        QFETCH(int, services);
        const PicturePtr picture = pictureOf(hosts(count, services));
        const Layout& layout = picture->layout;
        QCOMPARE(layout.frames.size(), size_t(count));
        QCOMPARE(picture->visible.hosts.size(), size_t(count));
        QCOMPARE(unreadable(*picture), QString());
        for (size_t i = 0; i < layout.frames.size(); ++i) {
            QCOMPARE(layout.frames[i].group.host(), QString::fromLatin1(nameOf(int(i))));
            for (size_t j = 0; j < i; ++j)
                QVERIFY(!layout.frames[i].box.intersects(layout.frames[j].box));
            for (size_t node = 0; node < layout.boxes.size(); ++node) {
                const bool isOwn = picture->visible.idOf(picture->visible.nodes[node]).host()
                                   == layout.frames[i].group.host();
                QCOMPARE(layout.frames[i].box.intersects(layout.boxes[node]), isOwn);
                QCOMPARE(layout.frames[i].box.contains(layout.boxes[node]), isOwn);
            }
        }
        int across = 0;
        for (size_t i = 0; i < picture->visible.edges.size(); ++i) {
            const EdgeId& edge = picture->visible.graph->edges()[picture->visible.edges[i].edge].id;
            across += edge.from.host() != edge.to.host() ? 1 : 0;
        }
        QVERIFY(across >= count);
    }

    void order_changesNothing_andOneHostMovesNothingInAnother()
    {
        std::vector<SourcePtr> sources = hosts(3, 5);
        const QByteArray svg = toSvg(*pictureOf(sources));
        std::reverse(sources.begin(), sources.end());
        QCOMPARE(toSvg(*pictureOf(sources)), svg);
        const PicturePtr three = pictureOf(sources);
        const PicturePtr four = pictureOf(hosts(4, 5));
        // The first and the second are connected with the same in both.
        QCOMPARE(boxesOf(*four, u"host-01"_s), boxesOf(*three, u"host-01"_s));
        QVERIFY(!boxesOf(*three, u"host-01"_s).empty());
    }

    void words_sayWhichHost()
    {
        const PicturePtr picture = pictureOf(hosts(4, 2));
        QCOMPARE(picture->visible.caption.title, u"4 hosts"_s);
        QCOMPARE(pictureOf(hosts(2, 2))->visible.caption.title, u"host-00, host-01"_s);
        const QByteArray svg = toSvg(*picture);
        QVERIFY(svg.contains("id=\"host-host-00\""));
        QVERIFY(svg.contains("· 3 hours older than the newest"));
        QStringList titles;
        for (const Group& group : picture->drawing.groups)
            titles += group.title;
        QVERIFY2(titles.contains(u"service-1 on host-02"_s), qPrintable(titles.join(u'\n')));
        QVERIFY2(titles.contains(u"caller-0 on host-02 connects to 8000/tcp on host-00"_s),
                 qPrintable(titles.join(u'\n')));
        // Within its frame a box needs no host.
        for (const VisibleNode& node : picture->visible.nodes)
            QVERIFY(!node.name.contains(u"host-"_s));
        const Graph& graph = *picture->visible.graph;
        const Node& node = graph.nodes()[*graph.find(*NodeId::make(u"host-02"_s, Kind::Service, u"service-1"_s))];
        QVERIFY(describe(graph, node).subtitle.startsWith(u"service on host-02"_s));
    }

    void oneHost_hasNoFrame_norHaveVeryMany()
    {
        QVERIFY(pictureOf(hosts(1, 3, false))->layout.frames.empty());
        QVERIFY(pictureOf(hosts(70, 1, false))->layout.frames.empty());
    }

    void namesFromOutside_areSafe()
    {
        HostText evil{.name = "<b>\x1b[2J\" onload=\"x", .addresses = {"eth0 192.0.2.9"}, .machine = "e"};
        evil.listen = listening("0.0.0.0:80", "web");
        std::vector<SourcePtr> sources = hosts(1, 1, false);
        sources.push_back(sourceOf(evil.bytes(), u"evil"_s));
        const QByteArray svg = toSvg(*pictureOf(sources));
        QVERIFY(!svg.contains("<b>") && !svg.contains('\x1b') && !svg.contains("onload=\""));
    }
};

QTEST_GUILESS_MAIN(HostFramesTest)
#include "tst_hostframes.moc"
