// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes to a standard stream without any buffer, so that every failure is seen where it happens (a full disk, /dev/full),
/// and without ever blocking for long: a reader that does not read cannot keep the program from being stopped. A reader
/// that has gone away has all it wanted: the rest is swallowed and counts as written.

#include <QtCore/qiodevice.h>
#include <stop_token>

namespace unitscope {

class DescriptorDevice : public QIODevice
{
public:
    /// The descriptor stays open and is not owned. Once `stop` is requested, writing fails.
    DescriptorDevice(int descriptor, std::stop_token stop);

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    bool waitUntilWritable() const;

    std::stop_token m_stop;
    int m_descriptor;
    bool m_readerIsGone = false;
};

} // namespace unitscope
