// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The picture as a part of a report's page: its ids are none of the page's, and every box leads to what the page says of it.

#include "graph/draw/picture.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

/// For toHtml(): an SVG whose ids begin with "picture-". Pure.
QByteArray embeddedPicture(const Picture& picture);

} // namespace unitscope
