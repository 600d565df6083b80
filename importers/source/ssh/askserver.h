// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where the questions of one ssh call arrive: ssh starts unitscope-askpass for each, which reaches this server through a local
/// socket (mode 0600, in a folder of mode 0700 with a random name; only processes of the same user are heard) and prints the
/// answer for ssh. Questions are put to the person one after the other, on a thread of the server. Nobody is asked twice for
/// the same: if the same ssh asks again, the answer was wrong and there is none; the ssh to a jump host gets the one that is
/// known. After a question that nobody answered within 15 minutes no other is put. Owned by the call.

#include "graph/base/result.h"
#include "importers/source/ask.h"

#include <QtCore/qprocess.h>
#include <memory>

namespace unitscope {

class AskServer
{
public:
    /// Incomplete if there is no place for a socket, or no unitscope-askpass beside the program (or in ../libexec/unitscope).
    static Result<std::unique_ptr<AskServer>> start(Ask ask);
    /// Stops an open question, closes and removes the socket.
    ~AskServer();
    AskServer(const AskServer&) = delete;
    AskServer& operator=(const AskServer&) = delete;

    /// What ssh needs to find the program and the server: no secret among it.
    void addTo(QProcessEnvironment& environment) const;
    /// Whether a question is open that keeps the connection waiting (a notice to touch a key is one).
    bool isAsking() const;
    /// How long questions have been open so far, in milliseconds.
    qint64 askedMs() const;
    /// The question that the person did not answer; it is why the connection failed. If it is a notice to touch a key, ssh does
    /// not know that nobody will, and has to be ended.
    std::optional<Question> unanswered() const;

private:
    struct Private;
    explicit AskServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_private;
};

} // namespace unitscope
