// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/archive/startpage.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/changes/changespanel.h"
#include "app/ui/changes/comparebar.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/notices.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/source/sourcetext.h"
#include "app/ui/sources/elidedlabel.h"
#include "app/ui/sources/sourceline.h"
#include "app/ui/sources/sourcespanel.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>
#include <QtWidgets/qtreeview.h>

/// Two states of a host, or sources that may be two states: the question, the answers, the comparison.
class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"monday.json"_s, test::registryOf(u"h"_s, m_monday, {u"web:root"_s, u"old"_s}));
        write(u"friday.json"_s, test::registryOf(u"h"_s, m_friday, {u"web:www"_s, u"new"_s}));
        write(u"elsewhere.json"_s, test::registryOf(u"other"_s, m_monday, {u"web:www"_s}));
    }

    // unitscope --before monday.json --after friday.json: both states on one picture, and one line above it.
    void beforeAndAfter_showsBothStatesAndALine()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        QCOMPARE(window->windowTitle(), u"friday.json compared with monday.json - Unitscope"_s);
        QVERIFY(isDrawn(*window, u"service:new"_s));
        QVERIFY(isDrawn(*window, u"service:old"_s));
        QCOMPARE(comparedWords(*window), u"Comparing monday.json with friday.json: 1 added, 1 removed, 1 changed"_s);
        QVERIFY(!window->panels().changesDock->isVisible());
        barButton(*window, u"List"_s)->click();
        QVERIFY(window->panels().changesDock->isVisible());
        QCOMPARE(sidesOf(*window), QStringList({u"before"_s, u"after"_s}));
    }

    // unitscope monday.json friday.json: four days apart, so the window asks, and nothing is shown until it is answered.
    void sourcesDaysApart_areAskedAbout()
    {
        const auto window = test::windowOnAll({path(u"friday.json"_s), path(u"monday.json"_s)});
        QVERIFY(window);
        QVERIFY(!window->document().picture());
        const QString question = window->notices()->text(Topic::Asking);
        QVERIFY2(question.contains(u"monday.json of 2026-03-02 12:00 UTC and friday.json of 2026-03-06 12:00 UTC"_s),
                 qPrintable(question));
        test::noticeButton(*window, u"Before and after"_s)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(window->notices()->text(Topic::Asking).isEmpty());
        QCOMPARE(window->windowTitle(), u"friday.json compared with monday.json - Unitscope"_s);
    }

    // One picture: what differs is a disagreement now. The answer is remembered: after a change the window does not ask again.
    void onePicture_isRememberedForTheseSources()
    {
        const auto window = test::windowOnAll({path(u"monday.json"_s), path(u"friday.json"_s)});
        QVERIFY(window);
        test::noticeButton(*window, u"One picture"_s)->click();
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->windowTitle(), u"monday.json and friday.json - Unitscope"_s);
        QVERIFY(isDrawn(*window, u"service:new"_s) && isDrawn(*window, u"service:old"_s));
        QVERIFY(comparedWords(*window).isEmpty());
        window->document().open(path(u"elsewhere.json"_s));
        QVERIFY(test::waitUntilOpen(*window));
        window->document().open({path(u"friday.json"_s), path(u"monday.json"_s)});
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(window->notices()->text(Topic::Asking).isEmpty());
        QCOMPARE(window->windowTitle(), u"friday.json and monday.json - Unitscope"_s);
    }

    // And taken back in the list of sources, where the other way can be chosen at any time.
    void theOtherWay_canBeChosenInTheList()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        QComboBox* way = window->panels().sources->wayChoice();
        QCOMPARE(way->currentIndex(), 1);
        Q_EMIT way->activated(0);
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(!window->document().diff());
        QVERIFY(isDrawn(*window, u"service:old"_s));
        Q_EMIT way->activated(1);
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(window->document().diff());
    }

    // The other host is named first; compared all the same if that is what is wanted, and the line says so.
    void twoHosts_areSaidFirst()
    {
        const auto window = test::windowOnAll({path(u"monday.json"_s), path(u"elsewhere.json"_s)});
        QVERIFY(window);
        const QString question = window->notices()->text(Topic::Asking);
        QVERIFY2(question.startsWith(u"These sources are not of one host"_s), qPrintable(question));
        QVERIFY2(question.contains(u"elsewhere.json of other"_s), qPrintable(question));
        test::noticeButton(*window, u"Before and after"_s)->click();
        QVERIFY(test::waitUntilOpen(*window));
        const QString line = comparedWords(*window);
        QVERIFY2(line.contains(u"(host h before, other after)"_s), qPrintable(line));
    }

    // Added to a picture it does not belong to: the picture stays until the question is answered, also when it is closed.
    void aQuestionTakenBack_leavesThePicture()
    {
        const auto window = test::windowOn(path(u"monday.json"_s));
        QVERIFY(window);
        window->document().add({path(u"friday.json"_s)});
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(!window->notices()->text(Topic::Asking).isEmpty());
        QCOMPARE(window->windowTitle(), u"monday.json - Unitscope"_s);
        Q_EMIT window->notices()->findChild<NoticeBar*>()->closed();
        QVERIFY(!window->document().question());
        QVERIFY(window->notices()->text(Topic::Asking).isEmpty());
        QCOMPARE(window->panels().sources->lines().size(), size_t(1));
    }

    // Nothing else is open and the question is closed: the start page says how to begin.
    void aFirstQuestionTakenBack_leavesAnEmptyWindow()
    {
        const auto window = test::windowOnAll({path(u"monday.json"_s), path(u"friday.json"_s)});
        QVERIFY(window);
        const StartPage& page = *window->archiveViews()->page();
        QVERIFY(!page.isVisible());
        Q_EMIT window->notices()->findChild<NoticeBar*>()->closed();
        QVERIFY(page.isVisible());
    }

    // A change of "before" and "after" in the list turns the comparison over.
    void theSides_canBeChanged()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        window->document().setSide(path(u"monday.json"_s), TimeSide::After);
        window->document().setSide(path(u"friday.json"_s), TimeSide::Before);
        QVERIFY(test::waitUntilOpen(*window));
        QCOMPARE(window->windowTitle(), u"monday.json compared with friday.json - Unitscope"_s);
        QVERIFY(isDrawn(*window, u"service:old"_s));
    }

    // With the earlier state left out there is nothing to compare: the later one is shown by itself.
    void oneSideLeftOut_isNoComparison()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        window->panels().sources->lines()[0]->findChild<QCheckBox*>()->click();
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(!window->document().diff());
        QVERIFY(comparedWords(*window).isEmpty());
        QCOMPARE(window->windowTitle(), u"friday.json - Unitscope"_s);
        window->panels().sources->lines()[0]->findChild<QCheckBox*>()->click();
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(window->document().diff());
    }

    // A click on an added row selects its box; on a removed one it shows the earlier file's line; a click there selects what
    // is still there.
    void aChange_leadsToItsBoxAndItsLine()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        ChangesPanel* changes = window->panels().changes;
        window->panels().changesDock->show();
        SourcePanel* source = window->panels().source;
        changes->goToNext(); // added first
        QCOMPARE(window->selection().subject() == Subject(test::nodeIn(*window->document().graph(), u"service:new"_s)),
                 true);
        QCOMPARE(source->shownSource()->shortName(), u"friday.json"_s);
        QVERIFY(!source->highlightedBytes().isEmpty());
        changes->goToNext(); // then removed
        QCOMPARE(window->selection().subject() == Subject(test::nodeIn(*window->document().graph(), u"service:old"_s)),
                 true);
        QCOMPARE(source->shownSource()->shortName(), u"monday.json"_s);
        const ByteRange place = source->highlightedBytes();
        QVERIFY2(source->shownSource()->bytes().mid(place.begin, place.size()).contains("old"),
                 source->shownSource()->bytes().mid(place.begin, place.size()).constData());
        const qint64 web = source->shownSource()->bytes().indexOf("\"root\"");
        Q_EMIT source->text()->positionChosen(int(source->page().positionOf(web + 1)));
        QCOMPARE(window->selection().subject() == Subject(test::nodeIn(*window->document().graph(), u"service:web"_s)),
                 true);
    }

    // Before, after: one side, nothing moves; only changes: less. Undo takes it back.
    void aPartOfTwoStates_canBeShown()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        const auto placeOf = [&](const QString& id) {
            const PicturePtr& picture = window->document().picture();
            return picture->layout.boxes[*picture->visible.indexOf(test::nodeIn(*window->document().graph(), id))];
        };
        const QRectF web = placeOf(u"service:web"_s);
        barButton(*window, u"Before"_s)->click();
        QTRY_VERIFY(!window->document().isBusy());
        QVERIFY(isDrawn(*window, u"service:old"_s) && !isDrawn(*window, u"service:new"_s));
        QCOMPARE(placeOf(u"service:web"_s), web);
        barButton(*window, u"After"_s)->click();
        QTRY_VERIFY(!window->document().isBusy());
        QVERIFY(!isDrawn(*window, u"service:old"_s) && isDrawn(*window, u"service:new"_s));
        QCOMPARE(placeOf(u"service:web"_s), web);
        window->actions()->undo->trigger();
        QTRY_VERIFY(!window->document().isBusy());
        QVERIFY(isDrawn(*window, u"service:old"_s));
        QVERIFY(barButton(*window, u"Before"_s)->isChecked());
    }

    // The details of a box say what became of it, with both sides; of one that is gone, what was said of it.
    void details_sayWhatBecameOfABox()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        const auto changesIn = [&] {
            QStringList names;
            for (const QWidget* row : window->panels().details->findChildren<QWidget*>(u"change"_s))
                names += row->accessibleName();
            return names;
        };
        window->selection().select(test::nodeIn(*window->document().graph(), u"service:web"_s));
        QCOMPARE(changesIn().size(), 1);
        QVERIFY2(changesIn().first().contains(u"root → www"_s), qPrintable(changesIn().first()));
        QVERIFY(changesIn().first().contains(u"before: monday.json"_s));
        window->selection().select(test::nodeIn(*window->document().graph(), u"service:old"_s));
        QCOMPARE(window->panels().details->description().title, u"old"_s);
        QVERIFY2(changesIn().first().contains(u"Removed"_s), qPrintable(changesIn().first()));
    }

    // Opened as one picture again, there is nothing left of the comparison.
    void anotherFile_endsTheComparison()
    {
        const auto window = test::windowComparing({path(u"monday.json"_s)}, {path(u"friday.json"_s)});
        QVERIFY(window);
        window->document().open(path(u"monday.json"_s));
        QVERIFY(test::waitUntilOpen(*window));
        QVERIFY(comparedWords(*window).isEmpty());
        QCOMPARE(window->panels().changes->model()->rowCount(), 0);
        QCOMPARE(window->panels().changes->currentIndex(), 0);
    }

private:
    const QString m_monday = u"2026-03-02T12:00:00Z"_s;
    const QString m_friday = u"2026-03-06T12:00:00Z"_s;
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString comparedWords(const MainWindow& window)
    {
        const auto* bar = window.findChild<CompareBar*>();
        return bar->isHidden() ? QString() : bar->words()->text();
    }
    static QToolButton* barButton(const MainWindow& window, const QString& words)
    {
        for (QToolButton* button : window.findChild<CompareBar*>()->findChildren<QToolButton*>()) {
            if (button->text() == words)
                return button;
        }
        qFatal("no such button");
    }
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const { test::writeFile(path(name), bytes); }
    static bool isDrawn(MainWindow& window, const QString& id)
    {
        return window.canvas()->index()->groupOf(test::nodeIn(*window.document().graph(), id)).has_value();
    }
    static QStringList sidesOf(const MainWindow& window)
    {
        QStringList sides;
        for (const SourceLine* line : window.panels().sources->lines())
            sides.append(line->findChild<QComboBox*>()->currentText());
        return sides;
    }
};

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
