// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/askrecord.h"

#include "importers/source/ssh/askprotocol.h"

#include <algorithm>
#include <memory>
#include <mutex>

namespace unitscope {

namespace {

using Kind = Question::Kind;

constexpr size_t mostQuestions = 20; // of one call; a server may ask without end

bool isSame(const Question& a, const Question& b)
{
    return a.kind == b.kind && a.who == b.who && a.fingerprint == b.fingerprint
           && (a.text == b.text || (a.kind != Kind::Code && a.kind != Kind::Confirm && a.kind != Kind::Touch));
}

/// The newest, which is the one that was right for somebody.
auto newest(auto& entries, const Question& question)
{
    return std::find_if(entries.rbegin(), entries.rend(),
                        [&](const auto& entry) { return isSame(entry.question, question); });
}

/// A code is used up, and a permission is given for one thing.
bool isGoodAgain(Kind kind)
{
    return kind == Kind::Password || kind == Kind::Passphrase || kind == Kind::Pin || kind == Kind::HostKey;
}

} // namespace

AskRecord::Way AskRecord::wayFor(const Question& question, quint32 process) const
{
    if (m_isClosed || m_entries.size() >= mostQuestions)
        return Way::Refuse;
    const auto known = newest(m_entries, question);
    if (known == m_entries.rend() || question.kind == Kind::Confirm || question.kind == Kind::Touch)
        return Way::Put;
    if (std::find(known->processes.begin(), known->processes.end(), process) != known->processes.end())
        return Way::Refuse;
    return isGoodAgain(question.kind) ? Way::Repeat : Way::Put;
}

QByteArrayView AskRecord::repeat(const Question& question, quint32 process)
{
    const auto known = newest(m_entries, question);
    Q_ASSERT(known != m_entries.rend());
    known->processes.push_back(process);
    return known->answer.view();
}

QByteArrayView AskRecord::keep(const Question& question, quint32 process, Secret answer)
{
    m_entries.push_back({question, {process}, std::move(answer)});
    return m_entries.back().answer.view();
}

Ask askingOnce(Ask ask)
{
    struct Memory
    {
        std::mutex mutex;
        AskRecord record;
        quint32 count = 0;
    };
    return [ask = std::move(ask), memory = std::make_shared<Memory>()](
               const Question& question, const std::stop_token& stop) -> std::optional<Secret> {
        const auto copied = [](QByteArrayView view) { return Secret(QByteArray(view.data(), view.size())); };
        const std::lock_guard lock(memory->mutex);
        const quint32 now = ++memory->count; // each time counts as another process
        switch (memory->record.wayFor(question, now)) {
        case AskRecord::Way::Refuse: return std::nullopt;
        case AskRecord::Way::Repeat: return copied(memory->record.repeat(question, now));
        case AskRecord::Way::Put: break;
        }
        std::optional<Secret> answer = ask(question, stop);
        if (!answer)
            return std::nullopt;
        return copied(memory->record.keep(question, now, *std::move(answer)));
    };
}

bool isAnswerTo(const Question& question, const Secret& answer)
{
    const QByteArrayView view = answer.view();
    if (question.kind == Kind::HostKey)
        return view == question.fingerprint.toUtf8();
    if (question.kind == Kind::Confirm)
        return view == "yes";
    return question.kind != Kind::Touch && !view.isEmpty() && size_t(view.size()) <= askprotocol::mostAnswerBytes
           && std::none_of(view.begin(), view.end(), [](char c) { return c == '\n' || c == '\r' || c == '\0'; });
}

} // namespace unitscope
