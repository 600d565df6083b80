// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What whoever opens a source on another machine brings along: someone to ask, someone to tell how far it has come.

#include "importers/source/ask.h"

namespace unitscope {

enum class RemoteStep : quint8 {
    Connecting, ///< until the other side's first byte
    Asking,     ///< a question is open
    Receiving,
};

struct RemoteProgress
{
    RemoteStep step = RemoteStep::Connecting;
    qint64 bytes = 0;  ///< received so far
    QString part = {}; ///< of an audit, the id of the last whole frame: "units.list"
};

struct Access
{
    Ask ask = {}; ///< empty: nobody can be asked, and what would need an answer fails at once
    std::function<void(const RemoteProgress&)> watch = {}; ///< called on the thread that opens the source; may be empty
    int connectSeconds = 10; ///< for the connection itself; over ssh three times that until the other side's first word
    bool allowsPlainHttp = false;
};

} // namespace unitscope
