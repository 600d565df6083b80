// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/atomicfile.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/allowedsigners.h"
#include "importers/archive/signatures.h"
#include "importers/archive/sshkeygen.h"
#include "importers/source/readfile.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qtemporarydir.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Answer = SignatureAnswer;

constexpr int mostSigners = 20; // that one key can be of
constexpr qint64 mostBytes = 16 * 1024 * 1024;

/// As ssh-keygen reads times: those of the file without a zone are of the machine's own.
QString verifyTime(qint64 time)
{
    return u"verify-time="_s + QDateTime::fromMSecsSinceEpoch(time).toString(u"yyyyMMddHHmmss"_s);
}

/// "ED25519 key SHA256:..." of 'Good "unitscope" signature with ED25519 key SHA256:...'.
QString keyIn(const QByteArray& output)
{
    const qsizetype at = output.indexOf(" with ");
    return at < 0 ? QString() : safeForPeople(decodedLossy(output.sliced(at + 6).trimmed()));
}

class Check
{
public:
    Check(const ArchiveFolder& folder, const ArchiveLog& log, const SignatureCheck& check, const std::stop_token& stop)
        : m_folder(folder), m_log(log), m_check(check), m_stop(stop)
    { }

    Result<std::vector<SignatureVerdict>> run()
    {
        std::vector<SignatureVerdict> verdicts;
        for (const ArchiveEntry& entry : m_log.entries) {
            if (entry.kind != EntryKind::Signature)
                continue;
            if (const Result<void> begun = begin(); !begun)
                return tl::unexpected(begun.error());
            SignatureVerdict verdict{.entry = entry.number, .of = entry.of};
            if (const Result<void> judged = judge(entry, verdict); !judged)
                return tl::unexpected(judged.error());
            verdicts.push_back(std::move(verdict));
        }
        return verdicts;
    }

private:
    QString signature() const { return m_temporary.filePath(u"signature"_s); }
    QString signers() const { return m_temporary.filePath(u"signers"_s); }
    QString timeless() const { return m_temporary.filePath(u"timeless"_s); }

    /// Copies, so that everything is asked of the same bytes.
    Result<void> begin()
    {
        if (m_hasBegun)
            return {};
        m_hasBegun = true;
        const Result<QByteArray> bytes = readFile(m_check.allowedSigners, {.bytes = mostBytes}, m_stop);
        if (!bytes && bytes.error().code == Error::Code::Cancelled)
            return tl::unexpected(bytes.error());
        if (!bytes) {
            m_whyNobody = bytes.error().code == Error::Code::NotFound
                              ? u"there is no file of allowed signers, "_s + shown()
                              : u"the allowed signers cannot be read: "_s + bytes.error().message();
            return {};
        }
        const Result<void> written = writeFileAtomically(signers(), *bytes);
        return written ? writeFileAtomically(timeless(), withoutValidity(*bytes)) : written;
    }

    QString shown() const { return safeForPeople(elidedMiddle(m_check.allowedSigners, 120)); }

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
        if (const Result<void> written = writeFileAtomically(signature(), *bytes); !written)
            return written;
        m_text = signedText(*last, entry.time);
        const Result<KeygenAnswer> right = ask({u"check-novalidate"_s, u"-n"_s, u"unitscope"_s, u"-s"_s, signature()});
        if (!right)
            return tl::unexpected(right.error());
        if (!right->isDone)
            return answer(verdict, Answer::Bad, u"it is not of the entries as they are"_s);
        verdict.key = keyIn(right->output);
        return judgeSigner(m_check.asOf.value_or(entry.time), verdict);
    }

    Result<void> judgeSigner(qint64 time, SignatureVerdict& verdict)
    {
        if (!m_whyNobody.isEmpty())
            return answer(verdict, Answer::Unknown, m_whyNobody);
        const Result<QString> then = signerBy(signers(), time);
        if (!then)
            return tl::unexpected(then.error());
        if (!then->isEmpty()) {
            verdict.signer = *then;
            return answer(verdict, Answer::Good, {});
        }
        const Result<QString> ever = signerBy(timeless(), time);
        if (!ever)
            return tl::unexpected(ever.error());
        if (!ever->isEmpty())
            return answer(verdict, Answer::Expired,
                          u"the key of %1 is not valid on %2, by %3"_s.arg(*ever, timeText(time), shown()));
        return answer(verdict, Answer::Unknown, u"nobody in %1 signs with that key"_s.arg(shown()));
    }

    /// Who signed, by a file of allowed signers; empty if none of them did.
    Result<QString> signerBy(const QString& file, qint64 time)
    {
        const Result<KeygenAnswer> found = ask(
            {u"find-principals"_s, u"-O"_s, verifyTime(time), u"-s"_s, signature(), u"-f"_s, file});
        if (!found)
            return tl::unexpected(found.error());
        const QList<QByteArray> names = found->isDone ? found->output.trimmed().split('\n') : QList<QByteArray>();
        for (const QByteArray& name : names.first(std::min<qsizetype>(names.size(), mostSigners))) {
            const QString signer = QString::fromLocal8Bit(name);
            const Result<KeygenAnswer> good = ask({u"verify"_s, u"-O"_s, verifyTime(time), u"-n"_s, u"unitscope"_s,
                                                   u"-I"_s, signer, u"-s"_s, signature(), u"-f"_s, file});
            if (!good)
                return tl::unexpected(good.error());
            if (good->isDone)
                return safeForPeople(elidedMiddle(signer, 120));
        }
        return QString();
    }

    Result<KeygenAnswer> ask(const QStringList& arguments) const
    {
        return runKeygen({.arguments = QStringList{u"-Y"_s} + arguments, .input = m_text}, m_stop);
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
    const QTemporaryDir m_temporary;
    bool m_hasBegun = false;
    QString m_whyNobody;
    QByteArray m_text;
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
