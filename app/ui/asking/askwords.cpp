// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/asking/askwords.h"

#include <QtCore/qcoreapplication.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::AskDialog", words);
}

/// That ssh knows the key by no other name is what people expect.
QString hostKeyNotes(const QString& text)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([](const QString& line) { return line.startsWith("This key is not known by any other name"_L1); });
    return lines.join(u'\n');
}

AskWords forSecret(const Question& question)
{
    const QString forgotten = tr("Used for this connection only, and not kept anywhere.");
    switch (question.kind) {
    case Question::Kind::Password:
        return {.title = tr("Password needed"),
                .heading = tr("Password of %1").arg(question.who),
                .note = forgotten,
                .field = tr("&Password"),
                .accept = tr("Connect")};
    case Question::Kind::Passphrase:
        return {.title = tr("Passphrase needed"),
                .heading = tr("Passphrase of a key"),
                .quoted = question.who,
                .note = forgotten,
                .field = tr("&Passphrase"),
                .accept = tr("Unlock")};
    case Question::Kind::Pin:
        return {.title = tr("PIN needed"),
                .heading = tr("PIN of a security key"),
                .quoted = question.who,
                .note = forgotten,
                .field = tr("&PIN"),
                .accept = tr("Unlock")};
    case Question::Kind::Account:
        return {.title = tr("Account needed"),
                .heading = tr("Account for %1").arg(question.who),
                .note = tr("Empty: the usual one."),
                .field = tr("&Account"),
                .accept = tr("Go on")};
    default:
        return {.title = tr("Answer needed"),
                .heading = question.who.isEmpty() ? tr("ssh asks") : tr("%1 asks").arg(question.who),
                .quoted = question.text,
                .note = forgotten,
                .field = tr("&Answer"),
                .accept = tr("Send")};
    }
}

} // namespace

AskWords wordsFor(const Question& question)
{
    switch (question.kind) {
    case Question::Kind::HostKey:
        return {.title = tr("Unknown host"),
                .heading = tr("Unknown host: %1").arg(question.who),
                .quoted = hostKeyNotes(question.text),
                .note = tr("Nothing on this computer tells yet whether this is the right host, or another that answers "
                           "in its place. Its key tells, if you compare it."),
                .accept = tr("Trust this host")};
    case Question::Kind::Confirm:
        return {.title = tr("May this be done?"),
                .heading = tr("ssh asks for permission"),
                .quoted = question.text,
                .accept = tr("Allow")};
    case Question::Kind::Touch:
        return {.title = tr("Touch your security key"),
                .heading = tr("Touch your security key"),
                .quoted = question.text,
                .note = tr("It blinks. The connection goes on as soon as you touch it.")};
    default: return forSecret(question);
    }
}

} // namespace unitscope
