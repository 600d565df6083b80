// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problempanel.h"

#include "app/ui/emptystate.h"
#include "app/ui/problems/ignoredialog.h"
#include "app/ui/problems/problemtree.h"
#include "guitest.h"
#include "support/graphtext.h"

#include <QtGui/qclipboard.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreeview.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

ProblemRowsPtr rowsOf(const QByteArray& text)
{
    const GraphPtr graph = test::graphOf(text);
    return problemRowsOf(*graph, review(*graph, {}, 0).get());
}

/// Of the list and of the details beside it.
QStringList sentencesShown(const QWidget& panel)
{
    QStringList sentences;
    for (const EmptyState* empty : panel.findChildren<EmptyState*>()) {
        if (empty->isVisible())
            sentences += empty->findChild<QLabel*>()->text();
    }
    return sentences;
}

QPushButton* buttonCalled(const QWidget& panel, const QString& words)
{
    for (QPushButton* button : panel.findChildren<QPushButton*>()) {
        if (button->text() == words && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace

class TestProblemPanel : public QObject
{
    Q_OBJECT

    ProblemPanel m_panel;

private Q_SLOTS:
    void init()
    {
        m_panel.resize(1000, 240);
        m_panel.showOnly({});
        m_panel.setRows(rowsOf("a: user=root, category=RUNNING, active=failed\nb: user=root\n"));
        m_panel.show();
    }

    void nothingFound_isSaid()
    {
        m_panel.setRows(rowsOf("host:h: x.y=z\n"));
        QVERIFY(sentencesShown(m_panel).filter(u"Nothing found that does not add up."_s).size() == 1);
    }

    void nothingOpen_isNotNothingFound()
    {
        ProblemPanel panel;
        panel.show();
        QCOMPARE(sentencesShown(panel), QStringList{u"Nothing is open. What does not add up will be listed here."_s});
    }

    void filteredToNothing_offersAll()
    {
        m_panel.findChild<QLineEdit*>()->setText(u"no such words"_s);
        QVERIFY(!sentencesShown(m_panel).filter(u"No problem"_s).isEmpty());
        QVERIFY(buttonCalled(m_panel, u"Show all"_s));
        buttonCalled(m_panel, u"Show all"_s)->click();
        QVERIFY(m_panel.model()->shownCount() >= 3);
        QVERIFY(m_panel.findChild<QLineEdit*>()->text().isEmpty());
    }

    void severities_canBeLeftOut()
    {
        auto* errors = m_panel.findChild<QPushButton*>(u"severity-error"_s);
        const int all = m_panel.model()->shownCount();
        errors->click();
        QCOMPARE(m_panel.model()->shownCount(), all - errors->text().toInt());
        QVERIFY(errors->text().toInt() > 0);
        errors->click();
        QCOMPARE(m_panel.model()->shownCount(), all);
    }

    void aRowChosen_isToldAndExplained()
    {
        QSignalSpy chosen(&m_panel, &ProblemPanel::chosen);
        m_panel.step(1);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(m_panel.current());
        m_panel.step(1);
        QCOMPARE(chosen.count(), 2);
        m_panel.step(-1);
        m_panel.step(-1); // at the first: once more the same
        QCOMPARE(chosen.count(), 4);
    }

    void theSameRowClickedAgain_isToldAgain()
    {
        auto* tree = m_panel.findChild<QTreeView*>();
        const QModelIndex row = m_panel.model()->stepFrom({}, 1);
        QSignalSpy chosen(&m_panel, &ProblemPanel::chosen);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
        const auto once = chosen.count();
        QVERIFY(once > 0);
        QTest::qWait(QApplication::doubleClickInterval() + 10);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
        QVERIFY(chosen.count() > once);
    }

    void whatIsChosen_staysThroughAFilterAndNewRows()
    {
        m_panel.step(-1);
        const QString key = m_panel.current()->key;
        QSignalSpy chosen(&m_panel, &ProblemPanel::chosen);
        m_panel.findChild<QLineEdit*>()->setText(u"b:"_s);
        m_panel.setRows(rowsOf("a: user=root, category=RUNNING, active=failed\nb: user=root\n"));
        m_panel.showOnly({});
        QVERIFY(m_panel.current());
        QCOMPARE(m_panel.current()->key, key);
        QCOMPARE(chosen.count(), 0);
    }

    void aHiddenRowThatIsAskedFor_takesTheFilterAway()
    {
        m_panel.step(1);
        const QString key = m_panel.current()->key;
        m_panel.showOnly(u"no such words"_s);
        m_panel.choose(key);
        QCOMPARE(m_panel.current()->key, key);
    }

    void copying_givesMarkdown()
    {
        m_panel.step(1);
        auto* tree = m_panel.findChild<QTreeView*>();
        tree->actions().constFirst()->trigger();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 3);
        tree->actions().constLast()->trigger();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), m_panel.model()->shownCount() + 2);
    }

    void everything_canBeReachedByKeyboardAndHasAName()
    {
        for (QPushButton* button : m_panel.findChildren<QPushButton*>()) {
            if (!button->isVisible())
                continue;
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
            QVERIFY(!(button->accessibleName() + button->text()).isEmpty());
        }
        QVERIFY(!m_panel.findChild<QTreeView*>()->accessibleName().isEmpty());
        QVERIFY(!m_panel.findChild<QComboBox*>()->accessibleName().isEmpty());
    }

    void withoutAReason_nothingIsIgnored()
    {
        const ProblemRowsPtr rows = rowsOf("a: user=root\n");
        IgnoreDialog dialog(rows->front(), u"/x/rules.json"_s, false, 86'400'000, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
        const auto accept = std::ranges::find(buttons, u"Ignore"_s, &QPushButton::text);
        QVERIFY(accept != buttons.end());
        QVERIFY(!(*accept)->isEnabled());
        dialog.findChild<QLineEdit*>(u"reason"_s)->setText(u"  "_s);
        QVERIFY(!(*accept)->isEnabled());
        dialog.findChild<QLineEdit*>(u"reason"_s)->setText(u" It has to. "_s);
        QVERIFY((*accept)->isEnabled());
        dialog.findChild<QComboBox*>(u"until"_s)->setCurrentIndex(0);
        const Decision decision = dialog.decision();
        QCOMPARE(decision.subject, rows->front().key);
        QCOMPARE(decision.after, u"a: runs as root"_s);
        QCOMPARE(decision.why, u"It has to."_s);
        QCOMPARE(*decision.until, qint64(31) * 86'400'000);
        dialog.findChild<QComboBox*>(u"until"_s)->setCurrentIndex(3);
        QVERIFY(!dialog.decision().until);
    }
};

QTEST_MAIN(TestProblemPanel)
#include "tst_problempanel.moc"
