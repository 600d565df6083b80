// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/pngwriter.h"

#include <csetjmp>
#include <new>
#include <png.h>

namespace unitscope {

namespace {

constexpr size_t chunkSize = size_t(1) << 18;
constexpr int compression = 6; // of zlib's 9: the last ones take three times as long for a hundredth
constexpr int strategy = 0;    // zlib's usual one
constexpr double millimetresPerInch = 25.4;

/// What libpng calls. An exception must not leave it: libpng is C.
void append(png_structp png, png_bytep bytes, size_t count)
{
    bool isDone = true;
    try {
        static_cast<QByteArray*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), qsizetype(count));
    } catch (const std::bad_alloc&) {
        isDone = false;
    }
    if (!isDone)
        png_error(png, "no memory");
}

void flush(png_structp) { }

[[noreturn]] void onError(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) { }

/// Everything that may fail within libpng, which then goes on behind setjmp(): nothing between the two may have a destructor.
template <class Step, class... Arguments>
bool runs(Step step, png_structp png, Arguments... arguments)
{
    if (!png || setjmp(png_jmpbuf(png)) != 0)
        return false;
    step(png, arguments...);
    return true;
}

struct Header
{
    png_infop info = nullptr;
    png_uint_32 width = 0;
    png_uint_32 height = 0;
    bool hasAlpha = false;
    png_uint_32 dotsPerMetre = 0;
};

void writeHeader(png_structp png, Header header)
{
    // Every choice is said, so that it is not a version of libpng that chooses.
    png_set_compression_level(png, compression);
    png_set_compression_strategy(png, strategy);
    png_set_compression_buffer_size(png, chunkSize);
    // Of areas in few colours that is a quarter smaller than the differences to the row above or the pixel before.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_IHDR(png, header.info, header.width, header.height, 8,
                 header.hasAlpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    png_set_pHYs(png, header.info, header.dotsPerMetre, header.dotsPerMetre, PNG_RESOLUTION_METER);
    png_write_info(png, header.info);
}

void writeRow(png_structp png, png_const_bytep row)
{
    png_write_row(png, row);
}

void writeEnd(png_structp png)
{
    png_write_end(png, nullptr);
}

} // namespace

struct PngWriter::Stream
{
    Stream() : png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning))
    {
        if (png)
            info = png_create_info_struct(png);
    }
    ~Stream() { png_destroy_write_struct(&png, &info); }
    Q_DISABLE_COPY_MOVE(Stream)

    png_structp png;
    png_infop info = nullptr;
    QByteArray file = {};
};

PngWriter::PngWriter(QSize size, bool hasAlpha, double dotsPerInch)
    : m_size(size), m_channels(hasAlpha ? 4 : 3), m_stream(std::make_unique<Stream>())
{
    m_isWhole = m_stream->info != nullptr && !size.isEmpty();
    if (!m_isWhole)
        return;
    png_set_write_fn(m_stream->png, &m_stream->file, append, flush);
    const Header header{.info = m_stream->info,
                        .width = png_uint_32(size.width()),
                        .height = png_uint_32(size.height()),
                        .hasAlpha = hasAlpha,
                        .dotsPerMetre = png_uint_32(qRound(dotsPerInch * 1000 / millimetresPerInch))};
    m_isWhole = runs(writeHeader, m_stream->png, header);
}

PngWriter::~PngWriter() = default;

void PngWriter::addRow(std::span<const quint8> row)
{
    m_isWhole = m_isWhole && m_rows++ < m_size.height() && row.size() == size_t(m_size.width()) * size_t(m_channels)
                && runs(writeRow, m_stream->png, png_const_bytep(row.data()));
}

bool PngWriter::finish(QByteArray& file)
{
    m_isWhole = m_isWhole && m_rows == m_size.height() && runs(writeEnd, m_stream->png);
    if (m_isWhole)
        file = std::move(m_stream->file);
    return m_isWhole;
}

} // namespace unitscope
