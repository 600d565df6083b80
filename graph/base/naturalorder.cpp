// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/naturalorder.h"

#include <algorithm>
#include <utility>

namespace unitscope {

namespace {

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// Takes the number at the beginning off; without its leading zeros.
QStringView takeNumber(QStringView& text)
{
    const QStringView digits = text.first(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
    text = text.sliced(digits.size());
    return digits.sliced(std::find_if(digits.begin(), digits.end(), [](QChar digit) { return digit != u'0'; })
                         - digits.begin());
}

} // namespace

bool isNaturallyBefore(QStringView a, QStringView b)
{
    QStringView restA = a;
    QStringView restB = b;
    while (!restA.isEmpty() && !restB.isEmpty()) {
        if (isDigit(restA.front()) && isDigit(restB.front())) {
            const QStringView numberA = takeNumber(restA);
            const QStringView numberB = takeNumber(restB);
            if (numberA.size() != numberB.size())
                return numberA.size() < numberB.size();
            if (numberA != numberB)
                return numberA < numberB;
        } else if (restA.front() != restB.front()) {
            return restA.front() < restB.front();
        } else {
            restA = restA.sliced(1);
            restB = restB.sliced(1);
        }
    }
    return restA.isEmpty() == restB.isEmpty() ? a < b : restA.isEmpty();
}

} // namespace unitscope
