// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/positions/positionmemory.h"

#include "app/ui/document.h"
#include "app/ui/notices.h"

#include <utility>

namespace unitscope {

namespace {

constexpr int pauseMs = 400;

} // namespace

PositionMemory::PositionMemory(Document& document, Notices* notices, const QString& file, QObject* parent)
    : QObject(parent), m_document(document), m_notices(notices), m_file(file), m_writing(std::make_unique<Job>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PositionMemory::startWriting);
    if (Result<RememberedPositions> known = loadPositions(file)) {
        m_known = *std::move(known);
    } else {
        m_isReadable = false;
        say(known.error());
    }
    document.setRemembered(std::make_shared<const RememberedPositions>(m_known));
    connect(&document, &Document::pictureChanged, this, &PositionMemory::follow);
}

PositionMemory::~PositionMemory()
{
    m_writing.reset(); // waits; what it began with is written once more
    m_inWork.insert(m_inWork.end(), m_changes.begin(), m_changes.end());
    if (m_isReadable && !m_inWork.empty())
        static_cast<void>(write(m_file, m_inWork)); // there is nobody left to be told
}

/// Of what is shown, where boxes are put now.
void PositionMemory::follow()
{
    const PicturePtr& picture = m_document.picture();
    if (!picture || picture->layout.isRough)
        return;
    const ViewSpec& spec = picture->visible.spec;
    Change change{.hosts = hostSetOf(*picture->graph()), .grouping = spec.grouping, .positions = spec.positions};
    if (!m_known.take(change.hosts, change.grouping, change.positions))
        return;
    m_document.setRemembered(std::make_shared<const RememberedPositions>(m_known));
    std::erase_if(m_changes,
                  [&](const Change& one) { return one.hosts == change.hosts && one.grouping == change.grouping; });
    m_changes.push_back(std::move(change));
    m_pause.start();
}

Result<void> PositionMemory::write(const QString& file, const std::vector<Change>& changes)
{
    for (const Change& change : changes) {
        if (Result<void> saved = savePositions(file, change.hosts, change.grouping, change.positions); !saved)
            return saved;
    }
    return {};
}

void PositionMemory::startWriting()
{
    if (!m_isReadable || m_writing->isBusy()) {
        if (m_writing->isBusy())
            m_pause.start();
        return;
    }
    m_inWork = std::exchange(m_changes, {});
    m_writing->start([file = m_file, changes = m_inWork](const std::stop_token&) { return write(file, changes); },
                     [this](const Result<void>& saved) {
                         if (!saved) { // tried again with the next change, and at the end
                             m_changes.insert(m_changes.begin(), m_inWork.begin(), m_inWork.end());
                             say(saved.error());
                         }
                         m_inWork.clear();
                     });
}

void PositionMemory::say(const Error& error)
{
    m_notices->show(Topic::Program, tr("Where boxes are put is not remembered: %1").arg(error.message()), true);
}

} // namespace unitscope
