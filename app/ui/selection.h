// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the window is about at the moment: one node or edge, by its id, or nothing. By id, so that it survives another
/// layout and a reload. Owned by the window; views tell it and listen to it, and never each other.

#include "graph/claims/claim.h"

#include <QtCore/qobject.h>
#include <optional>

namespace unitscope {

class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::optional<Subject>& subject() const { return m_subject; }
    bool isEmpty() const { return !m_subject; }

public Q_SLOTS:
    void select(const unitscope::Subject& subject)
    {
        if (m_subject != subject) {
            m_subject = subject;
            Q_EMIT changed();
        }
    }
    void clear()
    {
        if (m_subject) {
            m_subject.reset();
            Q_EMIT changed();
        }
    }

Q_SIGNALS:
    void changed();

private:
    std::optional<Subject> m_subject;
};

} // namespace unitscope
