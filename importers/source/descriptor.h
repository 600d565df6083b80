// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The few system calls behind readFile(), in one place for every platform. Private to importers/source.

#include <QtCore/qstring.h>

namespace unitscope {

/// Owns an open file and closes it.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor();
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isValid() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

/// What stands at a path, or behind an open descriptor.
enum class FileForm { Missing, Unreachable, Ordinary, Directory, Fifo, Socket, Device, Terminal };

struct FileState
{
    FileForm form = FileForm::Missing;
    qint64 size = 0;
};

FileState stateAt(const QString& path);
FileState stateOf(int descriptor);

/// Opens for reading without waiting for a writer; -1 and errno on failure.
int openForReading(const QString& path);

enum class Readiness { Ready, Silent, Broken };

/// Waits until a read would not block.
Readiness waitForBytes(int descriptor, int milliseconds);

/// As read(2), without interruptions: the bytes read, 0 at the end, -1 and errno on failure.
qint64 readSome(int descriptor, char* into, qint64 size);

/// The system's words for the last failure.
QString lastFailure();

} // namespace unitscope
