// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the tests of the dialog that exports do in it, and the command it shows, run by a shell.

#include "app/ui/export/exportdialog.h"
#include "app/ui/mainwindow.h"

#include <QtCore/qstring.h>

class QCheckBox;
class QPushButton;

namespace unitscope::test {

class ExportDriver
{
public:
    explicit ExportDriver(MainWindow& window) : m_window(window) { }

    /// As Ctrl+E does.
    void open() const;
    ExportDialog& dialog() const;
    QString command() const;
    void choose(const QString& format) const;
    /// Aborts the test program if there is none.
    QPushButton* button(const QString& words) const;
    QCheckBox* box(const QString& words) const;

    struct Files
    {
        QByteArray window = {};  ///< empty if nothing came within a minute
        QByteArray command = {}; ///< its messages in place of that if it ends with another code than that (-1: any)
    };
    /// What the window writes, which closes the dialog, and what the command writes that it showed.
    Files writeBothWays(int code = 0) const;

private:
    QByteArray written() const;
    static QByteArray writtenBy(const QString& command, int code);

    MainWindow& m_window;
};

} // namespace unitscope::test
