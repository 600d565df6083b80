// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "exportdriver.h"

#include "app/ui/actions.h"
#include "app/ui/export/exportviews.h"
#include "app/ui/session/kept.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

constexpr int patienceMs = 60'000;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ExportDriver::open() const
{
    m_window.actions()->exportPicture->trigger();
    QVERIFY(m_window.kept()->exports()->dialog());
}

ExportDialog& ExportDriver::dialog() const
{
    return *m_window.kept()->exports()->dialog();
}

QString ExportDriver::command() const
{
    return dialog().findChild<QLineEdit*>(u"command"_s)->text();
}

void ExportDriver::choose(const QString& format) const
{
    auto* formats = dialog().findChild<QListWidget*>(u"formats"_s);
    for (QListWidgetItem* item : formats->findItems(format, Qt::MatchExactly)) {
        if (item->flags() & Qt::ItemIsSelectable) // no heading
            return formats->setCurrentItem(item);
    }
    QFAIL(qPrintable(u"no format "_s + format));
}

QPushButton* ExportDriver::button(const QString& words) const
{
    for (QPushButton* each : dialog().findChildren<QPushButton*>()) {
        if (QString(each->text()).remove(u'&') == words)
            return each;
    }
    qFatal("no button %s", qPrintable(words));
}

QCheckBox* ExportDriver::box(const QString& words) const
{
    for (QCheckBox* each : dialog().findChildren<QCheckBox*>()) {
        if (each->text() == words)
            return each;
    }
    qFatal("no box %s", qPrintable(words));
}

QByteArray ExportDriver::written() const
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"of the window"_s);
    m_window.kept()->exports()->write(file);
    return QTest::qWaitFor([&] { return QFile::exists(file); }, patienceMs) ? bytesOf(file) : QByteArray();
}

ExportDriver::Files ExportDriver::writeBothWays(int code) const
{
    const QString line = command();
    Files files{.window = written()};
    files.command = writtenBy(line, code);
    return files;
}

QByteArray ExportDriver::writtenBy(const QString& command, int code)
{
    const QTemporaryDir folder;
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString programs = QFileInfo(QStringLiteral(UNITSCOPE_CLI)).absolutePath();
    environment.insert(u"PATH"_s, programs + u':' + environment.value(u"PATH"_s));
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, command});
    const bool hasEnded = shell.waitForFinished(patienceMs) && (code < 0 || shell.exitCode() == code);
    const QStringList made = QDir(folder.path()).entryList(QDir::Files);
    return hasEnded && made.size() == 1 ? bytesOf(folder.filePath(made.front())) : shell.readAllStandardError();
}

} // namespace unitscope::test
