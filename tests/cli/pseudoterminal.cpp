// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "pseudoterminal.h"

#include <QtTest/qtest.h>
#include <array>
#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

namespace unitscope::test {

namespace {

QByteArray settingsOf(int descriptor)
{
    termios settings = {};
    if (::tcgetattr(descriptor, &settings) != 0)
        qFatal("no terminal");
    return QByteArray(reinterpret_cast<const char*>(&settings), sizeof settings);
}

} // namespace

PseudoTerminal::PseudoTerminal()
{
    std::array<char, 256> name{};
    if (::openpty(&m_outer, &m_inner, name.data(), nullptr, nullptr) != 0)
        qFatal("no pseudo terminal");
    for (const int end : {m_outer, m_inner})
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    ::fcntl(m_outer, F_SETFL, O_NONBLOCK);
    m_path = name.data();
    m_before = settingsOf(m_inner);
}

PseudoTerminal::~PseudoTerminal()
{
    ::close(m_inner);
    ::close(m_outer);
}

void PseudoTerminal::type(const QByteArray& bytes) const
{
    if (::write(m_outer, bytes.constData(), size_t(bytes.size())) != bytes.size())
        qFatal("cannot type");
}

void PseudoTerminal::read()
{
    std::array<char, 4096> piece{};
    for (ssize_t taken = 1; taken > 0;) {
        taken = ::read(m_outer, piece.data(), piece.size());
        if (taken > 0)
            m_screen.append(piece.data(), qsizetype(taken));
    }
}

const QByteArray& PseudoTerminal::screen()
{
    read();
    return m_screen;
}

bool PseudoTerminal::shows(const QByteArray& text, int mostMs)
{
    return QTest::qWaitFor([&] { return screen().contains(text); }, mostMs);
}

bool PseudoTerminal::isTypingSeen() const
{
    termios settings = {};
    ::tcgetattr(m_inner, &settings);
    return (settings.c_lflag & ECHO) != 0;
}

bool PseudoTerminal::isAsBefore() const
{
    return settingsOf(m_inner) == m_before;
}

} // namespace unitscope::test
