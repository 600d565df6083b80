// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects everything that writes a file of what is shown with the line that says whether that worked.

#include "app/ui/panels.h"

#include <QtCore/qobject.h>

class QWidget;

namespace unitscope {

class Actions;
class Document;
struct Error;
class Notices;

class Saving : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this; the window owns it.
    Saving(const Document& document, Notices* notices, const Panels& panels, const Actions& actions, QWidget* window);

private:
    void exportSvg();
    void saySaved(const QString& file);
    void sayNotSaved(const Error& error);

    const Document& m_document;
    Notices* m_notices;
    QWidget* m_window;
};

} // namespace unitscope
