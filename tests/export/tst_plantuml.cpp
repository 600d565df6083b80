// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What PlantUML reads in what is written for it: it draws, and the texts of its drawing are looked at.
#include "export/diagramreaders.h"
#include "export/naughtyview.h"
#include "graph/base/safetext.h"
#include "graph/export/diagram.h"
#include "graph/export/toplantuml.h"
#include "support/graphtext.h"
#include "support/naughtynames.h"

#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

struct Drawn
{
    QString error = {};
    QStringList texts = {}; ///< each <text> of the picture
    int lines = 0;          ///< ways between elements
    int dashed = 0;
    bool isActive = false; ///< has links, scripts or pictures in it
};

/// PlantUML's blanks do not break.
QString withPlainBlanks(QString text)
{
    return text.replace(QChar(u'\u00a0'), u' ');
}

Drawn drawnBy(const QByteArray& plantUml)
{
    Drawn drawn;
    const Ran ran = run(u"plantuml"_s, {u"-tsvg"_s, u"-pipe"_s, u"-charset"_s, u"UTF-8"_s, u"-failfast2"_s}, plantUml);
    drawn.error = ran.error;
    QXmlStreamReader reader(ran.output);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString element = reader.name().toString();
        if (element == u"path"_s && reader.attributes().value("id"_L1).contains(u'-')) {
            ++drawn.lines;
            drawn.dashed += reader.attributes().value("style"_L1).contains("dasharray"_L1) ? 1 : 0;
        }
        drawn.isActive = drawn.isActive || element == u"a"_s || element == u"image"_s || element == u"script"_s;
        if (element == u"text"_s)
            drawn.texts += withPlainBlanks(reader.readElementText());
    }
    if (drawn.error.isEmpty() && reader.hasError())
        drawn.error = reader.errorString();
    return drawn;
}

} // namespace

class PlantUmlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (isMissing(u"plantuml"_s))
            QSKIP("plantuml is not installed: what is written for it was not read by it");
    }

    void smallSystem_isDrawn()
    {
        ViewSpec spec;
        spec.grouping = Grouping::Section;
        spec.own.notes.emplace(*NodeId::make(u"h"_s, Kind::Service, u"desk"_s), u"ask first"_s);
        const GraphPtr graph = graphOf("gate: category=RUNNING, section=Front\ngate writes stream:orders\n"
                                       "desk: category=FAILED, section=Back\ndesk reads stream:orders\n"
                                       "book: active=active, section=Back\nbook reads stream:orders (inferred)\n"
                                       "gate listens port:8001/tcp\ndesk uses stream:audit\n");
        const Drawn drawn = drawnBy(toPlantUml(view(graph, spec)));
        QCOMPARE(drawn.error, QString());
        for (const char* words : {"gate", "running", "desk", "failed", "orders", "8001", "listens on", "uses",
                                  "Front (1)", "Back (2)", "Own note: ask first", "h"})
            QVERIFY2(drawn.texts.contains(QLatin1StringView(words)), words);
        QCOMPARE(drawn.lines, 5);
        QCOMPARE(drawn.dashed, 1);
    }

    void twoStates_areDrawnWithWhatBecameOfThem()
    {
        const QByteArray written = toPlantUml(naughtyComparison());
        const Drawn drawn = drawnBy(written);
        QCOMPARE(drawn.error, QString());
        QVERIFY(!drawn.isActive);
        QCOMPARE(drawn.lines, naughtyNames().size());
        // A third of the names each; on a box, a stream and the line between them.
        const qsizetype third = naughtyNames().size() / 3;
        for (const char* words : {"+ added", "- removed"})
            QVERIFY2(drawn.texts.count(QLatin1StringView(words)) >= 3 * third, words);
        QVERIFY(drawn.texts.count(u"~ changed"_s) >= third);
        QCOMPARE(written.count("@start"), 1);
        QCOMPARE(written.count("@end"), 1);
    }

    void comments_areReadAndDoNothing()
    {
        ViewSpec spec;
        spec.own.note = u"ask (Ann), 24/7: it's @home\n@enduml\n!include /etc/passwd\n/' open\nends '/ here \\\n"
                        "!$x = %date() <b>\n@startuml"_s;
        const QByteArray written = toPlantUml(
            view(graphOf("gate writes stream:orders\ndesk reads stream:orders"), spec));
        QVERIFY2(written.contains("\n' service: 2, stream: 1, connections: 2.\n"), written);
        QVERIFY2(written.contains("' Own note: ask (Ann), 24/7: it<U+0027>s <U+0040>home\n"), written);
        QVERIFY2(written.contains("' ends <U+0027>/ here <U+005C>\n"), written);
        QCOMPARE(written.count('@'), 2);
        QCOMPARE(written.count('!') + written.count('$') + written.count('%'), 0);
        const Drawn drawn = drawnBy(written);
        QCOMPARE(drawn.error, QString());
        QCOMPARE(drawn.lines, 2);
        for (const char* words : {"gate", "desk", "orders"})
            QVERIFY2(drawn.texts.contains(QLatin1StringView(words)), words);
        QCOMPARE(drawn.texts.filter(u"home"_s), QStringList());
    }

    void naughtyNames_areText()
    {
        const QByteArray written = toPlantUml(naughtyView());
        const Drawn drawn = drawnBy(written);
        QCOMPARE(drawn.error, QString());
        QVERIFY(!drawn.isActive);
        QCOMPARE(drawn.lines, naughtyNames().size());
        // Each stands on a service, on a stream and in a note; blanks at an end are not drawn.
        for (const QString& name : naughtyNames()) {
            const QString shown = withPlainBlanks(diagramName(name)).trimmed();
            const auto isIt = [&](const QString& text) { return text.trimmed() == shown; };
            const auto count = std::count_if(drawn.texts.begin(), drawn.texts.end(), isIt);
            QVERIFY2(count >= 2 || shown.isEmpty(), qPrintable(u"%1 times: %2"_s.arg(count).arg(shown)));
        }
        // Nothing else begins or ends a diagram, or asks for a file.
        QCOMPARE(written.count("@start"), 1);
        QCOMPARE(written.count("@end"), 1);
        QVERIFY(!written.contains("\n!"));
    }
};

QTEST_APPLESS_MAIN(PlantUmlTest)
#include "tst_plantuml.moc"
