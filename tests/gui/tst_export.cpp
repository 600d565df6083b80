// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportcommand.h"
#include "app/ui/export/exportpreview.h"
#include "app/ui/export/exportviews.h"
#include "app/ui/notices.h"
#include "app/ui/session/kept.h"
#include "exportdriver.h"
#include "guitest.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qclipboard.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// File > Export (Ctrl+E): the formats at the left, how it will look in the middle, what can be chosen at the right, beneath the
/// command that makes the same file. What is written is what that command writes, byte for byte.
class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(m_window);
    }
    void cleanup() { m_window.reset(); }

    void dialog_showsHowItWillLook()
    {
        open();
        QTRY_VERIFY(dialog().preview()->isShowingImage());
        QVERIFY(command().startsWith("unitscope-cli export "_L1));
        QVERIFY2(command().endsWith(" --format svg --for-docs -o twin.svg"_L1), qPrintable(command()));
    }

    void anotherFormat_isShownAsItIs()
    {
        open();
        choose(u"PlantUML"_s);
        QTRY_VERIFY2(dialog().preview()->text().contains("@startuml"_L1), qPrintable(dialog().preview()->text()));
        QVERIFY2(command().endsWith(" --format plantuml -o twin.puml"_L1), qPrintable(command()));
        choose(u"SVG"_s);
        QTRY_VERIFY(dialog().preview()->isShowingImage());
    }

    void whatIsWritten_isWhatTheCommandWrites_data()
    {
        QTest::addColumn<QString>("name");
        for (const ExportKind& kind : exportKinds()) {
            if (kind.group != ExportKind::Group::Report) // tst_exportreport
                QTest::newRow(qPrintable(kind.word)) << kind.name;
        }
    }
    void whatIsWritten_isWhatTheCommandWrites()
    {
        QFETCH(QString, name);
        open();
        choose(name);
        // Something of each sort is chosen: a part of what there is, grouped, with a link.
        ViewSpec spec = m_window->document().spec();
        spec.kinds.erase(Kind::Timer);
        spec.grouping = Grouping::User;
        m_window->document().setView(spec);
        QTRY_VERIFY(!m_window->document().isBusy() && m_window->document().picture()->visible.spec == spec);
        if (auto* link = dialog().findChild<QLineEdit*>(u"link"_s); link->isVisible())
            link->setText(u"https://wiki.example/{kind}/{name}"_s);
        QTRY_VERIFY(command().contains("--group-by user"_L1));
        writeBothWays(0);
    }

    void ofTwoStates_too_data() { whatIsWritten_isWhatTheCommandWrites_data(); }
    void ofTwoStates_too()
    {
        QFETCH(QString, name);
        m_window = windowComparing({fixture(u"diff/monday.json"_s)}, {fixture(u"diff/friday.json"_s)});
        QVERIFY(m_window);
        open();
        choose(name);
        ViewSpec spec = m_window->document().spec();
        spec.compared = Compared::Changes;
        m_window->document().setView(spec);
        QTRY_VERIFY(!m_window->document().isBusy() && m_window->document().picture()->visible.spec == spec);
        QTRY_VERIFY(command().contains("--picture changes"_L1));
        writeBothWays(1); // there are differences
    }

    void ofAPartOfTwoStates_too_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QString>("option");
        QTest::newRow("before") << int(Compared::Before) << u"--picture before"_s;
        QTest::newRow("after") << int(Compared::After) << u"--picture after"_s;
        QTest::newRow("tidied") << int(Compared::Tidied) << u"--picture tidied"_s;
    }
    void ofAPartOfTwoStates_too()
    {
        QFETCH(int, part);
        QFETCH(QString, option);
        // Of a side alone the problems are shown, too.
        const QTemporaryDir folder;
        const QString before = folder.filePath(u"before.json"_s);
        writeFile(before, bytesOf(fixture(u"check/market.json"_s)).replace("\"user\": \"", "\"user\": \"other-"));
        m_window = windowComparing({before}, {fixture(u"check/market.json"_s)});
        QVERIFY(m_window);
        ViewSpec spec = m_window->document().spec();
        spec.compared = Compared(part);
        m_window->document().setView(spec);
        QTRY_VERIFY(!m_window->document().isBusy() && m_window->document().picture()->visible.spec == spec);
        for (const QString& name : {u"SVG"_s, u"JSON"_s}) {
            open();
            choose(name);
            QTRY_VERIFY(command().contains(option));
            writeBothWays(-1);
        }
    }

    void ofTwoStates_redacted()
    {
        m_window = windowComparing({fixture(u"diff/monday.json"_s)}, {fixture(u"diff/friday.json"_s)});
        QVERIFY(m_window);
        open();
        box(u"Redacted"_s)->setChecked(true);
        for (const QString& name : {u"SVG"_s, u"Graphviz DOT"_s, u"JSON"_s}) {
            choose(name);
            QTRY_VERIFY(command().contains("--redact"_L1));
            writeBothWays(1);
            open();
        }
    }

    void aLinkThatIsNone_isSaid_andNothingIsWritten()
    {
        open();
        dialog().findChild<QLineEdit*>(u"link"_s)->setText(u"javascript:alert(1)"_s);
        QTRY_VERIFY(!button(u"Export…"_s)->isEnabled());
        dialog().findChild<QLineEdit*>(u"link"_s)->clear();
        QTRY_VERIFY(button(u"Export…"_s)->isEnabled());
    }

    void aBitmapThatIsTooLarge_isSaid_withTheScaleThatFits()
    {
        ViewSpec spec = m_window->document().spec();
        for (int i = 0; i < 2; ++i) // two boxes far from each other
            spec.positions[m_window->document().graph()->nodes()[size_t(i)].id] = QPointF(i * 9000.0, i * 9000.0);
        m_window->document().setView(spec);
        QTRY_VERIFY(!m_window->document().isBusy() && m_window->document().picture()->visible.spec == spec);
        open();
        choose(u"PNG"_s);
        dialog().findChild<QSpinBox*>()->setValue(8);
        const auto says = [this](const QString& words) {
            const QList<QLabel*> labels = dialog().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY(says(u"Expected a bitmap of at most 100 million pixels"_s) && says(u"At scale 1 it fits"_s));
        QVERIFY(!button(u"Export…"_s)->isEnabled());
        dialog().findChild<QSpinBox*>()->setValue(1);
        QTRY_VERIFY(button(u"Export…"_s)->isEnabled());
    }

    void copied_itIsSvgForProgramsAndText()
    {
        open();
        button(u"Copy"_s)->click();
        const auto holds = [](const QString& format) { // at first there is nothing at all
            const QMimeData* data = QGuiApplication::clipboard()->mimeData();
            return data && data->hasFormat(format);
        };
        QTRY_VERIFY(holds(u"image/svg+xml"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains("<svg "_L1));
        choose(u"PNG"_s);
        button(u"Copy as PNG"_s)->click();
        QTRY_VERIFY(holds(u"image/png"_s) && QGuiApplication::clipboard()->mimeData()->hasImage());
        button(u"Copy command"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), command());
    }

    void choices_areThereTheNextTime()
    {
        open();
        choose(u"PDF"_s);
        box(u"Legend"_s)->setChecked(false);
        const Settings settings = m_window->settings();
        QCOMPARE(settings.exported, (QStringList{u"format=pdf"_s, u"legend=off"_s}));
        MainWindow next(settings, LayoutOptions());
        QCOMPARE(next.kept()->exports()->remembered(), settings.exported);
        QCOMPARE(choicesFrom({u"format=exe"_s, u"scale=99"_s, u"theme=pink"_s, u"legend"_s, u""_s}), ExportChoices());
    }

    void whatOnlyTheWindowHas_isSaidBesideTheCommand()
    {
        m_window->document().openSample();
        QVERIFY(waitUntilOpen(*m_window));
        open();
        QVERIFY(command().isEmpty());
        QVERIFY(!button(u"Copy command"_s)->isEnabled());
        SourceList kept{.entries = {{.name = u"snapshot 3.1: a.json"_s, .isKept = true},
                                    {.name = u"snapshot 3.2: b.md"_s, .isKept = true}}};
        for (SourceEntry& entry : kept.entries)
            entry.source = std::make_shared<const Source>(entry.name, QByteArray("{}"));
        QCOMPARE(exportCommand(kept, {}, {.archive = u"/srv/a b"_s, .output = u"x.svg"_s}).line,
                 u"unitscope-cli export 'archive:/srv/a b:3' --format svg --for-docs -o x.svg"_s);
    }

private:
    /// By the window, and by the command that it shows, which ends with that code; -1: whatever it is.
    void writeBothWays(int code)
    {
        const ExportDriver::Files files = driver().writeBothWays(code);
        QVERIFY(!files.window.isEmpty());
        QCOMPARE(files.command, files.window);
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ExportDriver driver() const { return ExportDriver(*m_window); }
    void open() const { driver().open(); }
    ExportDialog& dialog() const { return driver().dialog(); }
    QString command() const { return driver().command(); }
    void choose(const QString& name) const { driver().choose(name); }
    QPushButton* button(const QString& words) const { return driver().button(words); }
    QCheckBox* box(const QString& words) const { return driver().box(words); }

    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
