// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/signatures.h"
#include "importers/archive/sshsignature.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Answer = SignatureAnswer;

class Check
{
public:
    Check(const ArchiveFolder& folder, const ArchiveLog& log, const SignatureCheck& check, const std::stop_token& stop)
        : m_folder(folder), m_log(log), m_check(check), m_stop(stop), m_judge(check.allowedSigners, stop)
    { }

    Result<std::vector<SignatureVerdict>> run()
    {
        std::vector<SignatureVerdict> verdicts;
        for (const ArchiveEntry& entry : m_log.entries) {
            if (entry.kind != EntryKind::Signature)
                continue;
            SignatureVerdict verdict{.entry = entry.number, .of = entry.of};
            if (const Result<void> judged = judge(entry, verdict); !judged)
                return tl::unexpected(judged.error());
            verdicts.push_back(std::move(verdict));
        }
        return verdicts;
    }

private:
    Result<void> judge(const ArchiveEntry& entry, SignatureVerdict& verdict)
    {
        const ArchiveEntry* last = entry.of < entry.number ? m_log.entry(entry.of) : nullptr;
        if (!last || entry.files.size() != 1)
            return answer(verdict, Answer::Bad, u"it does not say which entry it is of"_s);
        const Result<QByteArray> bytes = readKept(m_folder, EntryKind::Signature, entry.files.front(), m_stop);
        if (!bytes && bytes.error().code == Error::Code::BadFormat)
            return answer(verdict, Answer::Bad, u"its bytes are others than were kept"_s);
        if (!bytes && bytes.error().code != Error::Code::NotFound)
            return tl::unexpected(bytes.error());
        if (!bytes)
            return answer(verdict, Answer::Missing, u"its file is gone"_s);
        Result<JudgedSignature> judged = m_judge.judge(signedText(*last, entry.time), *bytes,
                                                       m_check.asOf.value_or(entry.time),
                                                       u"it is not of the entries as they are"_s);
        if (!judged)
            return tl::unexpected(std::move(judged).error());
        verdict.answer = judged->answer;
        verdict.signer = std::move(judged->signer);
        verdict.key = std::move(judged->key);
        verdict.why = std::move(judged->why);
        return {};
    }

    static Result<void> answer(SignatureVerdict& verdict, Answer answer, const QString& why)
    {
        verdict.answer = answer;
        verdict.why = why;
        return {};
    }

    const ArchiveFolder& m_folder;
    const ArchiveLog& m_log;
    const SignatureCheck& m_check;
    const std::stop_token& m_stop;
    SignatureJudge m_judge;
};

} // namespace

Result<std::vector<SignatureVerdict>> checkSignatures(const ArchiveFolder& folder, const ArchiveLog& log,
                                                      const SignatureCheck& check, const std::stop_token& stop)
{
    return Check(folder, log, check, stop).run();
}

QLatin1StringView wordFor(SignatureAnswer answer)
{
    switch (answer) {
    case SignatureAnswer::Good: return "good"_L1;
    case SignatureAnswer::Bad: return "bad"_L1;
    case SignatureAnswer::Unknown: return "unknown"_L1;
    case SignatureAnswer::Expired: return "expired"_L1;
    case SignatureAnswer::Missing: return "missing"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
