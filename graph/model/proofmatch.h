// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to model/: holds one stated value against one proof line. Pure.

#include "graph/model/proofline.h"
#include "graph/model/proofverdict.h"

namespace unitscope {

struct ProofMatch
{
    ProofVerdict verdict = ProofVerdict::NotMentioned;
    qsizetype begin = 0;
    qsizetype end = 0;
};

ProofMatch matchProof(const AttributeInfo& info, const Value& value, const QString& text, const ProofLine& line);

} // namespace unitscope
