// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/settings.h"

#include "app/ui/connect/connectform.h"
#include "app/ui/export/exportchoices.h"
#include "graph/base/atomicfile.h"
#include "graph/base/safetext.h"
#include "graph/view/file/viewfile.h"
#include "importers/source/readfile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr ReadLimits limits{.bytes = qint64(32) * 1024 * 1024, .deadlineMs = 5000};
constexpr qsizetype largestView = 4 * 1024 * 1024; // of a session; a larger one is not worth slow starts

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::Settings", words);
}

/// What Qt takes for an INI file is nearly anything. One of ours is text, and each line is a section, a remark or a value.
bool isIni(const QByteArray& bytes)
{
    if (!QUtf8StringView(bytes).isValidUtf8())
        return false;
    for (const QByteArray& whole : bytes.split('\n')) {
        const QByteArray line = whole.trimmed();
        const bool isText = std::all_of(line.begin(), line.end(),
                                        [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= ' '; });
        const bool isSection = line.startsWith('[') && line.endsWith(']');
        const bool isRemark = line.startsWith(';') || line.startsWith('#');
        if (!isText || (!line.isEmpty() && !isSection && !isRemark && line.indexOf('=') < 1))
            return false;
    }
    return true;
}

/// Puts the file aside and says so.
void putAside(const QString& path, QStringList& troubles)
{
    const QString aside = path + u".broken"_s;
    QFile::remove(aside);
    troubles += QFile::rename(path, aside)
                    ? tr("The settings could not be read and are as at the first start. The old file is kept as %1.")
                          .arg(safeForPeople(aside))
                    : tr("The settings could not be read and are as at the first start: %1.").arg(safeForPeople(path));
}

/// Reads values; each that makes no sense is said and left as it comes.
class Reading
{
public:
    Reading(const QSettings& file, QStringList& troubles) : m_file(file), m_troubles(troubles) { }

    template <class Value, class Parse>
    Value value(const QString& key, Value usual, const Parse& parse)
    {
        if (!m_file.contains(key))
            return usual;
        const std::optional<Value> read = parse(m_file.value(key));
        if (!read)
            m_troubles += tr("The setting \"%1\" makes no sense (%2) and is left out.")
                              .arg(key, safeForPeople(shortened(m_file.value(key).toString(), 40)));
        return read.value_or(usual);
    }
    QStringList list(const QString& key) const { return m_file.value(key).toStringList(); }

private:
    const QSettings& m_file;
    QStringList& m_troubles;
};

std::optional<QByteArray> bytesOf(const QVariant& value)
{
    return value.userType() == QMetaType::QByteArray ? std::optional(value.toByteArray()) : std::nullopt;
}

std::optional<bool> flagOf(const QVariant& value)
{
    const QString word = value.toString();
    return word == "true"_L1 ? std::optional(true) : word == "false"_L1 ? std::optional(false) : std::nullopt;
}

std::optional<QString> folderOf(const QVariant& value)
{
    const QString path = value.toString();
    const bool isFolder = path.isEmpty() || (QDir::isAbsolutePath(path) && !path.contains(u'\0'));
    return isFolder ? std::optional(path) : std::nullopt;
}

std::optional<QByteArray> viewOf(const QVariant& value)
{
    const std::optional<QByteArray> bytes = bytesOf(value);
    return bytes && (bytes->isEmpty() || readView(*bytes, u"settings"_s)) ? bytes : std::nullopt;
}

Session sessionIn(Reading& reading)
{
    Session session{.sources = reading.list(u"session/sources"_s),
                    .before = reading.list(u"session/before"_s),
                    .after = reading.list(u"session/after"_s),
                    .leftOut = reading.list(u"session/left_out"_s)};
    const auto textOf = [](const QVariant& value) { return std::optional(value.toString()); };
    session.selected = reading.value(u"session/selected"_s, QString(), textOf);
    session.viewFile = reading.value(u"session/view_file"_s, QString(), textOf);
    session.view = reading.value(u"session/view"_s, QByteArray(), viewOf);
    return rememberable(std::move(session));
}

void writeSession(QSettings& file, const Session& session)
{
    file.remove(u"session"_s);
    if (session.isEmpty())
        return;
    const auto write = [&file](const QString& key, const auto& value) {
        if (!value.isEmpty())
            file.setValue(u"session/"_s + key, value);
    };
    write(u"sources"_s, session.sources);
    write(u"before"_s, session.before);
    write(u"after"_s, session.after);
    write(u"left_out"_s, session.leftOut);
    write(u"selected"_s, session.selected);
    write(u"view_file"_s, session.viewFile);
    if (session.view.size() <= largestView)
        write(u"view"_s, session.view);
}

} // namespace

Settings Settings::load(const QString& path, QStringList* troubles)
{
    QStringList unheard;
    QStringList& said = troubles ? *troubles : unheard;
    const Result<QByteArray> bytes = readFile(path, limits, {});
    if (!bytes) {
        if (bytes.error().code != Error::Code::NotFound)
            putAside(path, said);
        return {};
    }
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError || !isIni(*bytes)) {
        putAside(path, said);
        return {};
    }
    Reading reading(file, said);
    Settings settings;
    settings.theme = reading.value(u"theme"_s, ThemeChoice::Auto,
                                   [](const QVariant& value) { return themeFromWord(value.toString()); });
    settings.geometry = reading.value(u"window/geometry"_s, QByteArray(), bytesOf);
    settings.panels = reading.value(u"window/panels"_s, QByteArray(), bytesOf);
    settings.restoresSession = reading.value(u"restore_at_start"_s, true, flagOf);
    settings.archive = reading.value(u"archive"_s, QString(), folderOf);
    settings.recent = withRecent({}, reading.list(u"recent"_s));
    settings.opened = withOpened({}, reading.list(u"opened"_s));
    settings.exported = wordsOf(choicesFrom(reading.list(u"exported"_s)));
    settings.session = sessionIn(reading);
    return settings;
}

Result<void> Settings::save(const QString& path) const
{
    // Qt's own writing may leave half a file. What others keep in it stays.
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ini"_s);
    QFile::copy(path, copy);
    {
        QSettings file(copy, QSettings::IniFormat);
        file.setValue(u"theme"_s, QString(wordFor(theme)));
        file.setValue(u"window/geometry"_s, geometry);
        file.setValue(u"window/panels"_s, panels);
        file.setValue(u"restore_at_start"_s, restoresSession);
        file.setValue(u"archive"_s, archive);
        file.setValue(u"recent"_s, withRecent({}, recent));
        file.setValue(u"opened"_s, withOpened({}, opened));
        file.setValue(u"exported"_s, exported);
        writeSession(file, rememberable(session));
    }
    return readFile(copy, limits, {}).and_then([&path](const QByteArray& bytes) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        return writeFileAtomically(path, bytes);
    });
}

} // namespace unitscope
