// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/file/viewfile.h"

#include "export/golden.h"
#include "support/schema.h"

#include <QtTest/qtest.h>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QString schemaName = u"view-1.schema.json"_s;

NodeId id(const QString& text)
{
    return *NodeId::parse(text);
}

ViewFile everything()
{
    ViewFile view{.name = u"Trading path"_s,
                  .hosts = {u"203.0.113.10"_s, u"b.example"_s},
                  .boxes = {id(u"//203.0.113.10/service:shop-api"_s), id(u"//203.0.113.10/stream:a%20b"_s),
                            id(u"//b.example/port:80%2Ftcp"_s)}};
    ViewSpec& spec = view.spec;
    spec.kinds = {Kind::Service, Kind::Target, Kind::Venv};
    spec.edges = {EdgeKind::Flow, EdgeKind::PartOf};
    spec.foldsSystem = false;
    spec.filter = {u"user = root and not name contains \"x\""_s, ViewFilter::Mode::Hide};
    spec.focus = Focus{id(u"//203.0.113.10/service:shop-api"_s), 3, Way::Downstream};
    spec.grouping = Grouping::Category;
    spec.compared = Compared::Changes;
    spec.collapsed = {id(u"//203.0.113.10/target:shop"_s)};
    spec.positions = {{id(u"//203.0.113.10/service:shop-api"_s), {12, -34.5}},
                      {id(u"//b.example/port:80%2Ftcp"_s), {0.1, 1e6}}};
    spec.own = {.title = u"What the shop lives on"_s,
                .note = u"Seen with Müller's team.\nAsk before restarting."_s,
                .notes = {{id(u"//203.0.113.10/service:shop-api"_s), u"slow on Mondays → see \"runbook\""_s}}};
    return view;
}

/// What a user reads, or "fine".
QString answerTo(const QByteArray& json)
{
    const auto view = readView(json, u"a.view.json"_s);
    return view ? u"fine"_s : view.error().message();
}

QByteArray with(const QByteArray& members)
{
    return "{\"unitscope-view\": 1, " + members + "}";
}

/// Anything that a view can be.
class Making
{
public:
    explicit Making(unsigned seed) : m_random(seed) { }

    ViewFile view()
    {
        ViewFile view{.name = text(20), .hosts = {}, .boxes = ids()};
        for (int i = number(3); i > 0; --i)
            view.hosts.insert(u"h"_s + text(8));
        ViewSpec& spec = view.spec;
        spec.kinds.clear();
        for (const Kind kind : allKinds()) {
            if (number(2))
                spec.kinds.insert(kind);
        }
        spec.edges.clear();
        for (const EdgeKind kind : allEdgeKinds()) {
            if (number(2))
                spec.edges.insert(kind);
        }
        spec.foldsSystem = number(2) != 0;
        spec.filter = {text(30), ViewFilter::Mode(number(2))};
        if (number(2))
            spec.focus = Focus{box(), 1 + number(1000), Way(number(3))};
        spec.grouping = Grouping(number(8));
        spec.compared = Compared(number(5));
        spec.collapsed = ids();
        for (int i = number(5); i > 0; --i)
            spec.positions[box()] = {place(), place()};
        spec.own = {text(40), text(80), {}};
        for (int i = number(5); i > 0; --i)
            spec.own.notes[box()] = u"n"_s + text(30);
        return view;
    }

private:
    int number(int below) { return int(m_random() % unsigned(below)); }
    double place() { return (double(m_random()) / 4294967296.0 - 0.5) * 2 * viewlimits::place; }
    NodeId box() { return *NodeId::make(u"h"_s + text(6), allKinds()[size_t(number(10))], u"n"_s + text(12)); }
    std::set<NodeId> ids()
    {
        std::set<NodeId> all;
        for (int i = number(6); i > 0; --i)
            all.insert(box());
        return all;
    }
    /// Quotation marks, control characters, right to left, beyond the first plane.
    QString text(int longest)
    {
        static const QStringList letters{u"a"_s, u"\""_s,     u"\\"_s,     u"\n"_s, u"\u0001"_s,     u"/"_s,
                                         u":"_s, u"%"_s,      u"\u202e"_s, u"ü"_s,  u"\U0001f980"_s, u" "_s,
                                         u"<"_s, u"\u2028"_s, u"\ufeff"_s, u"\0"_s};
        QString words;
        for (int i = number(longest / 2); i > 0; --i)
            words += letters[number(int(letters.size()))];
        return words;
    }

    std::mt19937 m_random;
};

} // namespace

class ViewFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everything_isWritten_asTheGoldenFileHasIt()
    {
        QCOMPARE(differenceToGolden(u"everything.view.json"_s, writeView(everything())), QString());
        const auto read = readView(writeView(everything()), u"a"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QVERIFY(*read == everything());
    }

    void whatIsNotSaid_isAsInTheFirstPicture()
    {
        const auto read = readView("{\"unitscope-view\": 1}", u"a"_s);
        QVERIFY(read);
        QVERIFY(*read == ViewFile());
        QVERIFY(*readView(writeView({}), u"a"_s) == ViewFile());
    }

    void written_isReadBack_whateverItIs()
    {
        for (unsigned seed = 0; seed < 400; ++seed) {
            const ViewFile view = Making(seed).view();
            const QByteArray bytes = writeView(view);
            const auto read = readView(bytes, u"a"_s);
            QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
            QVERIFY2(*read == view, bytes);
            QCOMPARE(writeView(*read), bytes);
            QVERIFY(isViewFile(bytes));
        }
    }

    void eachId_standsOnItsOwnLine()
    {
        const QList<QByteArray> lines = writeView(everything()).split('\n');
        for (const NodeId& box : everything().boxes) {
            const QByteArray quoted = '"' + box.text().toUtf8() + '"';
            QVERIFY(std::any_of(lines.begin(), lines.end(), [&](const QByteArray& line) {
                const QByteArray words = line.trimmed();
                return words == quoted || words == quoted + ',';
            }));
        }
    }

    void everyCut_isRefused_orTheSame()
    {
        const QByteArray bytes = writeView(everything());
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const auto read = readView(bytes.first(length), u"a"_s);
            QVERIFY2(!read || *read == everything(), qPrintable(QString::number(length)));
        }
    }

    /// It may then say something else, but always something that can be written and read again.
    void everyOtherByte_isRefused_orAnotherView()
    {
        const QByteArray bytes = writeView(everything());
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char other : {'\0', '"', '9', '}', '\xff', char(bytes[at] ^ 1), char(bytes[at] ^ 0x20)}) {
                QByteArray altered = bytes;
                altered[at] = other;
                const auto read = readView(altered, u"a"_s);
                if (!read) {
                    QVERIFY(!read.error().message().isEmpty());
                    continue;
                }
                const auto again = readView(writeView(*read), u"a"_s);
                QVERIFY2(again && *again == *read, altered);
            }
        }
    }

    void mistakes_areSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const QByteArray& json, const QString& answer) {
            QTest::newRow(name) << json << answer;
        };
        row("no view", "{}",
            u"a.view.json:1:1: expected the member \"unitscope-view\", found an object without it. "
            "Add \"unitscope-view\"."_s);
        row("newer", "{\"unitscope-view\": 2}",
            u"a.view.json:1:20 (/unitscope-view): expected the version 1, found 2. "
            "This version of Unitscope reads no other; a newer one may."_s);
        row("unknown member", with("\n\"titel\": \"x\""),
            u"a.view.json:2:1 (/titel): expected a member that view files have, found \"titel\". "
            "Did you mean \"title\"?"_s);
        row("no id", with("\"boxes\": [\"service:a\"]"),
            u"a.view.json:1:33 (/boxes/0): expected the id of a box, found \"service:a\". "
            "Write it as unitscope-cli prints it, with its host: \"//host/service:shop-api\"."_s);
        row("a note on nothing", with("\"notes\": {\"a\": \"x\"}"),
            u"a.view.json:1:33 (/notes/a): expected the id of a box, found \"a\". "
            "Write it as unitscope-cli prints it, with its host: \"//host/service:shop-api\"."_s);
        row("twice", with("\"title\": \"a\", \"title\": \"b\""),
            u"a.view.json:1:32 (/title): expected each member once, found \"title\" again further down. "
            "Remove or join one of the two."_s);
        row("place", with("\"positions\": {\"//h/service:a\": [1, \"2\"]}"),
            u"a.view.json:1:58 (/positions/~1~1h~1service:a/1): expected a place like [120, 48]: "
            "two numbers from -10000000 to 10000000, found \"2\". Write pixels from the left and from the top."_s);
        row("far away", with("\"positions\": {\"//h/service:a\": [1, 1e8]}"),
            u"a.view.json:1:58 (/positions/~1~1h~1service:a/1): expected a place like [120, 48]: "
            "two numbers from -10000000 to 10000000, found 1e8. Write pixels from the left and from the top."_s);
        row("depth", with("\"focus\": {\"box\": \"//h/service:a\", \"depth\": 0}"),
            u"a.view.json:1:66 (/focus/depth): expected a number from 1 to 1000, found 0. "
            "Write how many lines away from the box something may be."_s);
        row("long title", with("\"title\": \"" + QByteArray(301, 'a') + "\""),
            u"a.view.json:1:32 (/title): expected a title of at most 300 characters, found \""_s + QString(58, u'a')
                + u"…. Shorten it."_s);
    }
    void mistakes_areSaid()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, answer);
        QCOMPARE(answerTo(json), answer);
    }

    void hostileValues_areRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"\"positions\": {\"//h/service:a\": [1e999, 0]}",
                                 "\"positions\": {\"//h/service:a\": [NaN, 0]}",
                                 "\"positions\": {\"//h/service:a\": [1]}",
                                 "\"positions\": {\"//h/service:a\": [1, 2, 3]}",
                                 "\"positions\": {\"//h/service:a\": null}",
                                 "\"positions\": []",
                                 "\"grouping\": \"colour\"",
                                 "\"grouping\": null",
                                 "\"compared\": true",
                                 "\"kinds\": [\"planet\"]",
                                 "\"kinds\": \"service\"",
                                 "\"lines\": [1]",
                                 "\"system_folded\": \"yes\"",
                                 "\"filter\": \"a\"",
                                 "\"filter\": {\"mode\": \"both\"}",
                                 "\"focus\": \"//h/service:a\"",
                                 "\"focus\": {}",
                                 "\"focus\": {\"box\": \"//h/service:a\", \"direction\": 1}",
                                 "\"hosts\": [\"\"]",
                                 "\"boxes\": [null]",
                                 "\"boxes\": [\"//h/planet:a\"]",
                                 "\"name\": 1",
                                 "\"title\": null",
                                 "\"note\": []",
                                 "\"notes\": {\"//h/service:a\": 5}"})
            QTest::newRow(json) << with(json);
        QTest::newRow("deep") << with("\"note\": " + QByteArray(100'000, '['));
        QTest::newRow("many") << with("\"boxes\": [" + QByteArray("\"//h/service:a\",").repeated(100'000)
                                      + "\"//h/service:a\"]");
        QTest::newRow("large") << with("\"note\": \"" + QByteArray(17 * 1024 * 1024, 'a') + "\"");
    }
    void hostileValues_areRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(answerTo(json) != u"fine"_s);
    }

    /// What a program could make of it by mistake is never written.
    void whatIsOverALimit_isCut()
    {
        ViewFile view;
        view.spec.own.title = QString(299, u'a') + u"\U0001f980"_s; // cut within a pair
        view.spec.own.notes[id(u"//h/service:a"_s)] = QString(5000, u'b');
        constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
        view.spec.positions[id(u"//h/service:a"_s)] = {nothing, std::numeric_limits<double>::infinity()};
        const auto read = readView(writeView(view), u"a"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QCOMPARE(read->spec.own.title, QString(299, u'a'));
        QCOMPARE(read->spec.own.notes.begin()->second.size(), 2000);
        QVERIFY(read->spec.positions.empty());
    }

    void onlyViews_areTakenForViews()
    {
        QVERIFY(isViewFile("\xef\xbb\xbf\n{ \"unitscope-view\" : 1}"));
        QVERIFY(!isViewFile("{\"modules\": []}"));
        QVERIFY(!isViewFile("# a report on \"unitscope-view\""));
        QVERIFY(!isViewFile(""));
    }

    void schema_agrees()
    {
        QStringList kinds;
        for (const Kind kind : allKinds())
            kinds += wordFor(kind);
        QStringList lines;
        for (const EdgeKind kind : allEdgeKinds())
            lines += wordFor(kind);
        QCOMPARE(schemaWordsAt(schemaName, u"properties kinds items enum"_s), kinds);
        QCOMPARE(schemaWordsAt(schemaName, u"properties lines items enum"_s), lines);
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        QCOMPARE(complaintsBySchema(schemaName, writeView(everything())), QString());
        for (unsigned seed = 0; seed < 3; ++seed)
            QCOMPARE(complaintsBySchema(schemaName, writeView(Making(seed).view())), QString());
        QVERIFY(!complaintsBySchema(schemaName, with("\"boxes\": [\"a\"]")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ViewFileTest)
#include "tst_viewfile.moc"
