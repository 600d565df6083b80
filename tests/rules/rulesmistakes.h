// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Rules files with one mistake each, and the message a user reads. Apart from the test, whose class moc would not see behind
/// raw strings.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <vector>

namespace unitscope::test {

struct RulesMistake
{
    const char* name;
    QByteArray json;
    QString message; ///< the file is "rules.json"
    bool isSeenBySchema = true;
};
std::vector<RulesMistake> rulesMistakes();

} // namespace unitscope::test
