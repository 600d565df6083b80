// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/rules/rulesinuse.h"

#include "graph/base/atomicfile.h"
#include "graph/rules/rulesfile.h"
#include "importers/source/readfile.h"

namespace unitscope {

namespace {

/// People write these by hand. So short that reading one does not hold up the window.
constexpr ReadLimits limits{.bytes = qint64(8) * 1024 * 1024, .deadlineMs = 5000};

Result<RuleSet> read(const QString& file)
{
    return readFile(file, limits, {}).and_then([&file](QByteArray bytes) { return readRules(std::move(bytes), file); });
}

bool isAbout(const Decision& decision, const QString& subject)
{
    return decision.verdict == Verdict::Ignored && decision.subject == subject;
}

void dropDecisions(RuleSet& rules, const QString& subject)
{
    std::erase_if(rules.ignored, [&subject](const Decision& decision) { return isAbout(decision, subject); });
}

} // namespace

void RulesInUse::open(const QString& file)
{
    const Result<RuleSet> rules = read(file);
    if (rules) {
        use(file, *rules);
    } else {
        m_file = file; // to be tried again
        Q_EMIT couldNotRead(rules.error());
    }
}

void RulesInUse::reload()
{
    if (!m_file.isEmpty())
        open(m_file);
}

void RulesInUse::clear()
{
    use({}, {});
}

Result<void> RulesInUse::ignore(const QString& file, const Decision& decision)
{
    Result<RuleSet> rules = read(file);
    if (!rules) {
        if (rules.error().code != Error::Code::NotFound || file == m_file)
            return failed(rules.error());
        rules = RuleSet();
    }
    dropDecisions(*rules, decision.subject);
    rules->ignored.push_back(decision);
    return write(file, *rules);
}

Result<void> RulesInUse::takeBack(const QString& subject)
{
    Result<RuleSet> rules = read(m_file);
    if (!rules)
        return failed(rules.error());
    dropDecisions(*rules, subject);
    return write(m_file, *rules);
}

Result<void> RulesInUse::write(const QString& file, const RuleSet& rules)
{
    Result<void> written = writeFileAtomically(file, writeRules(rules));
    if (written)
        use(file, rules);
    return written;
}

void RulesInUse::use(const QString& file, const RuleSet& rules)
{
    m_file = file;
    m_rules = rules;
    Q_EMIT changed();
}

} // namespace unitscope
