// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A program that leads a session of its own, so that it can be ended with everything it started, whatever groups those
/// processes made. It has no terminal: nothing of it can ask there.

#include <QtCore/qprocess.h>

namespace unitscope {

class OwnSession
{
public:
    /// Before the program is started; it has to outlive this.
    explicit OwnSession(QProcess& program);
    /// Ends what is left, as end().
    ~OwnSession() { end(); }
    OwnSession(const OwnSession&) = delete;
    OwnSession& operator=(const OwnSession&) = delete;

    /// Once it is started.
    void started() { m_id = m_program.processId(); }
    /// Kills the program, if it runs, and all that is left of its session. Returns within seconds.
    void end();

private:
    QProcess& m_program;
    qint64 m_id = 0;
};

} // namespace unitscope
