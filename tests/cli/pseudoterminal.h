// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A terminal whose person is a test: what is printed on it, what is typed at it, whether typing is seen.

#include <QtCore/qbytearray.h>

namespace unitscope::test {

class PseudoTerminal
{
public:
    PseudoTerminal();
    ~PseudoTerminal();
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    /// Of the side that a program opens.
    const QByteArray& path() const { return m_path; }
    int programsEnd() const { return m_inner; }
    void type(const QByteArray& bytes) const;
    /// What is on the screen so far, typing that is seen included; waits until the text is there.
    bool shows(const QByteArray& text, int mostMs = 8000);
    const QByteArray& screen();
    bool isTypingSeen() const;
    /// Whether the terminal has all its settings as at the start.
    bool isAsBefore() const;

private:
    void read();

    int m_outer = -1;
    int m_inner = -1;
    QByteArray m_path;
    QByteArray m_screen;
    QByteArray m_before;
};

} // namespace unitscope::test
