// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names in the order in which people look for them: "worker-2" before "worker-10". Pure; the same in every locale.

#include <QtCore/qstringview.h>

namespace unitscope {

/// A strict order: digits that stand together compare as one number of any length, everything else letter by letter. Names
/// that differ in leading zeros only are ordered, too.
bool isNaturallyBefore(QStringView a, QStringView b);

} // namespace unitscope
