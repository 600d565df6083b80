// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Keeps where boxes were put from one start of the program to the next. Writes a moment after the last change, on another
/// thread, and what is still to be written when it goes. What cannot be read or written is said, and the file stays as it is.

#include "app/ui/jobs/job.h"
#include "app/ui/positions/rememberedpositions.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace unitscope {

class Document;
class Notices;

class PositionMemory : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. Gives the document what the file holds.
    PositionMemory(Document& document, Notices* notices, const QString& file, QObject* parent);
    ~PositionMemory() override;

    bool isBusy() const { return m_pause.isActive() || m_writing->isBusy(); }

private:
    struct Change
    {
        std::set<QString> hosts = {};
        Grouping grouping = Grouping::None;
        Positions positions = {};
    };
    static Result<void> write(const QString& file, const std::vector<Change>& changes);
    void follow();
    void startWriting();
    void say(const Error& error);

    Document& m_document;
    Notices* m_notices;
    QString m_file;
    RememberedPositions m_known;
    std::vector<Change> m_changes; ///< still to be written, oldest first
    std::vector<Change> m_inWork;  ///< being written
    QTimer m_pause;
    std::unique_ptr<Job> m_writing;
    bool m_isReadable = true;
};

} // namespace unitscope
