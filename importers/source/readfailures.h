// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The errors that a file and standard input have in common. Private to importers/source.

#include "graph/base/result.h"
#include "importers/source/descriptor.h"
#include "importers/source/readfile.h"

namespace unitscope {

tl::unexpected<Error> tooManyBytes(const QString& name, qint64 limit);
tl::unexpected<Error> cancelledReading(const QString& name);
tl::unexpected<Error> cannotRead(const QString& name, const QString& reason);
tl::unexpected<Error> wrongForm(const QString& name, FileForm form);

} // namespace unitscope
