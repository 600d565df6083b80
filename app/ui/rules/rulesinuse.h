// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rules a window looks for problems with: as they come, or those of one file, which the command line reads too. Every
/// change is written at once, into the file as it is on disk at that moment. Rules that were read stay in force when the
/// file can no longer be.

#include "graph/base/result.h"
#include "graph/rules/ruleset.h"

#include <QtCore/qobject.h>

namespace unitscope {

class RulesInUse : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Empty: the rules as they come.
    const QString& file() const { return m_file; }
    const RuleSet& rules() const { return m_rules; }

    /// Reads a file and uses its rules. If it cannot be read, it is told and tried again by reload().
    void open(const QString& file);
    /// Reads the same file again, if there is one.
    void reload();
    /// Back to the rules as they come. The file stays as it is.
    void clear();
    /// Writes a decision into a file, which is in use from then on and may be new. Replaces an earlier one about the same.
    Result<void> ignore(const QString& file, const Decision& decision);
    /// Takes every decision about a problem out of the file.
    Result<void> takeBack(const QString& subject);

Q_SIGNALS:
    void changed(); ///< file() or rules()
    void couldNotRead(const unitscope::Error& error);

private:
    Result<void> write(const QString& file, const RuleSet& rules);
    void use(const QString& file, const RuleSet& rules);

    QString m_file;
    RuleSet m_rules;
};

} // namespace unitscope
