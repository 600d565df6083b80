// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Why an operation on the outside world did not succeed, in words a user can act on. A value, made where the failure
/// is noticed and never rewritten on the way up. Imperfect data inside a readable file is a Problem, not an Error;
/// a bug in this program is a Q_ASSERT.

#include "graph/base/location.h"

#include <QtCore/qstring.h>

namespace unitscope {

struct Error
{
    enum class Code {
        Usage,       ///< the request itself makes no sense
        NotFound,    ///< no such file or object
        NotReadable, ///< exists, but is a directory, device, FIFO or may not be read
        TooLarge,    ///< over a limit the user can raise
        BadEncoding, ///< bytes that are no UTF-8 text
        BadFormat,   ///< text that is not in the expected format
        Unreachable, ///< another machine or process did not answer
        Incomplete,  ///< an answer was cut short or a helper failed
        WriteFailed, ///< the result could not be stored; what was there before is unharmed
        Cancelled,   ///< the user stopped it
    };

    Code code = Code::BadFormat;
    Location where = {};
    QString expected = {}; ///< "a number from 1 to 65535"
    QString found = {};    ///< "\"80001\"", already shortened and safe for people
    QString advice = {};   ///< what to do, a full sentence

    /// One line: where, what was expected, what was found, what to do. Safe for a terminal.
    QString message() const;
    bool operator==(const Error&) const = default;
};

} // namespace unitscope
