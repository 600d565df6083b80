// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/source: the forms that secrets have, as tables. No repetition can be tried again and again: it is bounded, or
/// what it takes is behind the search.

#include <QtCore/qregularexpression.h>
#include <vector>

namespace unitscope {

/// A value that stands behind words.
struct ValueForm
{
    QRegularExpression words; ///< matched in small letters
    QString ends;             ///< characters that end a value without quotes
    QRegularExpression only;  ///< what the value must look like; empty: anything
};

/// A secret that is told by its own look.
struct WholeForm
{
    QRegularExpression look;
    int kept = 0;  ///< characters in front that stay
    int least = 0; ///< characters it has at least
    int left = 0;  ///< characters at the end that stay
};

struct SecretForms
{
    QRegularExpression keyWord;      ///< a line without one has none of `behindKeys`
    QRegularExpression optionOfKey;  ///< all of an argument that is followed by a value
    QRegularExpression settingOfKey; ///< the beginning of "token=VALUE"
    ValueForm headers;               ///< "Authorization: ..."
    std::vector<ValueForm> behindKeys;
    ValueForm behindPrograms; ///< "redis-cli -a ..."
    ValueForm behindMysql;
    ValueForm behindScheme; ///< "Bearer ..."
    std::vector<WholeForm> inAddresses;
    QRegularExpression knownWord; ///< a line without one has none of `known`
    std::vector<WholeForm> known;
    WholeForm hexadecimal;
};

const SecretForms& secretForms();

} // namespace unitscope
