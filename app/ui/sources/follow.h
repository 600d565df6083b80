// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Keeps up with files that change on disk: offers to read them again, or does so by itself once it is told to; then says what
/// became different and offers to see it. What is selected and where one looks stays.

#include "app/ui/sources/filewatch.h"
#include "app/ui/sources/sourcelist.h"
#include "graph/model/graph.h"

class QAction;

namespace unitscope {

class Document;
class Notices;

class Follow : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `always` is checkable: whether to read again without asking.
    Follow(Document& document, Notices* notices, QAction* always, QObject* parent);

    FileWatch& files() { return m_files; }

private:
    void watchWhatIsShown();
    void hear(const QStringList& files);
    void readAgain();
    void tellWhatChanged();

    Document& m_document;
    Notices* m_notices;
    QAction* m_always;
    FileWatch m_files;
    Job m_comparing;
    SourceList m_before; ///< of what was shown when it was read again; empty otherwise
    GraphPtr m_graphBefore;
};

} // namespace unitscope
