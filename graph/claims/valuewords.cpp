// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/valuewords.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

QString wordsFor(const Value& value)
{
    switch (value.type()) {
    case Value::Type::None: return u"none stated"_s;
    case Value::Type::EmptyList: return u"none (empty list)"_s;
    case Value::Type::Boolean: return *value.boolean() ? u"yes"_s : u"no"_s;
    default: return safeForPeople(value.text());
    }
}

} // namespace unitscope
