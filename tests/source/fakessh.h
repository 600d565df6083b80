// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A program named ssh, first in PATH as long as this lives, that records its arguments and then does what the test says. Whatever
/// it starts bears a mark in its environment, so that what is left of it can be found.

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qtemporarydir.h>

namespace unitscope::test {

class FakeSsh
{
public:
    FakeSsh();
    ~FakeSsh();

    /// What it does, as a script for sh with the arguments of ssh; until then it runs what it is sent, as a host would.
    void does(const QByteArray& script);
    /// The arguments of each call so far.
    QList<QStringList> calls() const;
    /// The command lines of what it started and what is still there; waits a moment for what is ending.
    static QStringList left();
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QByteArray m_pathBefore;
};

void writeFile(const QString& path, const QByteArray& bytes, bool isProgram = false);

} // namespace unitscope::test
