// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"
#include "queryshop.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// A filter, and what it finds in the shop.
constexpr std::pair<const char*, const char*> asked[] = {
    {"text contains \"what is\"", "stock"},
    {"LISTEN", "till"},
    {"sold", "stream:shop:sold"},
    {"auto-restart", "mail"},
    {"shop till", "till"},
    {"kind = timer", "timer:mail"},
    {"kind in (venv, code)", "venv:tills code:till"},
    {"kind != service", "host:h timer:mail target:shop stream:shop:seen stream:shop:sold port:80/tcp "
                        "port:8080/tcp process:redis venv:tills code:till"},
    {"name = till", "till code:till"},
    {"name = shop-till", "till"},
    {"name = SHOP-TILL.service", "till"},
    {"name = service:shop-till", "till"},
    {"name = //h/service:shop-till", "till"},
    {"name = 80", "port:80/tcp"},
    {"name = *-m*", "mail"},
    {"name ~ '^(till|mail)$'", "mail till timer:mail code:till"},
    {"name ~ ^(till|mail)$",
     "expected \"and\", \"or\", or the end, found \"(\". A value with signs in it is put in quotes."},
    {"host = h and kind = code", "code:till"},
    {"state = failed", "stock"},
    {"state = auto-restart", "mail"},
    {"state missing", ""},
    {"port", "till web port:80/tcp port:8080/tcp"},
    {"kind = service and port", "till web"},
    {"port = 80", "web port:80/tcp"},
    {"port = 80/udp", ""},
    {"port in (8000..8100)", "till web port:8080/tcp"},
    {"port > 80", "till web port:8080/tcp"},
    {"port none", ""},
    {"port missing", "mail stock"},
    {"runtime.port none", "web"},
    {"stream = sold", "stock till stream:shop:sold"},
    {"stream contains shop:se", "web stream:shop:seen"},
    {"venv = tills", "till venv:tills"},
    {"venv = /opt/x/tills", "till venv:tills"},
    {"venv missing", "mail stock web"},
    {"target = shop", "stock till target:shop"},
    {"open", "port:80/tcp"},
    {"category = failed", "stock"},
    {"category missing", ""},
    {"user = root", "web"},
    {"user = shop", "stock till"},
    {"user != shop", "web"},
    {"user missing", "mail"},
    {"not user = root and kind = service", "mail stock till"},
    {"enabled", "till"},
    {"enabled = no", "web"},
    {"enabled = static", "stock"},
    {"enabled missing", "mail"},
    {"streams empty", "stock"},
    {"proof missing", "mail stock web"},
    {"proof ~ LISTEN", "till"},
    {"next_run >= 2026-01-18", "timer:mail"},
    {"next_run = 2026-01-18", "timer:mail"},
    {"next_run < 2026-01-18", ""},
    {"contradicted", "stock"},
    {"contradicted = user", "stock"},
    {"contradicted = category", ""},
    {"basis = observed", "stock web stream:shop:sold port:80/tcp stock>stream:shop:sold web>port:80/tcp"},
    {"seen on host and kind = service", "stock web"},
    {"seen on h and kind = service", "stock web"},
    {"seen on other", ""},
    {"guessed", "port:8080/tcp process:redis web>port:8080/tcp stream:shop:sold>process:redis"},
    {"stated in test.txt and kind = timer", "timer:mail"},
    {"stated in other.json", ""},
    {"connection = requires", "stock>mail"},
    {"connection = requires or connection = after", "mail>till stock>mail"},
    {"reads", "stock stock>stream:shop:sold"},
    {"reads sold", "stock stock>stream:shop:sold"},
    {"reads other", ""},
    {"writes = stream:shop:sold", "till till>stream:shop:sold"},
    {"uses", "web web>stream:shop:seen"},
    {"read_by stock", "stream:shop:sold stock>stream:shop:sold"},
    {"written_by", "stream:shop:sold till>stream:shop:sold"},
    {"kind = stream and not written_by", "stream:shop:seen"},
    {"read_by missing", "stream:shop:seen"},
    {"listens 80", "web web>port:80/tcp"},
    {"listened_by web", "port:80/tcp port:8080/tcp web>port:80/tcp web>port:8080/tcp"},
    {"connects", "mail mail>port:80/tcp"},
    {"connected_from mail", "port:80/tcp mail>port:80/tcp"},
    {"triggers mail", "timer:mail timer:mail>mail"},
    {"triggered_by timer:*", "mail timer:mail>mail"},
    {"requires mail", "stock stock>mail"},
    {"required_by stock", "mail stock>mail"},
    {"wants", "target:shop target:shop>stock"},
    {"wanted_by target:shop", "stock target:shop>stock"},
    {"after till", "mail mail>till"},
    {"before mail", "till mail>till"},
    {"part_of shop", "till till>target:shop"},
    {"has_part", "target:shop till>target:shop"},
    {"runs_in tills", "till till>venv:tills"},
    {"runs", "venv:tills till>venv:tills"},
    {"implemented_by till", "till till>code:till"},
    {"implements", "code:till till>code:till"},
    {"stored_in redis", "stream:shop:sold stream:shop:sold>process:redis"},
    {"stores", "process:redis stream:shop:sold>process:redis"},
    {"reads sold and user = shop", "stock stock>stream:shop:sold"},
    {"reads sold and user = root", ""},
    {"kind = service and not reads", "mail till web"},
    {"finding", ""},
    {"rule missing and kind = code", "code:till"},
    {"changed", ""},
    {"added or removed", ""},
    {"change = same", ""},
};

} // namespace

class QueryAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void operands_answer_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("names");
        for (const auto& [filter, names] : asked)
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(names);
    }
    void operands_answer()
    {
        QFETCH(QString, filter);
        QFETCH(QString, names);
        QCOMPARE(found(*graphOf(shop), filter), names);
    }

    /// Every operand that is no field of the vocabulary is in a row above, or in a test of its own below.
    void everyDerivedOperand_isTested()
    {
        QFile file(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/view/tst_queryanswers.cpp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const Operand& operand : operands()) {
            const QRegularExpression asked(u"(^ *\\{\"|u\")([^\"]*[ (])?%1[ \")]"_s.arg(operand.name),
                                           QRegularExpression::MultilineOption);
            QVERIFY2(operand.attr || asked.match(text).hasMatch(), qPrintable(operand.name));
        }
    }

    void everyField_isAsked()
    {
        for (const AttributeInfo& info : vocabulary()) {
            const auto operand = findOperand(QString(info.registryPath.isEmpty() ? info.name : info.registryPath));
            if (!operand || operand->operand->attr != info.attr || operand->operand->scope != Scope::Things)
                continue;
            const bool isMember = info.isOfMembers;
            const QByteArray name = QByteArray(info.name.data(), info.name.size()) + (isMember ? ".g" : "");
            const bool isFlag = operand->operand->domain == Domain::Flag;
            const QByteArray value = isFlag                                     ? "true"
                                     : operand->operand->domain == Domain::Time ? "\"2026-01-17T07:25:00Z\""
                                                                                : "7";
            const GraphPtr graph = graphOf("a: " + name + '=' + value + "\nb: " + name + "=none\nc: " + name
                                           + "=[]\nd\n");
            const QString asked = unitscope::nameOf(*operand);
            const QString typed = isFlag                                     ? u"yes"_s
                                  : operand->operand->domain == Domain::Time ? u"2026-01-17"_s
                                                                             : u"7"_s;
            const auto isOnly = [&](const QString& condition, const QString& names) {
                const QString is = found(*graph, asked + condition + u" and kind = service and not port"_s);
                const QString with = found(*graph, asked + condition + u" and kind = service"_s);
                return is == names || with == names;
            };
            QVERIFY2(isOnly(u" = "_s + typed, u"a"_s), info.name.data());
            QVERIFY2(isOnly(u" != "_s + typed, QString()), info.name.data());
            QVERIFY2(isOnly(u" present"_s, u"a"_s), info.name.data());
            QVERIFY2(isOnly(u" none"_s, u"b"_s), info.name.data());
            QVERIFY2(isOnly(u" empty"_s, u"c"_s), info.name.data());
            QVERIFY2(isOnly(u" missing"_s, u"d"_s), info.name.data());
        }
    }

    void emptyFilter_isEverything()
    {
        const GraphPtr graph = graphOf(shop);
        const Matches all = evaluate({}, QueryInput{*graph});
        QCOMPARE(size_t(all.nodeCount), graph->nodes().size());
        QCOMPARE(size_t(all.edgeCount), graph->edges().size());
    }

    void laws_holdForThings()
    {
        const GraphPtr graph = graphOf(shop);
        const QStringList filters{u"user = root"_s, u"port"_s,        u"kind = stream"_s, u"proof missing"_s,
                                  u"reads"_s,       u"enabled"_s,     u"trade or till"_s, u"basis >= declared"_s,
                                  u"name ~ o"_s,    u"contradicted"_s};
        const auto nodes = [&](const QString& filter) {
            return evaluate(parseQuery(filter)->expression, QueryInput{*graph}).nodes;
        };
        for (const QString& a : filters) {
            const std::vector<bool> of = nodes(a);
            std::vector<bool> others = nodes(u"not ("_s + a + u')');
            others.flip();
            QVERIFY2(of == others, qPrintable(a));
            for (const QString& b : filters) {
                const std::vector<bool> both = nodes(u"(%1) and (%2)"_s.arg(a, b));
                const std::vector<bool> either = nodes(u"(%1) or (%2)"_s.arg(a, b));
                const std::vector<bool> second = nodes(b);
                for (size_t i = 0; i < of.size(); ++i) {
                    QCOMPARE(bool(both[i]), of[i] && second[i]);
                    QCOMPARE(bool(either[i]), of[i] || second[i]);
                }
            }
        }
    }

    void problems_areAsked()
    {
        const GraphPtr graph = graphOf("a: category=RUNNING, enabled=false\nb: category=RUNNING, enabled=true\n");
        Review review;
        const RuleInfo* rule = findRule(u"running-not-enabled");
        QVERIFY(rule);
        review.findings.push_back(
            {.rule = rule, .severity = Severity::Warning, .subjects = {graph->nodes().front().id}, .key = u"k"_s});
        const QueryInput input{*graph, &review, nullptr};
        QCOMPARE(found(input, u"finding"_s), u"a"_s);
        QCOMPARE(found(input, u"finding >= note"_s), u"a"_s);
        QCOMPARE(found(input, u"finding > warning"_s), QString());
        QCOMPARE(found(input, u"rule = running-not-enabled"_s), u"a"_s);
        review.findings.front().ignored = Decision();
        QCOMPARE(found(QueryInput{*graph, &review, nullptr}, u"finding"_s), QString());
    }

    void changes_areAskedOnBothSides()
    {
        const GraphPtr before = graphOf("a: user=root\nold: user=x\ncoverage service complete\n");
        const GraphPtr after = graphOf("a: user=shop\nnew: user=x\ncoverage service complete\n");
        const GraphDiff diff = *compare(before, after);
        const QueryInput later{*after, nullptr, &diff};
        const QueryInput earlier{*before, nullptr, &diff};
        QCOMPARE(found(later, u"changed"_s), u"a"_s);
        QCOMPARE(found(later, u"changed = user"_s), u"a"_s);
        QCOMPARE(found(later, u"changed = port"_s), QString());
        QCOMPARE(found(later, u"added"_s), u"new"_s);
        QCOMPARE(found(later, u"removed"_s), QString());
        QCOMPARE(found(earlier, u"removed"_s), u"old"_s);
        QCOMPARE(found(earlier, u"changed"_s), u"a"_s);
        QCOMPARE(found(later, u"change in (added, changed)"_s), u"a new"_s);
    }

    void regularExpressionThatNeverEnds_isGivenUp()
    {
        const GraphPtr graph = graphOf("a: exec=\"" + QByteArray(4000, 'a') + "b\"\n");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(found(*graph, u"exec ~ \"^(a+)+$\""_s), QString());
        QVERIFY(timer.elapsed() < 2000);
    }

    void values_areCounted()
    {
        const GraphPtr graph = graphOf(shop + "shop-none: user=none\n");
        const Matches services = evaluate(parseQuery(u"kind = service"_s)->expression, QueryInput{*graph});
        QStringList lines;
        for (const ValueCount& count : countBy(*findOperand(u"user"), QueryInput{*graph}, services.nodes))
            lines += u"%1 %2 %3"_s.arg(count.value).arg(int(count.stated)).arg(count.nodes.size());
        QCOMPARE(lines, QStringList({u"shop 0 2"_s, u"root 0 1"_s, u" 1 1"_s, u" 3 1"_s}));
    }
};

QTEST_APPLESS_MAIN(QueryAnswersTest)
#include "tst_queryanswers.moc"
