// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Bytes that nobody must find later: a password on its way from a person to a program. Owned by one at a time, or shared, never copied,
/// wiped when it ends. On systems that can, the memory is kept out of core dumps and swap. No function prints it.

#include <QtCore/qbytearray.h>
#include <QtCore/qbytearrayview.h>
#include <memory>

namespace unitscope {

class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over and wipes the caller's. The array should be the only owner of its memory (Q_ASSERT isDetached).
    explicit Secret(QByteArray&& bytes);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    /// Valid as long as the object; whoever copies it is the one who has to wipe it.
    QByteArrayView view() const { return {m_data, m_size}; }
    bool isEmpty() const { return m_size == 0; }

private:
    void release() noexcept;

    char* m_data = nullptr; ///< whole pages
    qsizetype m_size = 0;
};

/// Where several have to hold on to it; wiped by the last of them. Null: there is none.
using SecretPtr = std::shared_ptr<const Secret>;

/// Overwrites the bytes so that no optimiser leaves it out; the array is empty afterwards.
void wipe(QByteArray& bytes);
/// From now on this process leaves no core dump, if the system can be told so: called before the first secret is asked for.
void leaveNoCore();

} // namespace unitscope
