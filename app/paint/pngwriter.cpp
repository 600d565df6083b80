// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/pngwriter.h"

#include <QtCore/qendian.h>
#include <zlib.h>

namespace unitscope {

namespace {

constexpr qsizetype pieceSize = 1 << 18; // of compressed data, then a chunk is written
constexpr double millimetresPerInch = 25.4;

void append(QByteArray& bytes, quint32 number)
{
    char big[sizeof number];
    qToBigEndian(number, big);
    bytes.append(big, sizeof number);
}

} // namespace

struct PngWriter::Stream
{
    z_stream zlib{};
};

PngWriter::PngWriter(QSize size, bool hasAlpha, double dotsPerInch)
    : m_channels(hasAlpha ? 4 : 3), m_stream(std::make_unique<Stream>())
{
    m_isWhole = deflateInit(&m_stream->zlib, Z_DEFAULT_COMPRESSION) == Z_OK;
    m_row.reserve(qsizetype(size.width()) * m_channels + 1);
    m_packed.reserve(pieceSize);

    m_file = QByteArrayLiteral("\x89PNG\r\n\x1a\n");
    QByteArray header;
    append(header, quint32(size.width()));
    append(header, quint32(size.height()));
    const char colourType = hasAlpha ? 6 : 2;
    const char rest[] = {8, colourType, 0, 0, 0};
    header.append(rest, sizeof rest);
    chunk("IHDR", header);
    QByteArray density;
    const auto perMetre = quint32(qRound(dotsPerInch * 1000 / millimetresPerInch));
    append(density, perMetre);
    append(density, perMetre);
    density.append('\x01'); // to a metre
    chunk("pHYs", density);
}

PngWriter::~PngWriter()
{
    deflateEnd(&m_stream->zlib);
}

void PngWriter::chunk(const char (&type)[5], QByteArrayView data)
{
    append(m_file, quint32(data.size()));
    const qsizetype begin = m_file.size();
    m_file.append(type, 4).append(data);
    const auto* bytes = reinterpret_cast<const Bytef*>(m_file.constData() + begin);
    append(m_file, quint32(crc32(crc32(0, nullptr, 0), bytes, uInt(m_file.size() - begin))));
}

void PngWriter::addRow(std::span<const quint8> row)
{
    // Unfiltered: of areas in few colours that is a quarter smaller than the differences to the row above or the pixel before.
    m_row.fill(0, 1);
    m_row.append(reinterpret_cast<const char*>(row.data()), qsizetype(row.size()));
    m_stream->zlib.next_in = reinterpret_cast<Bytef*>(m_row.data());
    m_stream->zlib.avail_in = uInt(m_row.size());
    compress(false);
}

void PngWriter::compress(bool isLast)
{
    z_stream& zlib = m_stream->zlib;
    int state = Z_OK;
    while (m_isWhole && (zlib.avail_in > 0 || (isLast && state != Z_STREAM_END))) {
        char buffer[32768];
        zlib.next_out = reinterpret_cast<Bytef*>(buffer);
        zlib.avail_out = sizeof buffer;
        state = deflate(&zlib, isLast ? Z_FINISH : Z_NO_FLUSH);
        m_isWhole = state == Z_OK || state == Z_STREAM_END;
        m_packed.append(buffer, qsizetype(sizeof buffer - zlib.avail_out));
        if (m_packed.size() >= pieceSize || (isLast && state == Z_STREAM_END)) {
            chunk("IDAT", m_packed);
            m_packed.truncate(0);
        }
    }
}

bool PngWriter::finish(QByteArray& file)
{
    compress(true);
    chunk("IEND", {});
    file = std::move(m_file);
    return m_isWhole;
}

} // namespace unitscope
