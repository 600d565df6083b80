// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/droptarget.h"

#include "importers/source/address.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qmimedata.h>
#include <QtCore/qurl.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qshortcut.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestText = 64 * 1024; // what is longer is no list of addresses

} // namespace

QStringList sourcesIn(const QMimeData* data)
{
    QStringList names;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            names.append(url.toLocalFile());
    }
    if (!names.isEmpty() || !data->hasText())
        return names;
    const QString text = data->text();
    if (text.size() > longestText)
        return names;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString name = line.trimmed();
        if (isRemote(name))
            names.append(name);
        else if (name.startsWith("file://"_L1) && QUrl(name).isLocalFile())
            names.append(QUrl(name).toLocalFile());
        else if (name.startsWith(u'/') && QFileInfo(name).isFile())
            names.append(name);
    }
    return names;
}

DropTarget::DropTarget(QWidget* window) : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    // Fields in which something can be typed take the key before this.
    connect(new QShortcut(QKeySequence::Paste, window), &QShortcut::activated, this, &DropTarget::paste);
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // a drag that enters is one too
    const QStringList names = sourcesIn(drop->mimeData());
    if (names.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(names);
    return true;
}

void DropTarget::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const QStringList names = data ? sourcesIn(data) : QStringList();
    if (!names.isEmpty())
        Q_EMIT dropped(names);
    else
        Q_EMIT pasted(data);
}

} // namespace unitscope
