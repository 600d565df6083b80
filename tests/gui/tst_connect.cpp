// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/connect/connectdialog.h"
#include "app/ui/connect/hintedfield.h"
#include "app/ui/connect/hostfield.h"
#include "app/ui/connect/hostsdialog.h"
#include "app/ui/connect/remoteviews.h"
#include "app/ui/connect/scriptdialog.h"
#include "app/ui/notices.h"
#include "app/ui/sources/sourceline.h"
#include "app/ui/sources/sourcespanel.h"
#include "farhosts.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qcryptographichash.h>
#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcompleter.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qradiobutton.h>
#include <QtWidgets/qtableview.h>
#include <QtWidgets/qtoolbar.h>

/// Ctrl+L, the tool bar or the menu opens the dialog; the keyboard is in the field for hosts. What is typed is completed
/// from the ssh configuration, what is wrong is said beneath, Enter connects when there is something to try. One host: the window
/// goes on as if a file were opened. Several, if they take long enough to be seen: a table beside the window with a row for
/// each, from which one or all are cancelled and those that failed tried again; once all have ended, what came is the picture.
class TestConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LayoutOptions options;
        options.budget = 0;
        m_far = std::make_unique<test::FarHosts>();
        m_window = test::sampleWindow(options);
        QVERIFY(m_window);
        document().setFetch(m_far->function());
        for (int i = 0; i < 10; ++i)
            m_far->answer(audit(i));
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(m_far->running(), 0);
    }

    void theDialog_connectsByKeyboardAlone()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window->canvas(), Qt::Key_L, Qt::ControlModifier);
        ConnectDialog* dialog = views()->connectDialog();
        QVERIFY(dialog);
        QTRY_VERIFY(field(u"hosts"_s)->hasFocus());
        QVERIFY(!button(u"connect"_s)->isEnabled());
        QTest::keyClicks(field(u"hosts"_s), u"h1"_s);
        QVERIFY(button(u"connect"_s)->isEnabled());
        QTest::keyClick(field(u"hosts"_s), Qt::Key_Return);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList{u"h1"_s});
        QCOMPARE(m_window->settings().recent, QStringList{audit(1)});
        QTRY_VERIFY(!views()->connectDialog());
        QVERIFY(!views()->hostsDialog()->isVisible()); // one, and quick
    }

    void everyPart_hasANameForThoseWhoDoNotSeeIt()
    {
        open();
        for (const QLineEdit* edit : views()->connectDialog()->findChildren<QLineEdit*>())
            QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
        for (const QPushButton* one : views()->connectDialog()->findChildren<QPushButton*>())
            QVERIFY2(!one->text().isEmpty() || !one->accessibleName().isEmpty(), qPrintable(one->objectName()));
        field(u"hosts"_s)->setText(u"-x"_s);
        QVERIFY(field(u"hosts"_s)->accessibleDescription().contains(u"is no host"_s));
        QVERIFY(!views()->hostsDialog()->table()->accessibleName().isEmpty());
    }

    void complaints_standBeneathTheirFields()
    {
        open();
        field(u"hosts"_s)->setText(u"h1"_s);
        QVERIFY(button(u"connect"_s)->isEnabled());
        for (const QString& name : {u"account"_s, u"port"_s, u"code"_s, u"venvs"_s}) {
            field(name)->setText(u"a b$"_s);
            auto* around = qobject_cast<HintedField*>(field(name)->parentWidget());
            QVERIFY2(!around->complaint().isEmpty(), qPrintable(name));
            QVERIFY(!button(u"connect"_s)->isEnabled());
            field(name)->clear();
            QVERIFY2(around->complaint().isEmpty(), qPrintable(name));
            QVERIFY(button(u"connect"_s)->isEnabled());
        }
        radio(u"Fetch a file"_s)->click();
        QVERIFY(!button(u"connect"_s)->isEnabled());
        field(u"path"_s)->setText(u"/opt/r.json"_s);
        QVERIFY(button(u"connect"_s)->isEnabled());
    }

    void whatWasChosen_reachesTheAudit()
    {
        open();
        field(u"hosts"_s)->setText(u"h1"_s);
        field(u"code"_s)->setText(u"/srv/a"_s);
        views()->connectDialog()->findChild<QCheckBox*>(u"readsCode"_s)->click();
        QVERIFY(!field(u"code"_s)->isEnabled());
        views()->connectDialog()->accept();
        QVERIFY(test::waitUntilOpen(*m_window));
        QVERIFY(!m_far->auditOf(audit(1)).readsCode);
        open(); // as it was left
        QVERIFY(!views()->connectDialog()->findChild<QCheckBox*>(u"readsCode"_s)->isChecked());
        QCOMPARE(field(u"hosts"_s)->text(), u"h1"_s);
    }

    void whatIsOpen_isAddedToOrReplaced()
    {
        open();
        QVERIFY(!radio(u"Add to this picture"_s)->isVisible()); // the sample
        connectTo(u"h1"_s);
        open();
        QVERIFY(radio(u"Add to this picture"_s)->isChecked());
        connectTo(u"h2"_s);
        document().showAs(ShownAs::OnePicture);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(lines(), QStringList({u"h1"_s, u"h2"_s}));
        open();
        radio(u"Open instead"_s)->click();
        connectTo(u"h3"_s);
        QCOMPARE(lines(), QStringList{u"h3"_s});
    }

    void recentOnes_fillTheForm_andCanBeCleared()
    {
        open();
        connectTo(u"a@h1:22"_s);
        open();
        field(u"hosts"_s)->setText(u"other"_s);
        QMenu* menu = filledMenu();
        actionIn(menu, u"a@h1:22"_s)->trigger();
        QCOMPARE(field(u"hosts"_s)->text(), u"a@h1:22"_s);
        actionIn(menu, u"Clear the recent ones"_s)->trigger();
        QCOMPARE(m_window->settings().recent, QStringList());
        QVERIFY(!actionIn(filledMenu(), u"a@h1:22"_s));
    }

    void hosts_areCompletedFromTheConfiguration()
    {
        const QTemporaryDir folder;
        test::writeFile(folder.filePath(u"config"_s), "Host quantum-1 quantum-2 *.lan\nInclude more\n");
        test::writeFile(folder.filePath(u"more"_s), "Host harbour\n");
        ConnectDialog dialog({.form = {}, .recent = {}, .configFile = folder.filePath(u"config"_s), .mayAdd = false},
                             nullptr);
        QTRY_COMPARE(dialog.hostField()->knownHosts(), QStringList({u"harbour"_s, u"quantum-1"_s, u"quantum-2"_s}));
        QLineEdit* edit = dialog.hostField()->edit();
        edit->setText(u"h1, auditor@quantum"_s);
        QCompleter* completer = edit->completer();
        completer->setCompletionPrefix(u"h1, auditor@antum-2"_s);
        QCOMPARE(completer->completionCount(), 1);
        edit->setText(u"h1, auditor@antum-2"_s);
        QCOMPARE(completer->currentCompletion(), u"h1, auditor@quantum-2"_s);
        Q_EMIT dialog.hostField()->menu()->aboutToShow();
        actionIn(dialog.hostField()->menu(), u"harbour"_s)->trigger();
        QCOMPARE(edit->text(), u"h1, auditor@antum-2, harbour"_s);
    }

    void theScript_isShownWholeWithItsHash()
    {
        open();
        button(u"script"_s)->click();
        auto* dialog = views()->connectDialog()->findChild<ScriptDialog*>();
        QVERIFY(dialog);
        const auto* text = dialog->findChild<QPlainTextEdit*>(u"script"_s);
        QVERIFY(text->isReadOnly());
        QCOMPARE(text->toPlainText().toUtf8(), auditScript());
        const QByteArray hash = QCryptographicHash::hash(auditScript(), QCryptographicHash::Sha256).toHex();
        QVERIFY(dialog->findChild<QLabel*>(u"hash"_s)->text().contains(QString::fromLatin1(hash)));
    }

    // The table comes by itself if it takes longer than a glance, and goes when all have come.
    void severalHosts_areFollowedInATable()
    {
        for (int i = 0; i < 6; ++i)
            m_far->hang(audit(i), {.step = RemoteStep::Receiving, .bytes = 1, .part = u"units.list"_s});
        m_far->hang(audit(1), {.step = RemoteStep::Asking});
        open();
        connectTo(u"h0 h1 h2 h3 h4 h5"_s, false);
        QTRY_VERIFY(hosts()->isVisible());
        QTRY_COMPARE(cell(0, HostsModel::State), u"reading"_s);
        QCOMPARE(cell(0, HostsModel::Host), u"h0"_s);
        QCOMPARE(cell(0, HostsModel::Step), u"units"_s);
        QTRY_COMPARE(cell(1, HostsModel::State), u"asks you"_s);
        QCOMPARE(cell(5, HostsModel::State), u"waiting"_s);
        QCOMPARE(cell(5, HostsModel::Time), QString());
        const QString before = cell(0, HostsModel::Time);
        QTRY_VERIFY(cell(0, HostsModel::Time) != before); // a silent host is seen to take its time
        QVERIFY(!hostButton(u"retry"_s)->isEnabled() && !hostButton(u"show"_s)->isEnabled());
        for (int i = 0; i < 6; ++i)
            m_far->goOn(audit(i));
        QVERIFY(test::waitUntilOpen(*m_window));
        QVERIFY(!hosts()->isVisible());
    }

    void whatFailed_staysInTheTable_andIsTriedAgain()
    {
        m_far->hang(audit(0));
        m_far->fail(audit(1), u"Connection refused"_s);
        m_far->answerBytes(audit(2), "unitscope-audit 1 5d0c\nBEGIN 5d0c host.name\nvps-0");
        open();
        connectTo(u"h0 h1 h2"_s, false);
        QTRY_VERIFY(hosts()->isVisible());
        m_far->goOn(audit(0));
        QVERIFY(test::waitUntilOpen(*m_window));
        QVERIFY(hosts()->isVisible());
        QCOMPARE(cell(0, HostsModel::State), u"done"_s);
        QCOMPARE(cell(1, HostsModel::State), u"failed"_s);
        QVERIFY(cell(1, HostsModel::Reason).contains(u"Connection refused"_s));
        QCOMPARE(cell(2, HostsModel::State), u"incomplete"_s);
        QVERIFY(!cell(2, HostsModel::Reason).isEmpty());
        hosts()->table()->selectRow(1);
        QVERIFY(!hostButton(u"cancelOne"_s)->isEnabled());
        m_far->answer(audit(1));
        m_far->forgetWanted();
        document().showAs(ShownAs::OnePicture);
        QVERIFY(test::waitUntilOpen(*m_window));
        hostButton(u"retry"_s)->click();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->wanted(), QStringList{audit(1)});
        QCOMPARE(hosts()->model()->rowCount(), 3); // those that had come are still told of
        QCOMPARE(cell(1, HostsModel::State), u"done"_s);
        QVERIFY(!hostButton(u"retry"_s)->isEnabled());
        hostButton(u"show"_s)->click();
        QVERIFY(!hosts()->isVisible());
    }

    void oneRow_orAll_canBeCancelled()
    {
        for (int i = 0; i < 3; ++i)
            m_far->hang(audit(i));
        open();
        connectTo(u"h0 h1 h2"_s, false);
        QTRY_VERIFY(hosts()->isVisible());
        QTRY_COMPARE(m_far->running(), 3);
        hosts()->table()->selectRow(1);
        hostButton(u"cancelOne"_s)->click();
        QTRY_COMPARE(cell(1, HostsModel::State), u"cancelled"_s);
        QTRY_COMPARE(m_far->running(), 2);
        QCOMPARE(cell(0, HostsModel::State), u"connecting"_s);
        hostButton(u"cancelAll"_s)->click();
        QTRY_COMPARE(m_far->running(), 0);
        QVERIFY(document().loadingName().isEmpty());
        QCOMPARE(cell(0, HostsModel::State), u"cancelled"_s);
        QVERIFY(document().isSample());
        QVERIFY(hostButton(u"retry"_s)->isEnabled());
    }

    // Closed while hosts are read from: nothing is cancelled, and a line above the picture leads back.
    void theTable_canBeClosedAndSeenAgain()
    {
        m_far->hang(audit(0));
        m_far->hang(audit(1));
        open();
        connectTo(u"h0 h1"_s, false);
        QTRY_VERIFY(hosts()->isVisible());
        hosts()->reject();
        QCOMPARE(m_far->running(), 2);
        test::noticeButton(*m_window, u"See them"_s)->click();
        QVERIFY(hosts()->isVisible());
        hosts()->reject();
        m_far->goOn(audit(0));
        QTRY_COMPARE(cell(0, HostsModel::State), u"done"_s);
        document().fetches().cancelRest();
        QVERIFY(test::waitUntilOpen(*m_window));
        QVERIFY(!hosts()->isVisible());
        QVERIFY(m_window->notices()->text(Topic::Fetching).contains(u"h1"_s));
        test::noticeButton(*m_window, u"See them"_s)->click();
        QVERIFY(hosts()->isVisible());
    }

private:
    std::unique_ptr<test::FarHosts> m_far;
    std::unique_ptr<MainWindow> m_window;

    static QString audit(int i) { return u"audit+ssh://h%1"_s.arg(i); }
    Document& document() const { return m_window->document(); }
    RemoteViews* views() const { return m_window->remoteViews(); }
    HostsDialog* hosts() const { return views()->hostsDialog(); }
    void open() const
    {
        QTRY_VERIFY(!views()->connectDialog()); // the one before is deleted
        m_window->actions()->connectTo->trigger();
        QVERIFY(views()->connectDialog());
    }
    void connectTo(const QString& typed, bool waits = true) const
    {
        for (const QString& word : wordsIn(typed)) {
            if (word.contains(u'@'))
                m_far->answer(u"audit+ssh://"_s + word);
        }
        field(u"hosts"_s)->setText(typed);
        button(u"connect"_s)->click();
        if (waits)
            QVERIFY(test::waitUntilOpen(*m_window));
    }
    QLineEdit* field(const QString& name) const { return views()->connectDialog()->findChild<QLineEdit*>(name); }
    QPushButton* button(const QString& name) const { return views()->connectDialog()->findChild<QPushButton*>(name); }
    QPushButton* hostButton(const QString& name) const { return hosts()->findChild<QPushButton*>(name); }
    QRadioButton* radio(const QString& words) const
    {
        for (QRadioButton* one : views()->connectDialog()->findChildren<QRadioButton*>()) {
            if (QString(one->text()).remove(u'&') == words)
                return one;
        }
        return nullptr;
    }
    QMenu* filledMenu() const
    {
        QMenu* menu = views()->connectDialog()->hostField()->menu();
        Q_EMIT menu->aboutToShow();
        return menu;
    }
    static QAction* actionIn(const QMenu* menu, const QString& words)
    {
        for (QAction* action : menu->actions()) {
            if (action->text() == words)
                return action;
        }
        return nullptr;
    }
    QString cell(int row, int column) const
    {
        return hosts()->model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    QStringList lines() const
    {
        QStringList names;
        for (const SourceLine* line : m_window->panels().sources->lines())
            names.append(line->row().shortName);
        return names;
    }
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
