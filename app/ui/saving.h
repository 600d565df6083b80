// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the panels that write files of their tables with the line that says whether that worked.

#include "app/ui/panels.h"

#include <QtCore/qobject.h>

class QWidget;

namespace unitscope {

struct Error;
class Notices;

class Saving : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this; the window owns it.
    Saving(Notices* notices, const Panels& panels, QWidget* window);

private:
    void saySaved(const QString& file);
    void sayNotSaved(const Error& error);

    Notices* m_notices;
};

} // namespace unitscope
