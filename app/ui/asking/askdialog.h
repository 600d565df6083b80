// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One question of a connection as a dialog: who asks, for what, and what to do. What is typed is not seen, not kept, and
/// cleared when the dialog ends. Nothing is accepted by accident: for an unknown host Enter means Cancel.

#include "importers/source/ask.h"

#include <QtWidgets/qdialog.h>

class QBoxLayout;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace unitscope {

class AskDialog : public QDialog
{
    Q_OBJECT

public:
    AskDialog(const Question& question, QWidget* parent);
    ~AskDialog() override;

    /// After it was accepted: once, the dialog forgets it.
    std::optional<Secret> takeAnswer();

private:
    void addSecretField(QBoxLayout* column, QPushButton* accept);
    void clearField();

    Question m_question;
    QLineEdit* m_field = nullptr; ///< none if nothing is typed
};

} // namespace unitscope
