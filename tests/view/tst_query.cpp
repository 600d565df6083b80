// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/parse.h"
#include "languagepage.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

/// The filter as it is written again, or "column: message".
QString read(const QString& text)
{
    const auto query = parseQuery(text);
    return query ? toText(query->expression)
                 : u"%1: %2"_s.arg(query.error().columnIn(text)).arg(query.error().message());
}

QString markedLine(const QString& text)
{
    const auto query = parseQuery(text);
    return query ? QString() : query.error().marked(text);
}

/// Any filter that the language can say.
class RandomFilter
{
public:
    explicit RandomFilter(quint32 seed) : m_random(seed) { }

    Expression make(int depth)
    {
        const int sort = depth == 0 ? 0 : m_random.bounded(5);
        if (sort < 2)
            return {.type = Expression::Type::Test, .test = test()};
        const Expression::Type type = sort == 2   ? Expression::Type::Not
                                      : sort == 3 ? Expression::Type::And
                                                  : Expression::Type::Or;
        Expression whole{.type = type};
        const int parts = type == Expression::Type::Not ? 1 : m_random.bounded(2, 4);
        while (int(whole.parts.size()) < parts) {
            Expression part = make(depth - 1);
            if (part.type != type || type == Expression::Type::Not)
                whole.parts.push_back(std::move(part));
        }
        return whole;
    }

private:
    QueryTest test()
    {
        const Operand& operand = operands()[size_t(m_random.bounded(int(operands().size())))];
        const auto known = operatorsFor(operand.domain);
        const Operator op = known[size_t(m_random.bounded(int(known.size())))];
        QueryTest made{*findOperand(operand.name), op};
        const bool isList = op == Operator::Equals || op == Operator::NotEquals;
        const int count = op <= Operator::Empty ? 0 : isList ? m_random.bounded(1, 4) : 1;
        for (int i = 0; i < count; ++i)
            made.values.push_back(value(operand, op, isList && count > 1));
        return made;
    }

    QueryValue value(const Operand& operand, Operator op, bool isInList)
    {
        static const QStringList words{u"root"_s, u"a b"_s,  u"and"_s,       u"\"q\""_s, u"back\\slash"_s,
                                       u"(x)"_s,  u"none"_s, u"größe = Ω"_s, QString(),  u"quantum:stream:t.i"_s,
                                       u"a*b"_s,  u"1..2"_s, u"it's"_s,      u"x&&y"_s,  u"a&b|c"_s};
        if (op == Operator::Contains)
            return {words[m_random.bounded(words.size())]};
        if (op == Operator::Matches || op == Operator::NotMatches)
            return {u"^a(b|c)+$"_s};
        switch (operand.domain) {
        case Domain::Choice:
        case Domain::Rank: return {operand.choices[m_random.bounded(operand.choices.size())]};
        case Domain::Flag: return {m_random.bounded(2) == 0 ? u"yes"_s : u"no"_s};
        case Domain::Number: return isInList ? QueryValue{u"8001"_s, u"8012"_s} : QueryValue{u"8001"_s};
        case Domain::Time: return {u"2026-01-17T07:25:00Z"_s};
        default: break;
        }
        return m_random.bounded(3) == 0 ? QueryValue{u"quantum-*"_s, {}, true}
                                        : QueryValue{words[m_random.bounded(words.size())]};
    }

    QRandomGenerator m_random;
};

} // namespace

class QueryLanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filters_areReadAsTheyAreMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char* text, const char* meant) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(meant);
        };
        row("", "");
        row("  \t", "");
        row("category = FAILED", "category = FAILED");
        row("category == FAILED", "category = FAILED");
        row("user = root and port", "user = root and port");
        row("USER = root AND Port", "user = root and port");
        row("user=root&&port", "user = root and port");
        row("user <> root", "user != root");
        row("stream contains trade", "stream contains trade");
        row("proof missing", "proof missing");
        row("changed", "changed");
        row("finding >= warning", "finding >= warning");
        row("finding>=WARNING", "finding >= warning");
        row("seen on host", "seen = host");
        row("seen", "seen");
        row("stated in file", "stated = file");
        row("stated in (a.json, b.json)", "stated in (a.json, b.json)");
        row("reads trade.intent", "reads = trade.intent");
        row("listens 8001", "listens = 8001");
        row("not seen", "not seen");
        row("!seen", "not seen");
        row("a or b and not c", "\"a\" or \"b\" and not \"c\"");
        row("(a or b) and c", "(\"a\" or \"b\") and \"c\"");
        row("not (a and b)", "not (\"a\" and \"b\")");
        row("((user = root))", "user = root");
        row("a and (b and c)", "\"a\" and \"b\" and \"c\"");
        row("trade intent", "\"trade\" and \"intent\"");
        row("\"trade intent\"", "\"trade intent\"");
        row("'it is'", "\"it is\"");
        row("user = 'root'", "user = root");
        row("user = \"a \\\"b\\\" \\\\c\"", "user = \"a \\\"b\\\" \\\\c\"");
        row("user = and", "8: expected a value of \"user\", found \"and\". If the word is meant, put it in quotes.");
        row("user = \"and\"", "user = \"and\"");
        row("port in (8001..8012, 3000)", "port in (8001..8012, 3000)");
        row("user not in (root, qt)", "user not in (root, qt)");
        row("user in (root)", "user = root");
        row("name not contains rl", "not name contains rl");
        row("name = quantum-*", "name = quantum-*");
        row("name = \"quantum-*\"", "name = \"quantum-*\"");
        row("exec ~ \"--port 80\\d\\d\"", "exec ~ \"--port 80\\\\d\\\\d\"");
        row("exec matches uvicorn", "exec ~ uvicorn");
        row("enabled", "enabled");
        row("enabled = true", "enabled");
        row("enabled = disabled", "enabled = no");
        row("enabled = static", "enabled = static");
        row("enabled present", "enabled present");
        row("user none", "user none");
        row("streams empty", "streams empty");
        row("Active-State = active", "active = active");
        row("runtime.port = 8001", "runtime.port = 8001");
        row("systemd.enabled", "enabled");
        row("pending.packers > 100", "pending.packers > 100");
        row("x.systemd.slice = s", "x.systemd.slice = s");
        row("state = auto_restart", "state = auto-restart");
        row("basis = guessed", "basis = inferred");
        row("connection = part_of", "connection = part_of");
        row("generated_at >= 2026-01-17", "generated_at >= 2026-01-17");
        row("name contains contains", "name contains \"contains\"");
    }
    void filters_areReadAsTheyAreMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, meant);
        QCOMPARE(read(text), meant);
        if (const auto query = parseQuery(text))
            QCOMPARE(read(meant), meant);
    }

    void mistakes_areSaidWithTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* text, const char* said) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(said);
        };
        row("usr = root", "1: expected a field, found \"usr\". Did you mean user or uses?");
        row("kind = servce", "8: expected one of host, service, timer, target, socket, stream, port, process, venv, "
                             "code, found \"servce\". Did you mean service?");
        row("finding >= warnin", "12: expected one of note, warning, error, found \"warnin\". Did you mean warning?");
        row("rule = running-not-enabeld", "8: expected the id of a rule, found \"running-not-enabeld\". Did you mean "
                                          "running-not-enabled?");
        row("user =", "7: expected a value of \"user\", found the end");
        row("user = root and", "16: expected a word, a field or \"(\", found the end");
        row("and user", "1: expected a word, a field or \"(\", found \"and\"");
        row("(user = root", "13: expected \"and\", \"or\" or \")\", found the end");
        row("user = root)",
            "12: expected \"and\", \"or\", or the end, found \")\". It closes a parenthesis that is not "
            "open.");
        row("category FAILED", "10: expected a sign after \"category\" (=, !=, ~, contains, ...), \"and\", \"or\" or "
                               "the end, found \"FAILED\". To search for words, put each field's name in quotes.");
        row("trade user = root",
            "7: expected \"and\" or \"or\" before a field, found \"user\". To search for the word, "
            "put it in quotes.");
        row("user > a", "6: expected =, !=, ~ or contains after \"user\", found \">\". Its values have no order.");
        row("enabled contains x", "9: expected = or != after \"enabled\", which is yes or no, found \"contains\"");
        row("has_code = maybe", "12: expected yes or no, found \"maybe\"");
        row("port = http", "8: expected a number, found \"http\"");
        row("port in (1, x)", "13: expected a number, or a range like 8001..8012, found \"x\"");
        row("port in 8001", "9: expected \"(\" and values with commas between them, found \"8001\"");
        row("port in (1 2)", "12: expected \",\" or \")\", found \"2\"");
        row("name = \"open", "8: expected a closing \", found the end");
        row("exec ~ \"a(b\"", "12: expected a regular expression, found one that is wrong here (missing closing "
                              "parenthesis). \"contains\" takes the letters as they are.");
        row("next_run > tomorrow", "12: expected a date like 2026-12-31, or a time with its zone like "
                                   "2026-12-31T18:00:00Z, found \"tomorrow\"");
        row("Ω👍 and kind = x", "15: expected one of host, service, timer, target, socket, stream, port, process, venv, "
                               "code, found \"x\"");
    }
    void mistakes_areSaidWithTheirPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        QCOMPARE(read(text), said);
    }

    void caret_standsUnderTheCharacter()
    {
        QCOMPARE(markedLine(u"user = root and usr = qt"_s), u"user = root and usr = qt\n"
                                                            "                ^~~\n"_s);
        QCOMPARE(markedLine(u"user ="_s), u"user =\n      ^\n"_s);
        QCOMPARE(markedLine(u"\u202ea and usr = qt"_s), u"\\u{202e}a and usr = qt\n              ^~~\n"_s);
    }

    void wordsLikeFields_areHintedAt()
    {
        QCOMPARE(parseQuery(u"contradictd"_s)->hints,
                 QStringList(u"\"contradictd\" is searched for as a word; the field is called contradicted."_s));
        QVERIFY(parseQuery(u"trade"_s)->hints.isEmpty());
        QVERIFY(parseQuery(u"\"contradictd\""_s)->hints.isEmpty());
    }

    void whatIsWritten_isReadAsTheSame()
    {
        for (quint32 seed = 1; seed <= 800; ++seed) {
            const Expression made = RandomFilter(seed).make(3);
            const QString text = toText(made);
            const auto again = parseQuery(text);
            QVERIFY2(again, qPrintable(text + u'\n' + (again ? QString() : again.error().message())));
            QVERIFY2(again->expression == made, qPrintable(text + u"\n"_s + toText(again->expression)));
        }
    }

    void everyPart_knowsWhereItStands()
    {
        const QString text = u"user = root and not (kind = stream or port)"_s;
        const Expression whole = parseQuery(text)->expression;
        QCOMPARE(text.mid(whole.begin, whole.end - whole.begin), text);
        const Expression& first = whole.parts.front();
        QCOMPARE(text.mid(first.begin, first.end - first.begin), u"user = root"_s);
        const Expression& last = whole.parts.back();
        QCOMPARE(text.mid(last.begin, last.end - last.begin), u"not (kind = stream or port)"_s);
    }

    void anyText_endsInAFilterOrAMistakeWithinIt()
    {
        const QStringList pieces{u"("_s,  u")"_s,      u"and"_s, u"or"_s,    u"not"_s,  u"user"_s, u"="_s,    u"in"_s,
                                 u"\""_s, u"'"_s,      u","_s,   u"port"_s,  u"8001"_s, u".."_s,   u"!"_s,    u"~"_s,
                                 u"\\"_s, u"\u0000"_s, u"Ω"_s,   u"reads"_s, u"seen"_s, u"on"_s,   u"none"_s, u"*"_s};
        QRandomGenerator random(7);
        for (int i = 0; i < 5000; ++i) {
            QString text;
            for (int words = random.bounded(9); words > 0; --words)
                text += pieces[random.bounded(pieces.size())] + (random.bounded(3) == 0 ? u""_s : u" "_s);
            const auto query = parseQuery(text);
            if (query) {
                QCOMPARE(read(toText(query->expression)), toText(query->expression));
                continue;
            }
            QVERIFY2(query.error().offset >= 0 && query.error().offset + query.error().length <= text.size(),
                     qPrintable(text));
            QVERIFY(!query.error().expected.isEmpty() && !query.error().found.isEmpty());
        }
    }

    void hostileText_isRefused()
    {
        QVERIFY(read(QString(10000, u'(')).startsWith(u"4001: expected at most 4000 letters"_s));
        QVERIFY(read(QString(3000, u'(')).contains(u"fewer things within each other"_s));
        QVERIFY(read(u"not "_s.repeated(900)).contains(u"fewer things within each other"_s));
    }

    void languagePage_isUpToDate()
    {
        QFile page(QStringLiteral(UNITSCOPE_SOURCE_DIR "/docs/query-language.md"));
        const QByteArray is = page.open(QIODevice::ReadOnly) ? page.readAll() : QByteArray();
        const QByteArray wanted = test::languagePage().toUtf8();
        if (is == wanted)
            return;
        QFile made(QDir::tempPath() + u"/query-language.md"_s);
        QVERIFY(made.open(QIODevice::WriteOnly) && made.write(wanted) == wanted.size());
        QFAIL(qPrintable(u"out of date; look at the new one, then: cp %1 %2"_s.arg(made.fileName(), page.fileName())));
    }

    void examplesOfTheLanguagePage_areFilters()
    {
        static const QRegularExpression example(u"^\\| `([^`]+)` \\| (?!jq)"_s, QRegularExpression::MultilineOption);
        const QString page = test::languagePage().section(u"## Signs"_s, 0, 0);
        int count = 0;
        for (auto found = example.globalMatch(page); found.hasNext(); ++count) {
            const QString filter = found.next().captured(1);
            QVERIFY2(parseQuery(filter), qPrintable(filter));
        }
        QVERIFY(count > 15);
    }

    void everyOperand_isFoundByEachOfItsNames()
    {
        QStringList names;
        for (const Operand& operand : operands()) {
            QVERIFY2(!names.contains(operand.name), qPrintable(operand.name));
            names += operand.name;
            QVERIFY(!operand.label.isEmpty());
            QCOMPARE(findOperand(operand.name)->operand, &operand);
            QCOMPARE(findOperand(operand.name.toUpper())->operand, &operand);
            QVERIFY2(parseQuery(operand.example), qPrintable(operand.example));
        }
        for (const AttributeInfo& info : vocabulary()) {
            if (info.attr != Attr::Exists)
                QVERIFY2(findOperand(QString(info.name)), info.name.data());
            if (!info.registryPath.isEmpty())
                QVERIFY2(findOperand(QString(info.registryPath)), info.registryPath.data());
        }
        QVERIFY(!findOperand(u""));
        QVERIFY(!findOperand(u"x."));
        QVERIFY(!findOperand(u"user.x"));
    }
};

QTEST_APPLESS_MAIN(QueryLanguageTest)
#include "tst_query.moc"
