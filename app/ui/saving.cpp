// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/saving.h"

#include "app/ui/notices.h"
#include "app/ui/statements/statementpanel.h"
#include "app/ui/table/tablepanel.h"
#include "graph/base/safetext.h"

namespace unitscope {

Saving::Saving(Notices* notices, const Panels& panels, QWidget* window) : QObject(window), m_notices(notices)
{
    connect(panels.statements, &StatementPanel::saved, this, &Saving::saySaved);
    connect(panels.statements, &StatementPanel::couldNotSave, this, &Saving::sayNotSaved);
    connect(panels.table, &TablePanel::saved, this, &Saving::saySaved);
    connect(panels.table, &TablePanel::couldNotSave, this, &Saving::sayNotSaved);
}

void Saving::saySaved(const QString& file)
{
    m_notices->show(Topic::Saving, tr("Written to %1").arg(safeForPeople(file)), false);
}

void Saving::sayNotSaved(const Error& error)
{
    m_notices->show(Topic::Saving, error.message(), true);
}

} // namespace unitscope
