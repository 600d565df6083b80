// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is sent to a shell on another machine: one of our scripts (resources), with a watcher (watch.sh) that ends everything
/// the script started when standard input ends, so that nothing runs on after the connection. Standard input has to stay open
/// as long as somebody waits for the answer. Pure.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// The bytes of a resource, of which it is certain that it is there.
QByteArray resourceBytes(const QString& path);
/// The script without its last line, which is the call of main, then the watcher, then the call. The call is a line of the
/// shell, made of nothing from outside but inOctal().
QByteArray watchedScript(QByteArray script, const QByteArray& call);
/// For printf, which is a part of the shell: no process has the bytes as an argument, and no character has a meaning.
QByteArray inOctal(QByteArrayView bytes);

} // namespace unitscope
