// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"
#include "graph/export/canonicaljson.h"
#include "importers/hosttranscript.h"
#include "importers/open/together.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

SourcePtr audit(const HostText& host, const QString& origin)
{
    return sourceOf(host.bytes(), origin);
}

SourcePtr audit(const char* name, const char* address, const char* machine)
{
    const QByteArrayList addresses = *address ? QByteArrayList{"eth0 " + QByteArray(address)} : QByteArrayList();
    return audit({.name = name, .addresses = addresses, .machine = machine},
                 QString::fromLatin1(name) + QString::fromLatin1(address) + u".audit"_s);
}

SourcePtr registry(const QByteArray& host)
{
    return sourceOf("{\"host\": \"" + host
                        + "\", \"generated_at\": \"2026-02-02T02:00:00Z\", \"modules\": "
                          "[{\"name\": \"web\", \"unit\": \"web.service\"}]}",
                    QString::fromLatin1(host) + u".json"_s);
}

SameHosts decided(const QStringList& words)
{
    SameHosts hosts;
    for (const QString& word : words)
        hosts.decide(*hostDecisionFrom(u"x"_s, word));
    return hosts;
}

QStringList hostsOf(const Snapshot& snapshot)
{
    QStringList hosts;
    for (const Subject& subject : snapshot.subjects()) {
        if (const auto* node = std::get_if<NodeId>(&subject))
            hosts += node->host();
    }
    hosts.removeDuplicates();
    hosts.sort();
    return hosts;
}

struct Found
{
    QStringList hosts;
    QString question; ///< "a b" or empty
    bool isOnePicture = false;
};

/// The same whatever the order of the sources.
Found found(std::vector<SourcePtr> sources, const QStringList& words = {})
{
    const OpenOptions options{.sameHosts = decided(words)};
    Found first;
    QByteArray json;
    std::sort(sources.begin(), sources.end());
    bool isFirst = true;
    do {
        const Result<SnapshotPtr> snapshot = readTogether(sources, options);
        if (!snapshot)
            qFatal("%s", qPrintable(snapshot.error().message()));
        const Together together = whetherOnePicture(**snapshot, usualWithinMs, options.sameHosts);
        const Found now{hostsOf(**snapshot),
                        together.question ? together.question->host + u' ' + together.question->other : QString(),
                        together.isOnePicture};
        const QByteArray all = toCanonicalJson(**resolveAll(*snapshot, {}));
        if (isFirst) {
            first = now;
            json = all;
        } else if (all != json || now.hosts != first.hosts || now.question != first.question) {
            qFatal("the order of the sources changes the graph");
        }
        isFirst = false;
    } while (std::next_permutation(sources.begin(), sources.end()));
    return first;
}

} // namespace

/// Which hosts are the same: machine ids, names, addresses, decisions.
class SameHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<std::vector<SourcePtr>>("sources");
        QTest::addColumn<QStringList>("decisions");
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<QString>("question");
        const auto row = [](const char* what, const std::vector<SourcePtr>& sources, const QStringList& decisions,
                            const QStringList& hosts, const QString& question = {}) {
            QTest::newRow(what) << sources << decisions << hosts << question;
        };
        const SourcePtr shop = audit("shop", "192.0.2.1", "a");
        row("file names the host's name", {registry("shop"), shop}, {}, {u"shop"_s});
        row("file names its address", {registry("192.0.2.1"), shop}, {}, {u"192.0.2.1"_s});
        row("files by name and by address", {registry("192.0.2.1"), registry("Shop"), shop}, {}, {u"Shop"_s});
        row("equal machine ids, other names", {shop, audit("till", "192.0.2.2", "a")}, {}, {u"shop"_s});
        row("other machine ids, other names", {shop, audit("till", "192.0.2.2", "b")}, {}, {u"shop"_s, u"till"_s});
        row("other machine ids, equal names", {shop, audit("shop", "192.0.2.2", "b")}, {},
            {u"shop@192.0.2.1"_s, u"shop@192.0.2.2"_s});
        row("and no addresses", {audit("shop", "", "a"), audit("shop", "", "b")}, {},
            {u"shop@aaaaaaaa"_s, u"shop@bbbbbbbb"_s});
        row("a name of two machines", {registry("shop"), shop, audit("shop", "192.0.2.2", "b")}, {},
            {u"shop"_s, u"shop@192.0.2.1"_s, u"shop@192.0.2.2"_s}, u"shop shop@192.0.2.1"_s);
        row("which is decided", {registry("store"), shop, audit("shop", "192.0.2.2", "b")}, {u"store=shop@192.0.2.2"_s},
            {u"shop"_s, u"store"_s});
        row("no machine id: by address", {audit("shop", "192.0.2.1", ""), audit("till", "192.0.2.1", "a")}, {},
            {u"shop"_s});
        row("an address nobody states, one audit", {registry("203.0.113.9"), shop}, {}, {u"203.0.113.9"_s, u"shop"_s},
            u"203.0.113.9 shop"_s);
        row("answered with yes", {registry("203.0.113.9"), shop}, {u"203.0.113.9=SHOP"_s}, {u"203.0.113.9"_s});
        row("answered with no", {registry("203.0.113.9"), shop}, {u"shop!=203.0.113.9"_s},
            {u"203.0.113.9"_s, u"shop"_s});
        row("an address nobody states, two audits", {registry("203.0.113.9"), shop, audit("till", "192.0.2.2", "b")},
            {}, {u"203.0.113.9"_s, u"shop"_s, u"till"_s});
        row("localhost is of every host", {registry("localhost"), shop}, {}, {u"localhost"_s, u"shop"_s},
            u"localhost shop"_s);
        row("longer name", {registry("shop.example.org"), shop, audit("till", "192.0.2.2", "b")}, {},
            {u"shop"_s, u"shop.example.org"_s, u"till"_s}, u"shop.example.org shop"_s);
        row("other names are other hosts", {registry("till"), shop}, {}, {u"shop"_s, u"till"_s});
        row("decided against the machine ids", {shop, audit("till", "192.0.2.2", "a")}, {u"shop!=till"_s},
            {u"shop"_s, u"till"_s});
        row("decided against other machine ids", {shop, audit("till", "192.0.2.2", "b")}, {u"shop=till"_s},
            {u"shop"_s});
        row("decided against a name", {registry("shop"), audit("till", "192.0.2.2", "b"), audit("shop", "", "")},
            {u"till!=shop"_s}, {u"shop"_s, u"till"_s});
        row("bridges of containers",
            {audit({.name = "a", .addresses = {"docker0 172.17.0.1", "virbr0 192.168.122.1"}}, u"a"_s),
             audit({.name = "b", .addresses = {"docker0 172.17.0.1", "virbr0 192.168.122.1"}}, u"b"_s)},
            {}, {u"a"_s, u"b"_s});
        row("bridges of other names",
            {audit({.name = "a", .addresses = {"x0 172.30.0.1"}, .machine = "a"}, u"a"_s),
             audit({.name = "b", .addresses = {"x0 172.30.0.1"}, .machine = "b"}, u"b"_s)},
            {}, {u"a"_s, u"b"_s});
        row("an address of two machines is of none",
            {registry("172.30.0.1"), audit({.name = "a", .addresses = {"x0 172.30.0.1"}, .machine = "a"}, u"a"_s),
             audit({.name = "b", .addresses = {"x0 172.30.0.1"}, .machine = "b"}, u"b"_s)},
            {}, {u"172.30.0.1"_s, u"a"_s, u"b"_s});
        row("by how it was reached", {registry("front"), sourceOf(shop->bytes(), u"audit+ssh://me@front:2222"_s)}, {},
            {u"front"_s});
        row("a host without a name", {registry("192.0.2.1"), audit("", "192.0.2.1", "a")}, {}, {u"192.0.2.1"_s});
        row("two hosts without a name", {audit("", "192.0.2.1", "a"), audit("", "192.0.2.2", "b")}, {},
            {u"unknown-host@192.0.2.1"_s, u"unknown-host@192.0.2.2"_s});
    }
    void rules()
    {
        QFETCH(std::vector<SourcePtr>, sources);
        QFETCH(QStringList, decisions);
        QFETCH(QStringList, hosts);
        QFETCH(QString, question);
        const Found result = found(sources, decisions);
        QCOMPARE(result.hosts, hosts);
        QCOMPARE(result.question, question);
        QVERIFY(question.isEmpty() || !result.isOnePicture);
        QCOMPARE(result.isOnePicture, hosts.size() == 1);
    }

    void machinesOfOneName_areSaid()
    {
        const Result<SnapshotPtr> snapshot = readTogether(
            {audit("shop", "192.0.2.1", "a"), audit("shop", "192.0.2.2", "b")});
        QCOMPARE((*snapshot)->problems().size(), size_t(1));
        const Problem& problem = (*snapshot)->problems().front();
        QCOMPARE(problem.what.found, u"2 called \"shop\""_s);
        QVERIFY(problem.what.advice.contains(u"shop@192.0.2.1, shop@192.0.2.2"_s));
        const Source& source = *(*snapshot)->sources()[problem.evidence.source];
        QCOMPARE(source.bytes().mid(problem.evidence.range.begin, 8),
                 QByteArray("aaaaaaaa").replace('a', source.origin().contains("2.2"_L1) ? 'b' : 'a'));
    }

    void hostThatGoesByAnotherName_isNoDifference()
    {
        const GraphPtr before = graphOf({registry("192.0.2.1")});
        const GraphPtr after = graphOf({audit("shop", "192.0.2.1", "a")});
        const auto names = hostsRenamed(before->snapshot(), after->snapshot(), {});
        QCOMPARE(names, (std::map<QString, QString>{{u"192.0.2.1"_s, u"shop"_s}}));
        QVERIFY(compare(before, after, {.hosts = names}));
        QVERIFY(hostsRenamed(before->snapshot(), before->snapshot(), {}).empty());
        QVERIFY(hostsRenamed(before->snapshot(), after->snapshot(), decided({u"192.0.2.1!=shop"_s})).empty());
        const GraphPtr other = graphOf({registry("203.0.113.9")});
        QVERIFY(hostsRenamed(other->snapshot(), after->snapshot(), {}).empty());
        QCOMPARE(hostsRenamed(other->snapshot(), after->snapshot(), decided({u"203.0.113.9=shop"_s})).size(),
                 size_t(1));
    }

    void decisions_areReadFromWords()
    {
        QCOMPARE(hostDecisionFrom(u"x"_s, u"a=b"_s), (HostDecision{u"a"_s, u"b"_s, true}));
        QCOMPARE(hostDecisionFrom(u"x"_s, u"a!=b"_s), (HostDecision{u"a"_s, u"b"_s, false}));
        for (const HostDecision& decision :
             {HostDecision{u"a"_s, u"2001:db8::1"_s}, HostDecision{u"a"_s, u"b"_s, false}})
            QCOMPARE(hostDecisionFrom(u"x"_s, textOf(decision)), decision);
        for (const char* words : {"", "=", "a", "a=", "=b", "a=b=c", "!=b", "a!=", "a b=c", "a=b\n", "a!b=c"})
            QVERIFY2(!hostDecisionFrom(u"x"_s, QString::fromLatin1(words)), words);
        QVERIFY(!hostDecisionFrom(u"x"_s, u"a="_s + QString(300, u'b')));
    }

    void newestDecision_stands()
    {
        SameHosts hosts = decided({u"a=b"_s, u"c=d"_s, u"B!=a"_s});
        QCOMPARE(hosts.decisions.size(), size_t(2));
        QCOMPARE(hosts.decisions.back(), (HostDecision{u"B"_s, u"a"_s, false}));
        for (int i = 0; i < 1500; ++i)
            hosts.decide({QString::number(i), u"x"_s});
        QCOMPARE(hosts.decisions.size(), size_t(1000));
        QCOMPARE(*readSameHosts(toJson(hosts), u"f"_s), hosts);
    }

    void file_keepsThem()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"new/same-hosts.json"_s);
        QCOMPARE(*loadSameHosts(path), SameHosts{});
        QVERIFY(rememberSameHosts(path, {u"a"_s, u"b"_s, true}));
        QVERIFY(rememberSameHosts(path, {u"\"\\\u202e"_s, u"d"_s, false}));
        QCOMPARE(loadSameHosts(path)->decisions.size(), size_t(2));
        QCOMPARE(loadSameHosts(path)->decisions.back().host, u"\"\\\u202e"_s);
    }

    void fileThatIsNone_isAnErrorAndStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray begin = "{\"schema\": \"unitscope-same-hosts/1\", \"decisions\": ";
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("{\"schema\": 1}"), begin + "{}}",
              begin + "[1]}", begin + "[{\"host\": \"a\"}]}",
              begin + "[{\"host\": \"a\", \"other\": 1, \"same\": true}]}",
              begin + "[{\"host\": \"a\", \"other\": \"b\", \"same\": 1}]}",
              begin + "[{\"host\": \"a b\", \"other\": \"b\", \"same\": true}]}", begin + QByteArray(5000, '['),
              begin + "[" + QByteArray("1,").repeated(1200) + "1]}", QByteArray(2 * 1024 * 1024, ' '),
              QByteArray("\0\xff", 2)})
            QTest::newRow(bytes.left(70).constData()) << bytes;
    }
    void fileThatIsNone_isAnErrorAndStays()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"same-hosts.json"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(bytes) == bytes.size() && file.flush());
        QVERIFY(!loadSameHosts(file.fileName()));
        QVERIFY(!rememberSameHosts(file.fileName(), {u"a"_s, u"b"_s}));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), bytes);
    }
};

QTEST_GUILESS_MAIN(SameHostsTest)
#include "tst_samehosts.moc"
