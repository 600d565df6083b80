// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "importers/pack/zipfile.h"

#include <QtCore/qset.h>
#include <algorithm>
#include <array>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> bad(const QString& where, const QString& found, const QString& expected,
                          const QString& advice = {})
{
    return failed({.code = Error::Code::BadFormat,
                   .where = {.file = where},
                   .expected = expected,
                   .found = found,
                   .advice = advice});
}

tl::unexpected<Error> badEntry(const QString& where, const QByteArray& name, const QString& why)
{
    return bad(where, u"\"%1\": %2"_s.arg(safeForPeople(elidedMiddle(decodedLossy(name), 120)), why),
               u"a pack as \"unitscope-cli pack\" writes it"_s, u"Do not unpack it."_s);
}

QString whyNoZip(const zip_error_t& error)
{
    switch (zip_error_code_zip(&error)) {
    case ZIP_ER_NOZIP: return u"no zip file, or one that was cut"_s;
    case ZIP_ER_INCONS: return u"a zip file whose parts do not agree with each other"_s;
    case ZIP_ER_EXISTS: return u"a zip file with a name that stands there twice"_s;
    default: return u"a zip file that cannot be read"_s;
    }
}

constexpr zip_uint32_t fileType = 0170000;
constexpr zip_uint32_t link = 0120000;
constexpr zip_uint32_t folder = 0040000;
constexpr zip_uint32_t ordinary = 0100000;

/// Of the file system that packed it: its type, 0 if it does not say.
zip_uint32_t typeOf(zip_t* file, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(file, index, 0, &system, &attributes) != 0 || system != ZIP_OPSYS_UNIX)
        return 0;
    return (attributes >> 16) & fileType;
}

} // namespace

QString whyNoName(const QByteArray& name)
{
    if (name.isEmpty())
        return u"a file without a name"_s;
    if (name.startsWith('/') || name.contains('\\') || name.contains(':'))
        return u"a name that is no place within the pack"_s;
    const bool isPlain = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!isPlain)
        return u"a name with other signs than a pack has"_s;
    const QList<QByteArray> parts = name.endsWith('/') ? name.chopped(1).split('/') : name.split('/');
    for (const QByteArray& part : parts) {
        if (part.isEmpty() || part == "." || part == "..")
            return u"a name that leads elsewhere"_s;
    }
    return {};
}

void ZipFile::Closer::operator()(zip* file) const
{
    zip_discard(file);
}

Result<ZipFile> ZipFile::open(QByteArray bytes, const QString& where, const ZipLimits& limits)
{
    ZipFile file;
    file.m_where = where;
    file.m_bytes = std::move(bytes);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(file.m_bytes.constData(), zip_uint64_t(file.m_bytes.size()), 0,
                                                    &error);
    zip_t* opened = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    const QString why = opened ? QString() : whyNoZip(error);
    if (!opened && source)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!opened)
        return bad(where, why, u"a pack, which is a zip file"_s);
    file.m_zip.reset(opened);
    if (const Result<void> looked = file.look(limits); !looked)
        return tl::unexpected(looked.error());
    return file;
}

Result<void> ZipFile::look(const ZipLimits& limits)
{
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    if (count > limits.entries)
        return bad(m_where, u"%1 files"_s.arg(count), u"at most %1 files"_s.arg(limits.entries));
    QSet<QString> names;
    qint64 sum = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        Result<ZipEntry> entry = entryAt(quint64(index));
        if (!entry)
            return tl::unexpected(std::move(entry).error());
        if (names.contains(entry->name.toLower()))
            return badEntry(m_where, entry->name.toLatin1(), u"a name that stands there twice"_s);
        names.insert(entry->name.toLower()); // some file systems know no difference
        if (entry->bytes > limits.bytes - sum)
            return failed({.code = Error::Code::TooLarge,
                           .where = {.file = m_where},
                           .expected = u"at most %1 MiB, unpacked"_s.arg(limits.bytes >> 20),
                           .found = u"more, by what \"%1\" says of itself"_s.arg(entry->name),
                           .advice = u"Nothing was unpacked."_s});
        sum += entry->bytes;
        if (entry->name.endsWith(u'/'))
            continue;
        m_entries.push_back(*std::move(entry));
        m_indices.push_back(quint64(index));
    }
    return {};
}

Result<ZipEntry> ZipFile::entryAt(quint64 index) const
{
    const char* raw = zip_get_name(m_zip.get(), index, ZIP_FL_ENC_RAW);
    const QByteArray name(raw ? raw : "");
    if (const QString why = whyNoName(name); !why.isEmpty())
        return badEntry(m_where, name, why);
    zip_stat_t stat;
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_zip.get(), index, 0, &stat) != 0 || (stat.valid & needed) != needed)
        return badEntry(m_where, name, u"the zip does not say how large it is"_s);
    if (stat.encryption_method != ZIP_EM_NONE)
        return badEntry(m_where, name, u"it is encrypted"_s);
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        return badEntry(m_where, name, u"it is compressed in a way that not everybody can read"_s);
    const zip_uint32_t type = typeOf(m_zip.get(), index);
    if (type == link)
        return badEntry(m_where, name, u"a link to another file"_s);
    const bool isFolder = name.endsWith('/');
    if (type != 0 && type != (isFolder ? folder : ordinary))
        return badEntry(m_where, name, u"no ordinary file"_s);
    if (stat.size > (zip_uint64_t(1) << 62) || (isFolder && stat.size > 0))
        return badEntry(m_where, name, u"a size that cannot be"_s);
    return ZipEntry{.name = QString::fromLatin1(name), .bytes = qint64(stat.size)};
}

const ZipEntry* ZipFile::find(QStringView name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [name](const ZipEntry& entry) { return entry.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

template <class Take>
Result<void> ZipFile::unpack(const ZipEntry& entry, const std::stop_token& stop, const Take& take) const
{
    const auto differs = [&] {
        return badEntry(m_where, entry.name.toLatin1(), u"its bytes are not what the zip says of them"_s);
    };
    const quint64 index = m_indices[size_t(&entry - m_entries.data())];
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(m_zip.get(), index, 0), zip_fclose);
    if (!file)
        return differs();
    std::array<char, 65536> buffer;
    qint64 read = 0;
    for (;;) {
        if (stop.stop_requested())
            return failed({.code = Error::Code::Cancelled});
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got == 0)
            break;
        read += got > 0 ? got : 0;
        if (got < 0 || read > entry.bytes)
            return differs();
        take(QByteArrayView(buffer.data(), got));
    }
    return read == entry.bytes ? Result<void>() : differs();
}

Result<QByteArray> ZipFile::read(const ZipEntry& entry, qint64 most, const std::stop_token& stop) const
{
    if (entry.bytes > most)
        return failed({.code = Error::Code::TooLarge,
                       .where = {.file = m_where},
                       .expected = u"at most %1 MiB in \"%2\""_s.arg(most >> 20).arg(entry.name),
                       .found = u"more"_s});
    QByteArray bytes;
    const Result<void> done = unpack(entry, stop, [&](QByteArrayView part) { bytes += part; });
    if (!done)
        return tl::unexpected(done.error());
    return bytes;
}

Result<QByteArray> ZipFile::sha256(const ZipEntry& entry, const std::stop_token& stop) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Result<void> done = unpack(entry, stop, [&](QByteArrayView part) { hash.addData(part); });
    if (!done)
        return tl::unexpected(done.error());
    return hash.result().toHex();
}

} // namespace unitscope
