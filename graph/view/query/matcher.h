// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to query/: one test, prepared to be asked of many things.

#include "graph/view/query/answers.h"

#include <QtCore/qregularexpression.h>

namespace unitscope {

class Matcher
{
public:
    explicit Matcher(const QueryTest& test);
    bool matches(const OperandAnswer& answer) const;

private:
    struct Wanted
    {
        QString word;
        std::optional<double> number = {}; ///< of Number, Time and Rank
        std::optional<double> last = {};
        std::optional<QRegularExpression> pattern = {};
    };
    Wanted wanted(const QueryValue& value) const;
    std::optional<double> sizeOf(QStringView value) const;
    QString comparable(const QString& value) const;
    bool isEqual(const QString& value, const Wanted& wanted) const;
    bool equals(const OperandAnswer& answer) const;
    bool isInOrder(const QString& value) const;

    const QueryTest& m_test;
    const Operand& m_operand;
    std::vector<Wanted> m_wanted;
};

} // namespace unitscope
