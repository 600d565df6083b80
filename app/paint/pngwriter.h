// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A PNG file row by row, so that a large picture never stands in memory as a whole: 8 bits a channel, RGB or RGBA, the
/// density of the pixels, and nothing else, no time and no program. Same rows, same bytes.

#include <QtCore/qbytearray.h>
#include <QtCore/qsize.h>
#include <memory>
#include <span>

namespace unitscope {

class PngWriter
{
public:
    /// `dotsPerInch`: how large programs that set pages show it.
    PngWriter(QSize size, bool hasAlpha, double dotsPerInch);
    ~PngWriter();
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;

    int channels() const { return m_channels; }
    /// The next row: width x channels bytes.
    void addRow(std::span<const quint8> row);
    /// After the last row; false if memory ran out on the way.
    bool finish(QByteArray& file);

private:
    struct Stream;
    void chunk(const char (&type)[5], QByteArrayView data);
    void compress(bool isLast);

    int m_channels;
    bool m_isWhole = true;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_row;    ///< a byte that names its filter before it
    QByteArray m_packed; ///< not yet in the file
    QByteArray m_file;
};

} // namespace unitscope
