// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the help of each command that draws says about the picture in a document: lines of its options.

#include <QtCore/qstring.h>

namespace unitscope {

QString pictureHelp();

} // namespace unitscope
