// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/https/certificatefailure.h"

#include "graph/base/safetext.h"

#include <QtCore/qdatetime.h>
#include <QtNetwork/qsslcertificate.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Words
{
    QString found;
    QString advice;
};

QString day(const QDateTime& time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

QString namesIn(const QSslCertificate& certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names.isEmpty() ? u"no name"_s : safeForPeople(shortened(names.join(u", "_s), 100));
}

QString askTheServer()
{
    return u"Ask whoever runs the server for a valid one."_s;
}

Words wordsOf(const QSslError& problem)
{
    const QSslCertificate& certificate = problem.certificate();
    switch (problem.error()) {
    case QSslError::HostNameMismatch: return {u"it is for "_s + namesIn(certificate), u"Check the host's name."_s};
    case QSslError::CertificateExpired:
        return {u"it ended on "_s + day(certificate.expiryDate()), u"Check this machine's clock. "_s + askTheServer()};
    case QSslError::CertificateNotYetValid:
        return {u"it begins on "_s + day(certificate.effectiveDate()),
                u"Check this machine's clock. "_s + askTheServer()};
    case QSslError::SelfSignedCertificate:
        return {u"it vouches for itself, and this system does not trust it"_s,
                u"Add it to the system's certificates, if it is the right one."_s};
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return {u"this system does not trust who issued it"_s,
                u"Add the issuer to the system's certificates, if it is your own."_s};
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted: return {u"it was withdrawn"_s, askTheServer()};
    default: return {safeForPeople(shortened(problem.errorString(), 100)), askTheServer()};
    }
}

} // namespace

tl::unexpected<Error> certificateFailure(const WebPlace& place, const QList<QSslError>& problems)
{
    QStringList found;
    QStringList advice;
    for (const QSslError& problem : problems) {
        const Words words = wordsOf(problem);
        if (!found.contains(words.found))
            found << words.found;
        if (!advice.contains(words.advice))
            advice << words.advice;
    }
    return failed({.code = Error::Code::Unreachable,
                   .where = {.file = shownAddress(place.asked)},
                   .expected = u"a certificate that proves the server to be %1"_s.arg(
                       safeForPeople(elidedMiddle(place.now.host(), 80))),
                   .found = u"one that does not: "_s + found.join(u"; "_s),
                   .advice = advice.join(u' ')});
}

} // namespace unitscope
