// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "../source/ownhost.h"
#include "app/ui/actions.h"
#include "app/ui/asking/askdialog.h"
#include "app/ui/connect/connectdialog.h"
#include "app/ui/connect/remoteviews.h"
#include "app/ui/notices.h"
#include "app/ui/statusline.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using test::OwnHost;

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

namespace {

constexpr auto password = "canary-Passw0rd-7Qz"; // as ssh-host has it
const QString host = u"audit+ssh://auditor@127.0.0.1"_s;

} // namespace

/// The whole way with a real ssh and a real sshd, on a host of its own: what somebody types is asked for in dialogs, answered, and
/// the host is the picture. Afterwards no process is left and no secret is anywhere.
class TestWindowSshd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (OwnHost::folder().isEmpty())
            QSKIP("to be run by ssh-host");
    }
    void init()
    {
        OwnHost::know(u"host"_s);
        OwnHost::configure({});
        LayoutOptions options;
        options.budget = 0;
        m_window = test::sampleWindow(options);
        QVERIFY(m_window);
    }
    void cleanup()
    {
        m_window.reset();
        if (!OwnHost::folder().isEmpty())
            QCOMPARE(OwnHost::left(), QStringList());
    }

    void anUnknownHostWithAPassword_isAudited()
    {
        OwnHost::know({});
        OwnHost::configure("Host *\n PubkeyAuthentication no\n");
        test::Onlooker onlooker({password});
        m_window->actions()->connectTo->trigger();
        auto* dialog = m_window->remoteViews()->connectDialog();
        dialog->findChild<QLineEdit*>(u"hosts"_s)->setText(u"auditor@127.0.0.1"_s);
        dialog->accept();
        AskDialog* hostKey = question();
        QVERIFY(hostKey && hostKey->windowTitle() == u"Unknown host"_s);
        QTRY_VERIFY(status().contains(u"Waiting for your answer about auditor@127.0.0.1"_s));
        hostKey->accept();
        AskDialog* secret = question(hostKey);
        QVERIFY(secret && secret->windowTitle() == u"Password needed"_s);
        secret->findChild<QLineEdit*>(u"secret"_s)->setText(QString::fromLatin1(password));
        secret->accept();
        QVERIFY(QTest::qWaitFor([&] { return document().loadingName().isEmpty(); }, 30'000));
        onlooker.stop();
        QVERIFY2(!document().isSample(), qPrintable(m_window->notices()->text(Topic::Opening)));
        QCOMPARE(document().sources().entries.front().name, host);
        QVERIFY(document().graph()->snapshot().sources().front()->bytes().contains("unitscope-audit 1 "));
        QCOMPARE(onlooker.found(), QStringList());
        const QTemporaryDir folder;
        QVERIFY(m_window->settings().save(folder.filePath(u"x.ini"_s)));
        QFile file(folder.filePath(u"x.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("audit+ssh://auditor@127.0.0.1") && !kept.contains("canary"));
    }

    void aDialogThatIsClosed_endsTheConnection()
    {
        OwnHost::know({});
        document().open(host);
        AskDialog* hostKey = question();
        QVERIFY(hostKey);
        hostKey->reject();
        QVERIFY(test::waitUntilOpen(*m_window));
        const QString text = m_window->notices()->text(Topic::Opening);
        QVERIFY2(text.contains(u"not accepted"_s), qPrintable(text));
        QVERIFY(test::noticeButton(*m_window, u"Try again"_s));
    }

    // A question is open when somebody presses Cancel: the dialog goes, and with it the connection.
    void cancelled_theQuestionGoes()
    {
        OwnHost::know({});
        document().open(host);
        QVERIFY(question());
        Q_EMIT m_window->statusLine()->cancelWanted();
        QTRY_VERIFY(!m_window->findChild<AskDialog*>());
        QVERIFY(document().isSample());
    }

    // The window is closed while a question is open: the program ends, at once.
    void closed_nothingWaits()
    {
        OwnHost::know({});
        document().open(host);
        QVERIFY(question());
        QElapsedTimer timer;
        timer.start();
        m_window.reset();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void aChangedKey_isToldWithBothFingerprints_andNoWayThrough()
    {
        OwnHost::know(u"other"_s);
        document().open(host);
        QVERIFY(test::waitUntilOpen(*m_window));
        const QString text = m_window->notices()->text(Topic::Opening);
        QVERIFY2(text.contains(OwnHost::fingerprint(u"host"_s)) && text.contains(OwnHost::fingerprint(u"other"_s)),
                 qPrintable(text));
        QVERIFY(!m_window->findChild<AskDialog*>());
    }

    // Of two, one asks and one fails: the table says so, and the one that came is the picture.
    void ofTwo_theOneThatCameIsThePicture()
    {
        document().open({host, u"audit+ssh://auditor@127.0.0.1:9"_s});
        QVERIFY(QTest::qWaitFor([&] { return document().loadingName().isEmpty(); }, 30'000));
        QCOMPARE(document().graph()->snapshot().sources().size(), 1U);
        QVERIFY(m_window->notices()->text(Topic::Fetching).contains(u"127.0.0.1:9"_s));
        QCOMPARE(document().fetches().rows()[0].state, FetchState::Done);
        QCOMPARE(document().fetches().rows()[1].state, FetchState::Failed);
    }

private:
    std::unique_ptr<MainWindow> m_window;

    Document& document() const { return m_window->document(); }
    /// The question that is open, another one than before.
    AskDialog* question(const AskDialog* before = nullptr) const
    {
        AskDialog* found = nullptr;
        const auto isThere = [&] {
            found = nullptr;
            for (AskDialog* dialog : m_window->findChildren<AskDialog*>())
                found = dialog != before && dialog->isVisible() ? dialog : found;
            return found != nullptr;
        };
        return QTest::qWaitFor(isThere, 15'000) ? found : nullptr;
    }
    QString status() const
    {
        QString words;
        for (const QLabel* label : m_window->statusLine()->findChildren<QLabel*>())
            words += label->text() + u'|';
        return words;
    }
};

QTEST_MAIN(TestWindowSshd)
#include "tst_windowsshd.moc"
