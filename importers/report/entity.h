// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: characters written by name or number. Pure.

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// "&" for "&amp;", "A" for "&#65;"; the text as it stands for names nobody uses in reports.
QString characterOf(QByteArrayView entity);

} // namespace unitscope
