// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/savecopy.h"

#include "graph/base/atomicfile.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>
#include <QtWidgets/qfiledialog.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestPart = 80;

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::SaveCopy", words);
}

QString plain(QString text)
{
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression outer(u"^[.-]+|-+$"_s);
    return text.replace(others, u"-"_s).remove(outer).left(longestPart);
}

struct Parts
{
    QString file; ///< empty: the host itself
    QString host;
};

struct PartsOf
{
    Parts operator()(const SshAuditAddress& audit) const { return {{}, audit.target.host.text()}; }
    Parts operator()(const SshFileAddress& file) const
    {
        return {file.path.text().section(u'/', -1), file.target.host.text()};
    }
    Parts operator()(const WebAddress& web) const { return {web.url.fileName(), web.url.host()}; }
    Parts operator()(const FileAddress& file) const { return {file.path.section(u'/', -1), {}}; }
    Parts operator()(const StandardInputAddress&) const { return {u"input"_s, {}}; }
};

} // namespace

QString nameForCopy(const Source& source, qint64 time)
{
    const Result<SourceAddress> address = sourceAddress(source.origin());
    const Parts parts = address ? std::visit(PartsOf(), *address) : Parts{source.shortName(), {}};
    const QFileInfo file(parts.file);
    const QString date = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(u"yyyy-MM-dd"_s);
    QStringList words{plain(file.completeBaseName()), plain(parts.host), date};
    words.removeAll(QString());
    const QString ending = parts.file.isEmpty() ? u"audit"_s : plain(file.suffix());
    const QString name = words.join(u'-');
    return ending.isEmpty() ? name : name + u'.' + ending;
}

Result<QString> askAndSaveCopy(const Source& source, qint64 time, QWidget* parent)
{
    const QString file = QFileDialog::getSaveFileName(parent, tr("Save a copy"), nameForCopy(source, time));
    if (file.isEmpty())
        return QString();
    return writeFileAtomically(file, source.bytes()).map([&file] { return file; });
}

} // namespace unitscope
