// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/schema.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

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

bool hasValidator()
{
    QString output;
    return validatorRun({u"--help"_s}, output) == 0;
}

QString complaintsBySchema(const QString& name, const QByteArray& json)
{
    const QString schema = QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/schema/") + name;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"checked.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        return u"cannot be written"_s;
    file.close();
    QString output;
    const int code = validatorRun({u"-i"_s, file.fileName(), schema}, output);
    return code == 0 ? QString() : u"exit code %1: %2"_s.arg(code).arg(output.left(2000));
}

} // namespace unitscope::test
