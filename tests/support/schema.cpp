// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/schema.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

QString schemaPath(const QString& name)
{
    return QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/schema/") + name;
}

int validatorRun(const QStringList& arguments, QString& output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    // The system's own Python has the package that installer/packages.txt names; another one first in PATH may not.
    const QString systemPython = u"/usr/bin/python3"_s;
    process.start(QFileInfo::exists(systemPython) ? systemPython : u"python3"_s,
                  QStringList{u"-W"_s, u"ignore"_s, u"-m"_s, u"jsonschema"_s} + arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60'000))
        return -1;
    output = QString::fromUtf8(process.readAll());
    return process.exitCode();
}

} // namespace

QJsonValue schemaAt(const QString& name, const QString& path)
{
    QFile file(schemaPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonValue value = QJsonDocument::fromJson(file.readAll()).object();
    for (const QString& key : path.split(u' '))
        value = value.toObject()[key];
    return value;
}

QStringList schemaWordsAt(const QString& name, const QString& path)
{
    QStringList words;
    const QJsonArray list = schemaAt(name, path).toArray();
    for (const auto& word : list)
        words += word.toString();
    return words;
}

bool hasValidator()
{
    QString output;
    return validatorRun({u"--help"_s}, output) == 0;
}

QString complaintsBySchema(const QString& name, const QByteArray& json)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"checked.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        return u"cannot be written"_s;
    file.close();
    QString output;
    const int code = validatorRun({u"-i"_s, file.fileName(), schemaPath(name)}, output);
    return code == 0 ? QString() : u"exit code %1: %2"_s.arg(code).arg(output.left(2000));
}

} // namespace unitscope::test
