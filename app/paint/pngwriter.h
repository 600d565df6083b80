// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A PNG file row by row, so that a large picture never stands in memory as a whole: 8 bits a channel, RGB or RGBA, the
/// density of the pixels, and nothing else, no time and no program. Same rows, same bytes. By libpng, whose way to tell of a
/// failure (it jumps over what called it) is known to this file alone.

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
    /// After the last row. False, and no file: memory ran out on the way, there is no such size, or rows are missing or too
    /// many.
    bool finish(QByteArray& file);

private:
    struct Stream;

    QSize m_size;
    int m_channels;
    int m_rows = 0;
    bool m_isWhole = true;
    std::unique_ptr<Stream> m_stream;
};

} // namespace unitscope
