// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One running layout program: asked without waiting, watched through a file descriptor, killed when it goes. For one
/// thread at a time.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <memory>
#include <sys/types.h>

namespace unitscope {

class LayoutWorker
{
public:
    /// Nothing if the program cannot be started.
    static std::unique_ptr<LayoutWorker> start(const QString& path, int deadlineSeconds);
    LayoutWorker(const LayoutWorker&) = delete;
    LayoutWorker& operator=(const LayoutWorker&) = delete;
    ~LayoutWorker();

    enum class State { Asked, Answered, Gone, Endless };

    void ask(QByteArray question);
    /// Sends and receives what can be at once.
    State pump();
    const QByteArray& answer() const { return m_answer; }

    int descriptor() const { return m_socket; }
    bool hasMoreToSend() const { return m_sent < m_question.size(); }
    /// Whether it may be asked again: alive, silent, and not grown too old or too large.
    bool isFitForMore() const;
    /// Why one that is Gone has gone, as a sentence for people; empty if it ended in peace.
    QString lastWords();
    qint64 residentBytes() const;

private:
    LayoutWorker(pid_t process, int socket) : m_process(process), m_socket(socket) { }

    pid_t m_process;
    int m_socket;
    int m_questions = 0;
    QByteArray m_question;
    qsizetype m_sent = 0;
    QByteArray m_answer;
};

} // namespace unitscope
