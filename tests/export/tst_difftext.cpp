// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/difftext.h"

#include "graph/diff/compare.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QByteArray& before, const QByteArray& after, bool withApart = false)
{
    const auto read = [](const QByteArray& text, const QString& name) {
        return resolve(std::make_shared<const Snapshot>(snapshotOf(text, name)));
    };
    return toText(*compare(read(before, u"old.txt"_s), read(after, u"dir/new.txt"_s)), {.withApart = withApart});
}

const QByteArray all = "coverage service complete\n";

} // namespace

class DiffTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changes_areListedByKindWithWhoSaysSo()
    {
        QCOMPARE(textOf("a: user=root, streams=x\nb\n" + all, "a: user=shop (observed)\na: streams=y\nc\n" + all),
                 u"before: old.txt\n"
                 "after:  new.txt\n"
                 "\n"
                 "services\n"
                 "~ service:a\n"
                 "    User: root -> shop\n"
                 "        old.txt:1 (stated in file) -> new.txt:1 (seen on host)\n"
                 "    Redis streams:\n"
                 "        - x [old.txt:1 (stated in file)]\n"
                 "        + y [new.txt:2 (stated in file)]\n"
                 "- service:b [old.txt:2 (stated in file)]\n"
                 "+ service:c [new.txt:3 (stated in file)]\n"
                 "\n"
                 "1 added, 1 removed, 1 changed\n"_s);
    }

    void whatWasNotLookedAt_standsApartWithTheReason()
    {
        QCOMPARE(textOf("a: user=root\nb listens port:1%2Ftcp\n", "a: category=RUNNING\ncoverage service partial\n"),
                 u"before: old.txt\n"
                 "after:  new.txt\n"
                 "\n"
                 "not looked at this time: services (new.txt does not list all)\n"
                 "? service:b [old.txt:2 (stated in file)]\n"
                 "\n"
                 "not looked at this time: ports (no source lists them)\n"
                 "? port:1/tcp [old.txt:2 (stated in file)]\n"
                 "\n"
                 "not stated before\n"
                 "? service:a Category: RUNNING [new.txt:1 (stated in file)]\n"
                 "\n"
                 "not stated this time\n"
                 "? service:a User: root [old.txt:1 (stated in file)]\n"
                 "\n"
                 "no difference where both sides looked\n"
                 "not looked at: 0 before, 2 this time\n"
                 "fields not stated: 1 before, 1 this time\n"_s);
    }

    void connections_areSentences()
    {
        QCOMPARE(textOf("a reads stream:s\nstream:t\n" + all, "a writes stream:t\nstream:s\n" + all)
                     .section(u"\n\n"_s, 1, 1),
                 u"connections\n"
                 "- service:a reads stream:s [old.txt:1 (stated in file)]\n"
                 "+ service:a writes stream:t [new.txt:1 (stated in file)]"_s);
        QVERIFY(textOf("a after b\n", "a\nb\n")
                    .contains(u"not looked at this time: connections\n"
                              "? service:a starts after service:b [old.txt:1"_s));
    }

    void whatIsNeverADifference_isOnlyListedOnRequest()
    {
        const QByteArray before = "a: pid=1, user=x\n";
        const QByteArray after = "a: pid=2\na: user=x (observed)\n";
        QVERIFY(textOf(before, after)
                    .endsWith(u"no difference\n"
                              "never a difference, left out: 2 fields (--volatile lists them)\n"_s));
        const QString whole = textOf(before, after, true);
        QVERIFY2(whole.contains(u"? service:a Process id: 1 [old.txt:1 (stated in file)] -> 2 [new.txt:1 (stated in "
                                "file)]\n"_s),
                 qPrintable(whole));
        QVERIFY(
            whole.contains(u"? service:a User: x [old.txt:1 (stated in file)] -> x [new.txt:2 (seen on host)]\n"_s));
        QVERIFY(whole.endsWith(u"\nno difference\n"_s));
    }

    void disputedValues_areAllNamed()
    {
        QVERIFY(textOf("a: user=x\n", "a: user=x\na: user=y\n").contains(u"    User: x -> x and y\n"_s));
    }

    void manyWhoSayTheSame_areCounted()
    {
        QVERIFY(textOf("a: user=x\n", "a: user=y\na: user=y\na: user=y\na: user=y\na: user=y\n")
                    .contains(u"new.txt:3 (stated in file), 2 more\n"_s));
    }

    void severalHosts_areNamed()
    {
        const QString text = textOf("//one/service:a\n//h/service:a: user=x\n", "//h/service:a: user=y\n");
        QVERIFY(text.contains(u"~ //h/service:a\n"_s));
        QVERIFY(text.contains(u"? //one/service:a [old.txt:1 (stated in file)]\n"_s));
    }

    void aThingThatIsStillNamed_saysSo()
    {
        const QByteArray text = "timer:t\ncoverage service complete\n";
        SnapshotBuilder builder(snapshotOf(text));
        const Evidence evidence[] = {{.source = 0, .range = {0, 7}, .role = Role::Value}};
        builder.add(builder.subject(
                        EdgeId{*NodeId::parse(u"//h/timer:t"), EdgeKind::Triggers, *NodeId::parse(u"//h/service:a")}),
                    builder.attribute(u"exists"), Value::of(true), Basis::Declared, builder.method(u""), evidence);
        const GraphPtr named = resolve(std::make_shared<const Snapshot>(builder.take()));
        const GraphPtr described = graphOf("timer:t triggers a\ncoverage service complete\n");
        QVERIFY(toText(*compare(described, named))
                    .contains(u"- service:a [test.txt:1 (stated in file)] (something still refers to it)\n"_s));
        QVERIFY(
            toText(*compare(named, described))
                .contains(u"+ service:a [test.txt:1 (stated in file)] (before, something only referred to it)\n"_s));
    }

    void hostileText_reachesNoTerminal()
    {
        const QString text = textOf("a: user=\"\x1b[31m%1%2\xe2\x80\xae\", x.a=1\n",
                                    "a: user=\"%3\r\", x.b=\"\x07\"\n");
        for (const QChar unit : text) {
            QVERIFY(unit == u'\n'
                    || (unit.category() != QChar::Other_Control && unit.category() != QChar::Other_Format));
        }
        QVERIFY2(text.contains(u"User: \\u{1b}[31m%1%2\\u{202e} -> %3\\r\n"_s), qPrintable(text));
    }

    void nothing_isSaidToBeNothing()
    {
        QCOMPARE(textOf({}, {}), u"before: old.txt\nafter:  new.txt\n\nno difference\n"_s);
        const GraphPtr none = resolve(std::make_shared<const Snapshot>(Snapshot()));
        QCOMPARE(toText(*compare(none, none)), u"before: nothing\nafter:  nothing\n\nno difference\n"_s);
    }
};

QTEST_APPLESS_MAIN(DiffTextTest)
#include "tst_difftext.moc"
