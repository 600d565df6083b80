// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where somebody wants a file to be written.

#include <QtCore/qstring.h>

class QWidget;

namespace unitscope {

struct SaveQuestion
{
    QString title;
    QString kinds;    ///< "Tables (*.csv)"
    QString suffix;   ///< "csv"
    QString proposal; ///< a name
};

/// Empty if nowhere. Asks about overwriting the file that is really written.
QString askToSave(const SaveQuestion& question, QWidget* parent);

} // namespace unitscope
