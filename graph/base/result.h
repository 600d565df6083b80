// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The result of an operation that may fail: a value or an Error. Ignoring one is a compiler warning.

#include "graph/base/error.h"

#include <tl/expected.hpp>

namespace unitscope {

template <class T>
using Result = tl::expected<T, Error>;

/// `return failed({.code = ..., .where = ...});` converts to any Result.
inline tl::unexpected<Error> failed(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace unitscope
