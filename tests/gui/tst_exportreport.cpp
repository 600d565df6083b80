// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/export/exportdialog.h"
#include "app/ui/export/exportpreview.h"
#include "app/ui/export/exportviews.h"
#include "app/ui/session/kept.h"
#include "archive/ownarchive.h"
#include "exportdriver.h"
#include "guitest.h"
#include "importers/archive/approve.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// File > Export (Ctrl+E), the formats under "Report": a page, Markdown, an evidence pack. Of one state, of two, and of what is
/// open beside what is approved. In the middle the report's first chapters, or what the pack will hold; what is written is what
/// the command writes, byte for byte.
class ExportReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void report_ofWhatIsShown_data() { addFormats(); }
    void report_ofWhatIsShown()
    {
        QFETCH(QString, format);
        QFETCH(QString, words);
        const auto window = windowOn(fixture(u"diff/friday.json"_s));
        QVERIFY(window);
        showPart(*window);
        const ExportDriver driver(*window);
        driver.open();
        driver.choose(format);
        QTRY_VERIFY2(driver.dialog().preview()->text().contains(words), qPrintable(driver.dialog().preview()->text()));
        QTRY_VERIFY(driver.command().contains("--group-by user"_L1));
        QVERIFY2(driver.command().contains("--only 'not name ~ timer'"_L1), qPrintable(driver.command()));
        const ExportDriver::Files files = driver.writeBothWays();
        QVERIFY(!files.window.isEmpty());
        QCOMPARE(files.command, files.window);
    }

    void report_ofTwoStates_data() { addFormats(); }
    void report_ofTwoStates()
    {
        QFETCH(QString, format);
        const auto window = windowComparing({fixture(u"diff/monday.json"_s)}, {fixture(u"diff/friday.json"_s)});
        QVERIFY(window);
        const ExportDriver driver(*window);
        driver.open();
        driver.choose(format);
        QTRY_VERIFY2(driver.command().contains("friday.json --before "_L1), qPrintable(driver.command()));
        const ExportDriver::Files files = driver.writeBothWays();
        QVERIFY(!files.window.isEmpty());
        QCOMPARE(files.command, files.window);
    }

    void hostsOfOtherNames_areMeantAsOne_andTheCommandSaysIt_data()
    {
        addFormats();
        QTest::newRow("picture") << u"SVG"_s << QString();
    }
    void hostsOfOtherNames_areMeantAsOne_andTheCommandSaysIt()
    {
        QFETCH(QString, format);
        const QTemporaryDir folder;
        const QString before = folder.filePath(u"before.json"_s);
        const QString after = folder.filePath(u"after.json"_s);
        writeFile(before, registryOf(u"shop"_s, u"2026-01-10T08:00:00Z"_s, {u"api:root"_s}));
        writeFile(after, registryOf(u"newshop"_s, u"2026-02-10T08:00:00Z"_s, {u"api:shop"_s}));
        const auto window = windowComparing({before}, {after});
        QVERIFY(window && window->document().diff());
        const ExportDriver driver(*window);
        driver.open();
        driver.choose(format);
        QTRY_VERIFY2(driver.command().contains("--same-host shop=newshop"_L1), qPrintable(driver.command()));
        const ExportDriver::Files files = driver.writeBothWays(format == "SVG"_L1 ? 1 : 0);
        QVERIFY(!files.window.isEmpty());
        QCOMPARE(files.command, files.window);
    }

    void besideWhatIsApproved_data()
    {
        addFormats();
        QTest::newRow("picture") << u"SVG"_s << QString();
    }
    void besideWhatIsApproved()
    {
        QFETCH(QString, format);
        const OwnArchive archive;
        const auto window = besideApproved(archive);
        QVERIFY(window);
        const ExportDriver driver(*window);
        driver.open();
        driver.choose(format);
        QTRY_VERIFY2(driver.command().contains("february.json --baseline --archive "_L1), qPrintable(driver.command()));
        if (format == "Report"_L1)
            driver.box(u"Redacted"_s)->setChecked(true);
        const int code = format == "SVG"_L1 ? 1 : 0; // "diff" tells that there are changes
        const ExportDriver::Files files = driver.writeBothWays(code);
        QVERIFY(!files.window.isEmpty());
        QCOMPARE(files.command, files.window);
    }

    void redacted_data() { addFormats(); }
    void redacted()
    {
        QFETCH(QString, format);
        const auto window = windowOn(fixture(u"diff/friday.json"_s));
        QVERIFY(window);
        const ExportDriver driver(*window);
        driver.open();
        driver.choose(format);
        driver.box(u"Redacted"_s)->setChecked(true);
        auto* statements = driver.dialog().findChild<QComboBox*>(u"statements"_s);
        statements->setCurrentIndex(statements->findData(u"none"_s));
        QTRY_VERIFY2(driver.command().contains("--statements none"_L1), qPrintable(driver.command()));
        QTRY_VERIFY2(driver.command().contains("--redact"_L1), qPrintable(driver.command()));
        const ExportDriver::Files files = driver.writeBothWays();
        QVERIFY(!files.window.isEmpty());
        QVERIFY(!files.window.contains("friday.json"));
        QCOMPARE(files.command, files.window);
    }

    void asOfAnotherTime_theReportSaysIt()
    {
        const auto window = windowOn(fixture(u"diff/friday.json"_s));
        QVERIFY(window);
        window->document().setAsOf(1'798'761'600'000); // the beginning of 2027
        const ExportDriver driver(*window);
        driver.open();
        driver.choose(u"Report"_s);
        QTRY_VERIFY2(driver.command().contains("--as-of 2027-01-01T00:00:00.000Z"_L1), qPrintable(driver.command()));
        const ExportDriver::Files files = driver.writeBothWays();
        QVERIFY(files.window.contains("2027-01-01"));
        QCOMPARE(files.command, files.window);
    }

    void withoutATime_itSaysWhatToDo()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"timeless.json"_s);
        writeFile(file, R"({"host": "shop", "modules": [{"name": "api", "unit": "api.service"}]})");
        const auto window = windowOn(file);
        QVERIFY(window);
        const ExportDriver driver(*window);
        driver.open();
        driver.choose(u"Report"_s);
        QTRY_VERIFY2(driver.dialog().preview()->text().contains(u"no source that states one"_s),
                     qPrintable(driver.dialog().preview()->text()));
    }

    void aLongWrite_showsHowFarItIs_andCanBeStopped()
    {
        const auto window = windowOn(fixture(u"diff/friday.json"_s));
        QVERIFY(window);
        const ExportDriver driver(*window);
        driver.open();
        ExportDialog& dialog = driver.dialog();
        auto* bar = dialog.findChild<QProgressBar*>();
        QVERIFY(bar->isHidden());
        dialog.setProgress(0.25);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), bar->maximum() / 4);
        QVERIFY(!driver.button(u"Export…"_s)->isEnabled());
        QSignalSpy stopped(&dialog, &ExportDialog::stopWanted);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(stopped.size(), 1);
        QVERIFY(dialog.isVisible());
        driver.button(u"Cancel"_s)->click();
        QCOMPARE(stopped.size(), 2);
        dialog.setProgress(std::nullopt);
        QVERIFY(bar->isHidden() && driver.button(u"Export…"_s)->isEnabled());
        driver.button(u"Close"_s)->click();
        QTRY_VERIFY(!window->kept()->exports()->dialog());
    }

private:
    /// Not every kind, in frames, filtered.
    static void showPart(MainWindow& window)
    {
        ViewSpec spec = window.document().spec();
        spec.kinds.erase(Kind::Port);
        spec.grouping = Grouping::User;
        spec.filter = {u"not name ~ timer"_s, ViewFilter::Mode::ShowOnly};
        window.document().setView(spec);
        QTRY_VERIFY(!window.document().isBusy() && window.document().picture()->visible.spec == spec);
    }
    /// January is approved, February is open beside it.
    static std::unique_ptr<MainWindow> besideApproved(const OwnArchive& archive)
    {
        const QString january = archive.path(u"january.json"_s);
        const QString february = archive.path(u"february.json"_s);
        writeFile(january, registryOf(u"shop"_s, u"2026-01-10T08:00:00Z"_s, {u"api:root"_s, u"web:root"_s}));
        writeFile(february, registryOf(u"shop"_s, u"2026-02-10T08:00:00Z"_s, {u"api:shop"_s, u"job:shop"_s}));
        const Result<GraphPtr> graph = openGraph(january, {}, {});
        const Result<ArchiveEntry> kept = addSnapshot(archive.writing(), **graph, {});
        if (!kept || !approveSnapshot(archive.writing(), kept->number, {}))
            return nullptr;
        Settings settings = lightSettings();
        settings.archive = archive.folder().path();
        auto window = std::make_unique<MainWindow>(settings, LayoutOptions());
        window->resize(1200, 800);
        window->show();
        Arguments arguments;
        arguments.files = {february};
        window->start(arguments);
        if (!waitUntilOpen(*window))
            return nullptr;
        window->actions()->compareWithApproved->trigger();
        const bool isThere = QTest::qWaitFor([&] { return window->document().diff() != nullptr; }, 10'000);
        return isThere ? std::move(window) : nullptr;
    }
    static void addFormats()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("words");
        QTest::newRow("page") << u"Report"_s << u"Report on"_s;
        QTest::newRow("markdown") << u"Report, Markdown"_s << u"Report on"_s;
        QTest::newRow("pack") << u"Report pack"_s << u"SHA256SUMS"_s;
    }
};

QTEST_MAIN(ExportReportTest)
#include "tst_exportreport.moc"
