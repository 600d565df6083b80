// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/source/https: why a server's certificate does not prove who it is, in words. Pure.

#include "importers/source/https/webfailures.h"

#include <QtNetwork/qsslerror.h>

namespace unitscope {

/// At least one problem. Unreachable: there is no way to go on all the same.
tl::unexpected<Error> certificateFailure(const WebPlace& place, const QList<QSslError>& problems);

} // namespace unitscope
