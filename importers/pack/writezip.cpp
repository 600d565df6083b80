// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/pack/zipfile.h"

#include <QtCore/qdatetime.h>
#include <algorithm>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct SourceCloser
{
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using ZipSource = std::unique_ptr<zip_source_t, SourceCloser>;

/// Closes without writing; what was written is closed before.
struct Discarder
{
    void operator()(zip_t* file) const { zip_discard(file); }
};

tl::unexpected<Error> notPacked(const char* words)
{
    return failed({.code = Error::Code::WriteFailed,
                   .where = {},
                   .expected = u"room for a pack in memory"_s,
                   .found = QString::fromUtf8(words)});
}

struct DosTime
{
    zip_uint16_t time;
    zip_uint16_t date;
};

/// As zips state times: from 1980 to 2107, to two seconds. Ours are UTC.
DosTime dosTime(qint64 milliseconds)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    const int year = std::clamp(moment.date().year(), 1980, 2107);
    const int date = ((year - 1980) << 9) | (moment.date().month() << 5) | moment.date().day();
    const int time = (moment.time().hour() << 11) | (moment.time().minute() << 5) | (moment.time().second() / 2);
    return {zip_uint16_t(time), zip_uint16_t(date)};
}

bool add(zip_t* file, const PackedFile& packed, const DosTime& time)
{
    zip_source_t* source = zip_source_buffer(file, packed.bytes.constData(), zip_uint64_t(packed.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(file, packed.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = zip_uint64_t(index);
    constexpr zip_uint32_t ordinaryFile = 0100644u << 16;
    return zip_set_file_compression(file, at, ZIP_CM_STORE, 0) == 0
           && zip_file_set_dostime(file, at, time.time, time.date, 0) == 0
           && zip_file_set_external_attributes(file, at, 0, ZIP_OPSYS_UNIX, ordinaryFile) == 0;
}

QByteArray bytesOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    return read == zip_int64_t(stat.size) ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> zipped(const std::vector<PackedFile>& files, qint64 time)
{
    const ZipSource out(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!out)
        return notPacked("none");
    zip_source_keep(out.get()); // the zip takes one reference
    std::unique_ptr<zip_t, Discarder> file(zip_open_from_source(out.get(), ZIP_TRUNCATE, nullptr));
    if (!file) {
        zip_source_free(out.get());
        return notPacked("none");
    }
    const DosTime stamp = dosTime(time);
    for (const PackedFile& packed : files) {
        if (!add(file.get(), packed, stamp))
            return notPacked(zip_strerror(file.get()));
    }
    if (zip_close(file.get()) != 0)
        return notPacked(zip_strerror(file.get()));
    static_cast<void>(file.release()); // closing has freed it
    QByteArray bytes = bytesOf(out.get());
    if (bytes.isEmpty())
        return notPacked("a pack that cannot be read back");
    return bytes;
}

} // namespace unitscope
