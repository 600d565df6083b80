// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The script of the audit as it is sent, to be read before it runs: what it does and does not do, its SHA-256, every line.

#include <QtWidgets/qdialog.h>

namespace unitscope {

class ScriptDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ScriptDialog(QWidget* parent);
};

} // namespace unitscope
