// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/error.h"

#include <QtTest/QTest>

using namespace unitscope;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void message_saysWhereWhatAndWhatToDo()
    {
        const Error error{.code = Error::Code::BadFormat,
                          .where = {.file = u"a.json"_s, .line = 3, .column = 7, .pointer = u"/modules/2/port"_s},
                          .expected = u"a number from 1 to 65535"_s,
                          .found = u"\"80001\""_s,
                          .advice = u"Correct the port."_s};
        QCOMPARE(error.message(), u"a.json:3:7 (/modules/2/port): expected a number from 1 to 65535, found \"80001\". "
                                  "Correct the port."_s);
    }

    void message_leavesOutWhatIsUnknown()
    {
        QCOMPARE((Error{.expected = u"a file"_s}.message()), u"expected a file."_s);
        QCOMPARE((Error{.found = u"a FIFO"_s, .advice = u"Name a file."_s}.message()), u"found a FIFO. Name a file."_s);
    }

    void errorWithoutWords_stillSaysSomething()
    {
        QStringList messages;
        for (int code = int(Error::Code::Usage); code <= int(Error::Code::Cancelled); ++code)
            messages += Error{.code = Error::Code(code), .where = {.file = u"f"_s}}.message();
        QCOMPARE(messages.removeDuplicates(), 0);
        QVERIFY(std::all_of(messages.begin(), messages.end(),
                            [](const QString& m) { return m.startsWith("f: "_L1) && m.size() > 4; }));
    }

    void message_cannotMoveACursor()
    {
        const Error error{.where = {.file = u"evil\x1b[2J\nname"_s}, .found = u"\u202E\u009B"_s};
        QCOMPARE(error.message(), u"evil\\u{1b}[2J\\nname: found \\u{202e}\\u{9b}."_s);
    }
};

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
