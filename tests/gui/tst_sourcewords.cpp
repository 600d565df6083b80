// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/sourcewords.h"

#include "graph/base/timestamp.h"
#include "importers/open/open.h"
#include "importers/open/sources.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

SourcePtr registry(const QByteArray& time)
{
    const QByteArray stated = time.isEmpty() ? QByteArray() : "\"generated_at\": \"" + time + "\", ";
    return std::make_shared<Source>(QString::fromLatin1("r" + time + ".json"),
                                    "{" + stated + R"("host": "shop", "modules": [{"name": "a", "category": "RUNNING"}]})");
}

SourceWords wordsOf(const std::vector<SourcePtr>& sources)
{
    const GraphPtr graph = *resolveAll(*readTogether(sources), {});
    return sourceWords(view(graph, {}), *parseTime(u"2026-02-10T00:00Z"));
}

} // namespace

class TestSourceWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSource_itsTimeAndAge()
    {
        const SourceWords words = wordsOf({registry("2026-02-01T00:00:00Z")});
        QCOMPARE(words.line(), u"shop · 2026-02-01 00:00 UTC, 9 days ago"_s);
    }

    void severalTimes_theNewest()
    {
        const SourceWords words = wordsOf({registry("2026-02-01T00:00:00Z"), registry("2026-02-09T23:00:00Z")});
        QCOMPARE(words.time, u"newest 2026-02-09 23:00 UTC, 1 hour ago"_s);
    }

    void noTime_isSaid()
    {
        QCOMPARE(wordsOf({registry({})}).line(), u"shop · no time stated"_s);
    }
};

QTEST_APPLESS_MAIN(TestSourceWords)
#include "tst_sourcewords.moc"
