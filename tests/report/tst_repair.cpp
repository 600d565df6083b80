// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/repair.h"
#include "report/openedreport.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

Q_DECLARE_METATYPE(unitscope::CodePage)

class RepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textOfAnotherCodePage_isRepaired_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QString>("whole");
        QTest::newRow("check mark, Mac Roman") << u"‚úì done"_s << u"✓ done"_s;
        QTest::newRow("arrow, Mac Roman") << u"a ‚Üí b"_s << u"a → b"_s;
        QTest::newRow("emoji, Mac Roman") << u"\xf8ffüéØ GOAL"_s << u"🎯 GOAL"_s;
        QTest::newRow("arrow, Windows-1252") << u"a â†’ b"_s << u"a → b"_s;
        QTest::newRow("check mark, Windows-1252") << u"âœ“ done"_s << u"✓ done"_s;
        QTest::newRow("umlaut beside a dash") << u"gr√ºn ‚Äî rot"_s << u"grün — rot"_s;
        QTest::newRow("written on afterwards") << u"a ‚Üí b, dann grün"_s << u"a → b, dann grün"_s;
        QTest::newRow("a whole arrow later") << u"a ‚Üí b → c"_s << u"a → b → c"_s;
    }

    void textOfAnotherCodePage_isRepaired()
    {
        QFETCH(QString, broken);
        QFETCH(QString, whole);
        QCOMPARE(QString::fromUtf8(repaired(broken.toUtf8()).bytes()), whole);
    }

    void whatMayBeMeantSo_staysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"nothing to see"_s;
        QTest::newRow("whole symbols") << u"✓ a → b 🎯"_s;
        QTest::newRow("a trade mark after an accent") << u"CAFÉ® opens"_s;
        QTest::newRow("quoted accents") << u"“École” and “Été”"_s;
        QTest::newRow("French") << u"café…, côté — “né”… déjà"_s;
        QTest::newRow("German") << u"größer als „Ärger“"_s;
        QTest::newRow("Greek") << u"Ωμέγα ∞"_s;
        QTest::newRow("empty") << QString();
    }

    void whatMayBeMeantSo_staysAsItIs()
    {
        QFETCH(QString, text);
        const Rewritten same = repaired(text.toUtf8());
        QCOMPARE(QString::fromUtf8(same.bytes()), text);
        for (qint64 at = 0; at <= same.bytes().size(); ++at)
            QCOMPARE(same.originalOf(at), at);
    }

    void everyCharacter_knowsItsPlace_data()
    {
        QTest::addColumn<CodePage>("page");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("Mac Roman") << CodePage::MacRoman << QByteArray();
        QTest::newRow("Mac Roman, byte order mark") << CodePage::MacRoman << QByteArray("\xef\xbb\xbf");
        QTest::newRow("Windows-1252") << CodePage::Windows1252 << QByteArray();
        QTest::newRow("Windows-1252, byte order mark") << CodePage::Windows1252 << QByteArray("\xef\xbb\xbf");
    }

    void everyCharacter_knowsItsPlace()
    {
        QFETCH(CodePage, page);
        QFETCH(QByteArray, mark);
        const QByteArray whole = orchard();
        const QByteArray broken = mark + mistakenFor(page, whole);
        QVERIFY(broken.size() > whole.size());
        const Rewritten text = repaired(broken);
        QCOMPARE(text.bytes(), whole);
        // Every line of the whole text, broken again, stands where it is said to stand.
        for (qint64 begin = 0; begin < whole.size();) {
            const qint64 end = whole.indexOf('\n', begin) + 1;
            const ByteRange range = text.originalOf(ByteRange{begin, end});
            QCOMPARE(broken.mid(range.begin, range.size()), mistakenFor(page, whole.mid(begin, end - begin)));
            begin = end;
        }
    }

    void byteOrderMark_isNoText()
    {
        const Rewritten text = repaired("\xef\xbb\xbf# A");
        QCOMPARE(text.bytes(), QByteArray("# A"));
        QCOMPARE(text.originalOf(0), 3);
        QCOMPARE(text.originalOf(3), 6);
    }
};

QTEST_GUILESS_MAIN(RepairTest)
#include "tst_repair.moc"
