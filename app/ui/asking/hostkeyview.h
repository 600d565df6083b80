// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The key of an unknown host, to be compared: its type, its fingerprint in large letters in groups and as ssh-keygen prints it,
/// and how the host's administrator finds the same.

#include "importers/source/ask.h"

#include <QtWidgets/qframe.h>

namespace unitscope {

class HostKeyView : public QFrame
{
    Q_OBJECT

public:
    HostKeyView(const Question& question, QWidget* parent);
};

} // namespace unitscope
