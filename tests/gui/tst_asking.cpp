// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/asking/askdialog.h"
#include "app/ui/asking/asking.h"
#include "tests/support/asked.h"

#include <QtGui/qclipboard.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using unitscope::test::Asked;
using Kind = Question::Kind;

namespace {

const Question password{.kind = Kind::Password, .who = u"auditor@db-1"_s};
const Question touch{.kind = Kind::Touch, .text = u"Confirm user presence for key ED25519-SK"_s};
const Question hostKey{.kind = Kind::HostKey,
                       .who = u"db-1 (192.0.2.7)"_s,
                       .text = u"This host key is known by the following other names/addresses:\n    old-name"_s,
                       .keyType = u"ED25519"_s,
                       .fingerprint = u"SHA256:NaOpIN/mmzJNhGm+cfCNePD90QDjAEsbZjt4K6XvedM"_s};

AskDialog* dialogIn(const QWidget& window)
{
    const auto shown = [&] {
        const auto* dialog = window.findChild<AskDialog*>();
        return dialog && dialog->isVisible();
    };
    return QTest::qWaitFor(shown, 5000) ? window.findChild<AskDialog*>() : nullptr;
}

QPushButton* button(const QWidget* dialog, const QString& text)
{
    for (QPushButton* one : dialog->findChildren<QPushButton*>()) {
        if (one->text().remove(u'&') == text)
            return one;
    }
    return nullptr;
}

QString wordsOf(const QWidget* dialog)
{
    QString words = dialog->windowTitle();
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        words += u'\n' + label->text();
    return words;
}

} // namespace

class AskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void password_isTypedUnseen_andGivenToTheConnection()
    {
        QWidget window;
        window.show();
        const auto asking = new UiAsk(&window);
        QSignalSpy changes(asking, &UiAsk::askingChanged);
        Asked answer(asking->ask(), password);
        AskDialog* dialog = dialogIn(window);
        QVERIFY(dialog);
        QCOMPARE(dialog->windowModality(), Qt::WindowModal);
        QVERIFY(wordsOf(dialog).contains(u"Password of auditor@db-1"_s));
        auto* field = dialog->findChild<QLineEdit*>();
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(field->hasFocus());
        QVERIFY(!button(dialog, u"Connect"_s)->isEnabled());
        QTest::keyClicks(field, u"secret word"_s);
        QVERIFY(button(dialog, u"Connect"_s)->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), QString()); // cleared before the dialog is gone
        QCOMPARE(answer.result(), "secret word"_ba);
        QCOMPARE(changes.size(), 2);
        QVERIFY(!asking->isAsking());
    }

    void closing_isNoAnswer()
    {
        QWidget window;
        window.show();
        const auto asking = new UiAsk(&window);
        for (int way = 0; way < 3; ++way) {
            Asked answer(asking->ask(), password);
            AskDialog* dialog = dialogIn(window);
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"half"_s);
            if (way == 0)
                dialog->close();
            else if (way == 1)
                QTest::keyClick(dialog, Qt::Key_Escape);
            else
                button(dialog, u"Cancel"_s)->click();
            QCOMPARE(answer.result(), "nothing"_ba);
            QTRY_VERIFY(!window.findChild<AskDialog*>());
        }
    }

    void unknownHost_isNotTrustedByAccident()
    {
        QWidget window;
        window.show();
        const auto asking = new UiAsk(&window);
        Asked answer(asking->ask(), hostKey);
        AskDialog* dialog = dialogIn(window);
        const QString words = wordsOf(dialog);
        for (const QString& part : {u"Unknown host: db-1 (192.0.2.7)"_s, u"ED25519"_s, hostKey.fingerprint,
                                    u"old-name"_s, u"NaOp IN/m mzJN hGm+ cfCN ePD9\n0QDj AEsb Zjt4 K6Xv edM"_s,
                                    u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s})
            QVERIFY2(words.contains(part), qPrintable(part + u" in "_s + words));
        button(dialog, u"Copy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), hostKey.fingerprint);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(answer.result(), "nothing"_ba);
    }

    void unknownHost_isTrustedByItsButton_withTheFingerprint()
    {
        QWidget window;
        window.show();
        const auto asking = new UiAsk(&window);
        Asked answer(asking->ask(), hostKey);
        button(dialogIn(window), u"Trust this host"_s)->click();
        QCOMPARE(answer.result(), hostKey.fingerprint.toLatin1());
    }

    void permission_isGivenByItsButton()
    {
        QWidget window;
        window.show();
        const auto asking = new UiAsk(&window);
        Asked answer(asking->ask(), {.kind = Kind::Confirm, .text = u"Add key k to agent?"_s});
        button(dialogIn(window), u"Allow"_s)->click();
        QCOMPARE(answer.result(), "yes"_ba);
    }

    void questionThatNoLongerMatters_closesItsDialog()
    {
        QWidget window;
        window.show();
        const auto asking = new UiAsk(&window);
        Asked answer(asking->ask(), touch);
        AskDialog* dialog = dialogIn(window);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QLineEdit*>());
        answer.stop();
        QCOMPARE(answer.result(), "nothing"_ba);
        QTRY_VERIFY(!window.findChild<AskDialog*>());
        QVERIFY(!asking->isAsking());
    }

    void severalConnections_askOneAfterTheOther()
    {
        QWidget window;
        window.show();
        const auto asking = new UiAsk(&window);
        Asked first(asking->ask(), password);
        AskDialog* dialog = dialogIn(window);
        Asked given(asking->ask(), {.kind = Kind::Password, .who = u"given@up"_s});
        Asked second(asking->ask(), {.kind = Kind::Code, .who = u"b@c"_s, .text = u"Code <b>now</b>:"_s});
        QTest::qWait(50);
        QCOMPARE(window.findChildren<AskDialog*>().size(), 1);
        given.stop();
        QCOMPARE(given.result(), "nothing"_ba);
        dialog->reject();
        QCOMPARE(first.result(), "nothing"_ba);
        QTRY_VERIFY(dialogIn(window) != dialog);
        dialog = dialogIn(window);
        QVERIFY(wordsOf(dialog).contains(u"Code <b>now</b>:"_s));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"123"_s);
        button(dialog, u"Send"_s)->click();
        QCOMPARE(second.result(), "123"_ba);
    }

    void windowThatGoes_leavesNobodyWaiting()
    {
        auto window = std::make_unique<QWidget>();
        window->show();
        const Ask ask = (new UiAsk(window.get()))->ask();
        Asked shown(ask, password);
        QVERIFY(dialogIn(*window));
        Asked waiting(ask, touch);
        QTest::qWait(20);
        window.reset();
        QCOMPARE(shown.result(), "nothing"_ba);
        QCOMPARE(waiting.result(), "nothing"_ba);
        Asked late(ask, password);
        QCOMPARE(late.result(), "nothing"_ba);
    }

    /// Plain text, a name for whoever reads aloud, and a way around by keyboard, for every kind.
    void everyKind_isPlainNamedAndReached_data()
    {
        QTest::addColumn<Question>("question");
        for (int kind = 0; kind <= int(Kind::Touch); ++kind) {
            Question question = hostKey;
            question.kind = Kind(kind);
            question.who = u"<b>who</b>"_s;
            QTest::addRow("%d", kind) << question;
        }
    }
    void everyKind_isPlainNamedAndReached()
    {
        QFETCH(const Question, question);
        AskDialog dialog(question, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            QVERIFY(label->textFormat() == Qt::PlainText || label->buddy());
        QVERIFY(!dialog.windowTitle().isEmpty());
        auto* field = dialog.findChild<QLineEdit*>();
        if (field)
            QTest::keyClicks(field, u"x"_s); // there is something to send
        QSet<QWidget*> reached;
        for (int i = 0; i < 20; ++i) {
            reached.insert(dialog.focusWidget());
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        }
        for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
            QVERIFY2(reached.contains(one), qPrintable(one->text()));
            QVERIFY(!one->text().isEmpty() || !one->accessibleName().isEmpty());
        }
        if (field)
            QVERIFY(reached.contains(field));
    }
};

QTEST_MAIN(AskingTest)
#include "tst_asking.moc"
