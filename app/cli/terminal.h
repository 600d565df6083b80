// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The terminal of whoever started this program, whatever its standard streams are: what is asked there, and what is typed.
/// Ctrl+C stops the program as ever; keys that would leave it with its typing hidden do nothing while it waits.

#include "importers/source/secret.h"

#include <QtCore/qstring.h>
#include <memory>
#include <optional>
#include <stop_token>

namespace unitscope {

class Terminal
{
public:
    /// nullptr if there is none.
    static std::unique_ptr<Terminal> open(const QByteArray& path = "/dev/tty");
    ~Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)

    /// Must be safe for people. Waits for a terminal that is stopped (Ctrl+S) until the token stops.
    void write(const QString& text, const std::stop_token& stop) const;
    /// One line without its end, seen while it is typed or not. What was typed before does not count. Nothing at the end of
    /// input (Ctrl+D), or when the token stops; the terminal is then as it was.
    std::optional<Secret> readLine(bool isSeen, const std::stop_token& stop) const;

private:
    explicit Terminal(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
};

} // namespace unitscope
