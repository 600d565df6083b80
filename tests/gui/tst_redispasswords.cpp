// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/asking/askdialog.h"
#include "app/ui/notices.h"
#include "app/ui/sources/sourceline.h"
#include "app/ui/sources/sourcespanel.h"
#include "farhosts.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

namespace {

const QString host = u"audit+ssh://auditor@one"_s;

QByteArray frame(const QByteArray& id, const QByteArray& body, const QByteArray& note)
{
    return "BEGIN 5d0c " + id + '\n' + body + "\nEND 5d0c " + id + " 0 " + QByteArray::number(body.size()) + " 0 "
           + note + '\n';
}

/// Of a host with one Redis server, which was asked that and ended so.
QByteArray transcript(const QByteArray& note, const QByteArray& asked = "> PING\n")
{
    const QByteArray frames = frame("host.name", "one\n", "ok") + frame("redis.servers", "127.0.0.1:6379\n", "ok")
                              + frame("redis.1.info", asked, note);
    return "unitscope-audit 1 5d0c\n" + frames + "DONE 5d0c 3 " + QByteArray::number(4 + 15 + asked.size()) + " 0\n";
}

} // namespace

/// A Redis server on an audited host wants a password: that is said above the picture. A button asks for the account and the
/// password in dialogs and audits again, another copies how to make an account that is enough. What was given is used once.
class TestRedisPasswords : public QObject
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
        m_window->document().setFetch(m_far->function());
        m_far->answerBytes(host, transcript("password"));
        m_window->document().open(host);
        QVERIFY(test::waitUntilOpen(*m_window));
        m_far->forgetWanted();
    }
    void cleanup() { m_window.reset(); }

    void aWantedPassword_isAskedForAndUsedOnce()
    {
        QCOMPARE(notice(), u"Redis at 127.0.0.1:6379 on auditor@one was not looked at: password needed."_s);
        again();
        answer(u"Account needed"_s, u"reader"_s);
        m_far->answerBytes(host, transcript("ok"));
        answer(u"Password needed"_s, u"canary-Redis"_s);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->wanted(), QStringList{host});
        QCOMPARE(m_far->passwordsOf(host), "127.0.0.1:6379 reader canary-Redis\n"_ba);
        QCOMPARE(notice(), QString());
        QVERIFY(!m_window->document().sources().entries.front().audit.passwords);
        m_window->document().reload();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->passwordsOf(host), QByteArray());
    }

    void aWrongPassword_isSaidToBeWrong()
    {
        again();
        answer(u"Account needed"_s, {});
        m_far->answerBytes(host, transcript("password", "> HELLO 3 AUTH ***\n"));
        answer(u"Password needed"_s, u"canary-Redis"_s);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->passwordsOf(host), "127.0.0.1:6379 default canary-Redis\n"_ba);
        QVERIFY2(notice().endsWith(u"the password was not accepted."_s), qPrintable(notice()));
    }

    void aPasswordThatNobodyGives_leavesThePictureAsItIs()
    {
        again();
        QTRY_VERIFY(m_window->findChild<AskDialog*>());
        m_window->findChild<AskDialog*>()->reject();
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(m_far->wanted(), QStringList());
        QCOMPARE(m_window->notices()->text(Topic::Opening), QString());
        QVERIFY(m_window->panels().sources->lines().front()->row().problem.isEmpty());
        QVERIFY(!notice().isEmpty()); // still so
    }

    void anAccountThatIsEnough_canBeCopied()
    {
        test::noticeButton(*m_window, u"Copy an account that is enough"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), redisAccountLine());
    }

    void aSourceThatIsLeftOut_wantsNothing()
    {
        m_far->answer(u"audit+ssh://two"_s);
        m_window->document().add({u"audit+ssh://two"_s});
        QVERIFY(test::waitUntilOpen(*m_window));
        m_window->document().showAs(ShownAs::OnePicture);
        QVERIFY(test::waitUntilOpen(*m_window));
        QVERIFY(!notice().isEmpty());
        m_window->document().setLeftOut(host, true);
        QVERIFY(test::waitUntilOpen(*m_window));
        QCOMPARE(notice(), QString());
    }

private:
    std::unique_ptr<test::FarHosts> m_far;
    std::unique_ptr<MainWindow> m_window;

    QString notice() const { return m_window->notices()->text(Topic::Passwords); }
    void again() const { test::noticeButton(*m_window, u"Give the password and audit again"_s)->click(); }
    void answer(const QString& title, const QString& words) const
    {
        AskDialog* dialog = nullptr;
        const auto isThere = [&] {
            for (AskDialog* open : m_window->findChildren<AskDialog*>())
                dialog = open->isVisible() && open->windowTitle() == title ? open : dialog;
            return dialog != nullptr;
        };
        QVERIFY2(QTest::qWaitFor(isThere), qPrintable(title));
        dialog->findChild<QLineEdit*>(u"secret"_s)->setText(words);
        dialog->accept();
    }
};

QTEST_MAIN(TestRedisPasswords)
#include "tst_redispasswords.moc"
