// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/saving.h"

#include "app/ui/actions.h"
#include "app/ui/document.h"
#include "app/ui/exportsvg.h"
#include "app/ui/notices.h"
#include "app/ui/statements/statementpanel.h"
#include "app/ui/table/tablepanel.h"
#include "graph/base/safetext.h"

namespace unitscope {

Saving::Saving(const Document& document, Notices* notices, const Panels& panels, const Actions& actions,
               QWidget* window)
    : QObject(window), m_document(document), m_notices(notices), m_window(window)
{
    connect(actions.exportSvg, &QAction::triggered, this, &Saving::exportSvg);
    connect(panels.statements, &StatementPanel::saved, this, &Saving::saySaved);
    connect(panels.statements, &StatementPanel::couldNotSave, this, &Saving::sayNotSaved);
    connect(panels.table, &TablePanel::saved, this, &Saving::saySaved);
    connect(panels.table, &TablePanel::couldNotSave, this, &Saving::sayNotSaved);
}

void Saving::exportSvg()
{
    if (!m_document.picture())
        return;
    m_notices->clear(Topic::Saving);
    const Result<QString> written = askAndExportSvg(*m_document.picture(), m_document.shortName(), m_window);
    if (!written)
        sayNotSaved(written.error());
    else if (!written->isEmpty())
        saySaved(*written);
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
