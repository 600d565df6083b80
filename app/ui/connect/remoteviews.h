// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects what a window has from other machines with the views of it: how far it has come in the status line, what did not
/// come above the picture, a copy as a file. Decides nothing that the document could.

#include <QtCore/qobject.h>

class QWidget;

namespace unitscope {

class Document;
class Notices;
class SourcesPanel;
class StatusLine;
struct SourceRow;

/// Parts of one window, which all outlive this.
struct RemoteViewParts
{
    Document& document;
    Notices* notices;
    StatusLine* status;
    SourcesPanel* sources;
    QWidget* window;
};

class RemoteViews : public QObject
{
    Q_OBJECT

public:
    /// After the window itself has connected its document: what is said here comes on top of that.
    explicit RemoteViews(const RemoteViewParts& parts);

private:
    void showStep();
    void showLost();
    void offerAnotherTry();
    void saveCopy(const SourceRow& row);

    RemoteViewParts m_parts;
};

} // namespace unitscope
