// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/sshsignature.h"

#include "graph/base/atomicfile.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/allowedsigners.h"
#include "importers/archive/sshkeygen.h"
#include "importers/source/readfile.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qfileinfo.h>

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

constexpr QByteArrayView beginning{"-----BEGIN SSH SIGNATURE-----"};

tl::unexpected<Error> noKey(const QString& key)
{
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = key},
                   .expected = u"an SSH key to sign with"_s,
                   .found = key.isEmpty() ? u"none of the usual ones in ~/.ssh"_s : u"no such file"_s,
                   .advice = u"Name one with --key FILE, or make one: ssh-keygen -t ed25519."_s});
}

tl::unexpected<Error> notSigned(const QString& key, const KeygenAnswer& answer, bool canAsk)
{
    const bool wantsPassphrase = answer.messages.contains("passphrase");
    const QString advice = !wantsPassphrase ? u"Try it by hand: ssh-keygen -Y sign -n unitscope -f KEY FILE."_s
                           : canAsk
                               ? u"Try again with the right passphrase."_s
                               : u"The key has a passphrase: unlock it once with ssh-add, or sign on a terminal."_s;
    return failed({.code = Error::Code::Incomplete,
                   .where = {.file = key},
                   .expected = u"a key that ssh-keygen can sign with"_s,
                   .found = lastWords(answer),
                   .advice = advice});
}

Result<void> answer(JudgedSignature& judged, Answer answer, const QString& why)
{
    judged.answer = answer;
    judged.why = why;
    return {};
}

} // namespace

Result<QByteArray> sshSignature(const QByteArray& text, const QString& key, const Ask& ask, const std::stop_token& stop)
{
    if (key.isEmpty() || !QFileInfo::exists(key))
        return noKey(key);
    const Result<KeygenAnswer> answer = runKeygen(
        {.arguments = {u"-Y"_s, u"sign"_s, u"-n"_s, u"unitscope"_s, u"-f"_s, key}, .input = text, .ask = ask}, stop);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->isDone || !answer->output.startsWith(beginning))
        return notSigned(key, *answer, bool(ask));
    return answer->output;
}

SignatureJudge::SignatureJudge(QString allowedSigners, std::stop_token stop)
    : m_allowedSigners(std::move(allowedSigners)), m_stop(std::move(stop))
{ }

Result<void> SignatureJudge::begin()
{
    if (m_hasBegun)
        return {};
    m_hasBegun = true;
    const Result<QByteArray> bytes = readFile(m_allowedSigners, {.bytes = mostBytes}, m_stop);
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

QString SignatureJudge::shown() const
{
    return safeForPeople(elidedMiddle(m_allowedSigners, 120));
}

Result<JudgedSignature> SignatureJudge::judge(const QByteArray& text, const QByteArray& signature, qint64 time,
                                              const QString& notOfThis)
{
    if (const Result<void> begun = begin(); !begun)
        return tl::unexpected(begun.error());
    if (const Result<void> written = writeFileAtomically(this->signature(), signature); !written)
        return tl::unexpected(written.error());
    m_text = text;
    JudgedSignature judged;
    const Result<KeygenAnswer> right = ask(
        {u"check-novalidate"_s, u"-n"_s, u"unitscope"_s, u"-s"_s, this->signature()});
    if (!right)
        return tl::unexpected(right.error());
    if (!right->isDone) {
        judged.answer = Answer::Bad;
        judged.why = notOfThis;
        return judged;
    }
    judged.key = keyIn(right->output);
    if (const Result<void> done = judgeSigner(time, judged); !done)
        return tl::unexpected(done.error());
    return judged;
}

Result<void> SignatureJudge::judgeSigner(qint64 time, JudgedSignature& judged)
{
    if (!m_whyNobody.isEmpty())
        return answer(judged, Answer::Unknown, m_whyNobody);
    const Result<QString> then = signerBy(signers(), time);
    if (!then)
        return tl::unexpected(then.error());
    if (!then->isEmpty()) {
        judged.signer = *then;
        return answer(judged, Answer::Good, {});
    }
    const Result<QString> ever = signerBy(timeless(), time);
    if (!ever)
        return tl::unexpected(ever.error());
    if (!ever->isEmpty())
        return answer(judged, Answer::Expired,
                      u"the key of %1 is not valid on %2, by %3"_s.arg(*ever, timeText(time), shown()));
    return answer(judged, Answer::Unknown, u"nobody in %1 signs with that key"_s.arg(shown()));
}

/// Who signed, by a file of allowed signers; empty if none of them did.
Result<QString> SignatureJudge::signerBy(const QString& file, qint64 time)
{
    const Result<KeygenAnswer> found = ask(
        {u"find-principals"_s, u"-O"_s, verifyTime(time), u"-s"_s, signature(), u"-f"_s, file});
    if (!found)
        return tl::unexpected(found.error());
    const QList<QByteArray> names = found->isDone ? found->output.trimmed().split('\n') : QList<QByteArray>();
    for (const QByteArray& name : names.first(std::min<qsizetype>(names.size(), mostSigners))) {
        const QString signer = QString::fromLocal8Bit(name);
        const Result<KeygenAnswer> good = ask({u"verify"_s, u"-O"_s, verifyTime(time), u"-n"_s, u"unitscope"_s, u"-I"_s,
                                               signer, u"-s"_s, signature(), u"-f"_s, file});
        if (!good)
            return tl::unexpected(good.error());
        if (good->isDone)
            return safeForPeople(elidedMiddle(signer, 120));
    }
    return QString();
}

Result<KeygenAnswer> SignatureJudge::ask(const QStringList& arguments) const
{
    return runKeygen({.arguments = QStringList{u"-Y"_s} + arguments, .input = m_text}, m_stop);
}

} // namespace unitscope
