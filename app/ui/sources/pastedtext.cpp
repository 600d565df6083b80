// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/pastedtext.h"

#include "graph/base/safetext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qmimedata.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::PastedText", words);
}

tl::unexpected<Error> refused(Error::Code code, const QString& found, const QString& advice)
{
    return failed({.code = code,
                   .where = {.file = tr("what was pasted")},
                   .expected = tr("a registry or a report as text, paths of files, or addresses"),
                   .found = found,
                   .advice = advice});
}

} // namespace

Result<SourceEntry> pastedSource(const QMimeData* data, qint64 now)
{
    const QString copyText = tr("Copy the text itself, or open the file.");
    if (!data || data->formats().isEmpty())
        return refused(Error::Code::NotFound, tr("nothing"), copyText);
    if (!data->hasText())
        return refused(Error::Code::BadFormat, data->hasImage() ? tr("an image") : tr("something that is no text"),
                       copyText);
    const QString text = data->text();
    if (text.trimmed().isEmpty())
        return refused(Error::Code::BadFormat, tr("empty text"), copyText);
    if (text.size() > mostPasted)
        return refused(Error::Code::TooLarge, tr("%1 MiB of text").arg(text.size() / (1024 * 1024)),
                       tr("Save it as a file and open that."));
    if (text.contains(QChar(0)))
        return refused(Error::Code::BadEncoding, tr("bytes that are no text"), copyText);
    const QString trimmed = text.trimmed();
    const bool isOneLine = !trimmed.contains(u'\n') && !trimmed.startsWith(u'{') && !trimmed.startsWith(u'[');
    if (isOneLine) // no form of registry or report is that
        return refused(Error::Code::BadFormat, u'"' + safeForPeople(shortened(trimmed)) + u'"', copyText);
    const QString time = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
    const QString name = tr("pasted text, %1").arg(time);
    return SourceEntry{.name = name, .source = std::make_shared<const Source>(name, text.toUtf8()), .isKept = true};
}

} // namespace unitscope
