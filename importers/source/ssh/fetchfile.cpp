// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/fetchfile.h"

#include "importers/source/nonce.h"
#include "importers/source/readfailures.h"
#include "importers/source/ssh/sshfailures.h"
#include "importers/source/ssh/watchedscript.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// What the script prints beside the file: noise of a login shell before it.
constexpr qint64 mostNoise = qint64(256) * 1024;

struct FileFrame
{
    QByteArrayView body;
    QByteArrayView status = {};
    QByteArrayView bytes = {};
    QByteArrayView note = {}; ///< empty: the frame has no end
};

std::optional<FileFrame> frameOf(QByteArrayView output, const QByteArray& nonce)
{
    const QByteArray begin = "BEGIN " + nonce + " file\n";
    const qsizetype at = output.indexOf(begin);
    if (at < 0)
        return std::nullopt;
    FileFrame frame{.body = output.sliced(at + begin.size())};
    const QByteArray mark = "\nEND " + nonce + " file ";
    const qsizetype end = frame.body.indexOf(mark);
    if (end < 0)
        return frame;
    const QByteArrayView rest = frame.body.sliced(end + mark.size());
    frame.body.truncate(end);
    const qsizetype newline = rest.indexOf('\n');
    const qsizetype first = rest.indexOf(' ');
    const qsizetype second = rest.indexOf(' ', first + 1);
    if (newline < 0 || first < 0 || second < 0 || second > newline)
        return frame;
    frame.status = rest.first(first);
    frame.bytes = rest.sliced(first + 1, second - first - 1);
    frame.note = rest.sliced(second + 1, newline - second - 1);
    return frame;
}

tl::unexpected<Error> missing(const QString& name)
{
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = name},
                   .expected = u"a file"_s,
                   .found = u"nothing of that name on that machine"_s,
                   .advice = u"Check the spelling and the folder; /~/ stands for the account's home."_s});
}

tl::unexpected<Error> incomplete(const QString& name, const QString& found, const QString& advice)
{
    return failed({.code = Error::Code::Incomplete,
                   .where = {.file = name},
                   .expected = u"the whole file"_s,
                   .found = found,
                   .advice = advice});
}

tl::unexpected<Error> cutOnItsWay(const QString& name, const SshAnswer& answer, qsizetype got)
{
    return incomplete(name,
                      answer.isLate ? u"only %1 bytes in the time for it"_s.arg(got)
                                    : u"an end of the connection after %1 bytes"_s.arg(got),
                      u"Open it again, or copy the file to this machine and open the copy."_s);
}

/// A frame that says why there is no file.
tl::unexpected<Error> refusal(QByteArrayView note, const QString& name, const ReadLimits& limits)
{
    if (note == "missing")
        return missing(name);
    if (note == "denied")
        return cannotRead(name, u"no permission for this account"_s);
    if (note == "large")
        return tooManyBytes(name, limits.bytes);
    if (note == "folder")
        return wrongForm(name, FileForm::Directory);
    if (note == "special")
        return wrongForm(name, FileForm::Device);
    return incomplete(name, u"no timeout, head or wc on that machine to read it with"_s,
                      u"Copy the file to this machine and open the copy."_s);
}

Result<QByteArray> bytesOf(const FileFrame& frame, const SshAnswer& answer, const QString& name,
                           const ReadLimits& limits)
{
    if (frame.note.isEmpty())
        return answer.isCut ? tooManyBytes(name, limits.bytes) : cutOnItsWay(name, answer, frame.body.size());
    if (frame.note != "ok")
        return refusal(frame.note, name, limits);
    if (frame.body.size() > limits.bytes)
        return tooManyBytes(name, limits.bytes);
    if (frame.status == "124" || frame.status == "137")
        return incomplete(name, u"a file that cannot be read there within 20 seconds"_s,
                          u"Copy it to a disk of that machine, or to this one."_s);
    if (frame.status != "0")
        return cannotRead(name, u"a failure while it was read there"_s);
    if (frame.bytes != QByteArray::number(frame.body.size()))
        return incomplete(name, u"a file that changed while it was read"_s, u"Open it again."_s);
    return frame.body.toByteArray();
}

QByteArray scriptFor(const RemotePath& path, const QByteArray& nonce, qint64 most)
{
    const QByteArray call = "path=$(printf '" + inOctal(path.text().toUtf8()) + "'); main " + nonce + ' '
                            + QByteArray::number(most) + " </dev/null 9<&-";
    return watchedScript(resourceBytes(u":/ssh/fetch.sh"_s), call);
}

} // namespace

Result<QByteArray> fetchOverSsh(const SshFileAddress& file, const ReadLimits& limits, const Access& access,
                                std::stop_token stop)
{
    const QByteArray nonce = newNonce();
    const QString name = nameOf(file);
    QByteArray lastBytes;
    const QByteArray end = "\nEND " + nonce + " file ";
    const auto isMissingMore = [&](QByteArrayView piece) {
        lastBytes = lastBytes.right(end.size() + 64) + piece.toByteArray();
        const qsizetype at = lastBytes.indexOf(end);
        return at < 0 || lastBytes.indexOf('\n', at + 1) < 0;
    };
    const SshCall call{.target = file.target,
                       .script = scriptFor(file.path, nonce, limits.bytes),
                       .maximumBytes = limits.bytes + mostNoise,
                       .seconds = (limits.deadlineMs + 999) / 1000,
                       .received = isMissingMore};
    const Result<SshAnswer> answer = runOverSsh(call, access, std::move(stop));
    if (!answer)
        return tl::unexpected(answer.error());
    const std::optional<FileFrame> frame = frameOf(answer->output, nonce);
    if (!frame)
        return scriptNeverBegan(file.target, *answer);
    return bytesOf(*frame, *answer, name, limits);
}

} // namespace unitscope
