// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/https/unpack.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace unitscope {

namespace {

constexpr int gzipOnly = MAX_WBITS + 16;
constexpr qint64 chunkSize = 256 * 1024;

class Inflater
{
public:
    explicit Inflater(QByteArrayView packed)
        : m_isReady(packed.size() <= qsizetype(std::numeric_limits<uInt>::max())
                    && inflateInit2(&m_stream, gzipOnly) == Z_OK)
    {
        m_stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(packed.data()));
        m_stream.avail_in = uInt(packed.size());
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    Unpacked run(qint64 most);

private:
    int step(QByteArray& bytes, qint64 most);

    z_stream m_stream = {};
    const bool m_isReady;
};

/// Appends a piece, at most one byte more than allowed.
int Inflater::step(QByteArray& bytes, qint64 most)
{
    const qsizetype before = bytes.size();
    const qint64 room = std::min(chunkSize, most + 1 - before);
    bytes.resize(before + room);
    m_stream.next_out = reinterpret_cast<Bytef*>(bytes.data() + before);
    m_stream.avail_out = uInt(room);
    const int result = inflate(&m_stream, Z_NO_FLUSH);
    bytes.resize(before + room - m_stream.avail_out);
    return result;
}

Unpacked Inflater::run(qint64 most)
{
    QByteArray bytes;
    while (m_isReady) {
        const int result = step(bytes, most);
        if (bytes.size() > most)
            return {.end = Unpacked::End::TooLarge};
        if (result == Z_STREAM_END && m_stream.avail_in == 0)
            return {.bytes = bytes, .end = Unpacked::End::Whole};
        // Several may follow each other; they are one.
        const bool goesOn = result == Z_STREAM_END ? inflateReset(&m_stream) == Z_OK : result == Z_OK;
        if (!goesOn)
            break;
    }
    return {};
}

} // namespace

Unpacked unpackGzip(QByteArrayView packed, qint64 most)
{
    return Inflater(packed).run(most);
}

} // namespace unitscope
