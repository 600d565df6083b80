// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What mouse and keys do, as a small window that can stay open. Owns and deletes itself.

class QWidget;

namespace unitscope {

void showKeysHelp(QWidget* parent);

} // namespace unitscope
