// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The socket of an AskServer and what travels over it (askprotocol.h). Private to importers/source/ssh. Every wait ends
/// when `wake` becomes readable.

#include "graph/base/result.h"
#include "importers/source/ask.h"
#include "importers/source/descriptor.h"
#include "importers/source/ssh/askprotocol.h"

#include <memory>

namespace unitscope {

/// Listens as long as it lives; then socket and folder are gone.
class AskSocket
{
public:
    /// In the folder for this session's own files, else in one for temporary files; Incomplete if neither has room for it.
    static Result<std::unique_ptr<AskSocket>> listen();
    ~AskSocket();
    Q_DISABLE_COPY_MOVE(AskSocket)

    const QByteArray& path() const { return m_path; }
    /// The next connection of a process of the same user; -1 once `wake` is readable.
    int next(int wake) const;

private:
    AskSocket(QByteArray folder, QByteArray path, int listener);

    QByteArray m_folder;
    QByteArray m_path;
    Descriptor m_listener;
};

struct AskRequest
{
    askprotocol::Hint hint = askprotocol::Hint::Unset;
    quint32 process = 0; ///< ssh's, which asks; as the other side says
    QByteArray prompt = {};
};

/// Nothing if it does not come whole within seconds, is too long or is something else.
std::optional<AskRequest> readRequest(int connection, int wake);
/// Waits until the other side is gone or `wake` is readable; false if neither happens while people may think (15 minutes).
bool waitForEnd(int connection, int wake);
void sendAnswer(int connection, const std::optional<QByteArrayView>& answer);

} // namespace unitscope
