// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/pack: a zip file in memory. Nothing is ever unpacked to a disk. Reading trusts nothing: every name is looked at
/// before any byte is unpacked, and no more is unpacked than the reader asks for.

#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qstring.h>
#include <memory>
#include <stop_token>
#include <vector>

struct zip;

namespace unitscope {

struct PackedFile
{
    QString name = {}; ///< ASCII, with '/' between folders
    QByteArray bytes = {};
};

/// The files in their order, as they are: what compresses differs from one machine to the next, and a pack does not. `time` stands beside
/// each, milliseconds UTC since 1970. Same files and time, same bytes.
Result<QByteArray> zipped(const std::vector<PackedFile>& files, qint64 time);

struct ZipEntry
{
    QString name = {}; ///< as it stands there: relative, without "..", each once
    qint64 bytes = 0;  ///< as the zip says; reading holds it against what comes
};

/// What of a zip is refused at once.
struct ZipLimits
{
    qint64 entries = 10'000;
    qint64 bytes = qint64(2) << 30; ///< of all files, unpacked
};

class ZipFile
{
public:
    /// BadFormat, with what is wrong with which entry, for anything but a whole, plain zip: no zip, one that was cut, encrypted, names
    /// that lead elsewhere or stand there twice, links, other ways to compress than the two that everybody has; TooLarge.
    static Result<ZipFile> open(QByteArray bytes, const QString& where, const ZipLimits& limits = {});

    const std::vector<ZipEntry>& entries() const { return m_entries; }
    const ZipEntry* find(QStringView name) const;

    /// BadFormat if its bytes are not what the zip says of them; TooLarge beyond `most`; Cancelled.
    Result<QByteArray> read(const ZipEntry& entry, qint64 most, const std::stop_token& stop) const;
    /// The SHA-256 of its bytes, in lower-case hexadecimal digits, without keeping them. As read().
    Result<QByteArray> sha256(const ZipEntry& entry, const std::stop_token& stop) const;

private:
    struct Closer
    {
        void operator()(zip* file) const;
    };
    ZipFile() = default;
    Result<void> look(const ZipLimits& limits);
    Result<ZipEntry> entryAt(quint64 index) const;
    template <class Take>
    Result<void> unpack(const ZipEntry& entry, const std::stop_token& stop, const Take& take) const;

    QString m_where;
    QByteArray m_bytes; ///< outlives m_zip
    std::unique_ptr<zip, Closer> m_zip;
    std::vector<ZipEntry> m_entries; ///< without folders
    std::vector<quint64> m_indices;  ///< of the entries in the zip
};

/// What is wrong with a name in a zip, for people; empty if nothing.
QString whyNoName(const QByteArray& name);

} // namespace unitscope
