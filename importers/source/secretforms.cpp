// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/secretforms.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

const QString key = uR"((?:passw?|passwd|password|passphrase|pwd|secret|token|credentials?)"_s
                    uR"(|(?:api|access|private|signing|encryption|account|auth|secret)[_-]?key|auth|authorization)"_s
                    uR"(|cookie|session[_-]?id|sig|signature|dsn|identified|masterauth))"_s;
const QString more = uR"((?:[_-][a-z0-9_.-]{0,200}|[0-9]{0,200}))"_s;
const QString stop = u"] \t\"',;)&}["_s.chopped(1);

QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::DontCaptureOption);
}

WholeForm whole(const QString& pattern, int kept, int least, int left = 0)
{
    return {expression(pattern), kept, least, left};
}

SecretForms makeForms()
{
    SecretForms forms;
    forms.keyWord = expression(key);
    forms.optionOfKey = expression(u"^-[a-z0-9_-]{0,200}"_s + key + more + u"$"_s);
    forms.settingOfKey = expression(u"^[a-z0-9_-]{0,200}"_s + key + more + u"="_s);
    forms.headers = {expression(uR"((?:authorization|cookie)["']?[ \t]{0,200}[:=][ \t]{0,200})"_s), u"\"'"_s, {}};
    forms.behindKeys = {
        {expression(key + more + uR"([\\"']{0,9}[\])]{0,9}[ \t]{0,200}(?::=|=>|==?|:[ \t]{1,200})[ \t]{0,200})"_s),
         stop,
         {}},
        {expression(key + more + uR"(\\?["']:[ \t]{0,200})"_s), stop, {}},
        {expression(u"(?:^|[^a-z0-9_-])--?[a-z0-9_-]{0,200}"_s + key + more + uR"([ \t]{1,200})"_s), u" \t"_s,
         expression(u"^[^-]"_s)},
        {expression(key + uR"([ \t]{1,200}(?:is[ \t]{1,200}|by[ \t]{1,200})?)"_s), u" \t"_s,
         expression(uR"(^(?:["']|[^ \t]{0,400}[0-9]))"_s)},
    };
    forms.behindPrograms = {
        expression(uR"((?:requirepass|sshpass -p|redis-cli .{0,400}-a|curl .{0,400}(?:-u|--user))[ \t]{1,200})"_s),
        u" \t;"_s,
        {}};
    forms.behindMysql = {expression(uR"((?:mysql|mariadb)[a-z]{0,40} (?:.{0,400} )?-p)"_s), u" \t"_s, {}};
    forms.behindScheme = {expression(uR"((?:bearer|basic)[ \t]{1,200})"_s), u" \t\"',;)"_s,
                          expression(uR"(^[a-z]{0,400}[0-9=._+/~-])"_s)};
    forms.inAddresses = {
        whole(uR"(://[^/ \t"'@]{0,400}@(?:[^/ \t"'@]{0,400}@){0,20})"_s, 3, 5, 1),
        whole(uR"([A-Za-z0-9_.-]{1,400}:[^ \t@:/"']{1,400}@)"_s, 0, 5, 1),
    };
    forms.knownWord = expression(
        uR"(A[KS]IA|eyJ|gh[a-z]_|npm_|hf_|[srp]k[_-]|_pat_|glpat-|pypi-|hvs[.]|ya29|SG[.]|AIza|xox[a-z]-|SECRET-KEY-|[0-9]:[A-Z]|hooks|[$])"_s);
    forms.known = {
        whole(u"A[KS]IA[0-9A-Z]{1,400}"_s, 4, 16),
        whole(uR"(eyJ[0-9A-Za-z_-]{1,4000}[.][0-9A-Za-z_.-]+)"_s, 3, 20),
        whole(u"(?:gh[a-z]_|npm_|hf_|[srp]k_(?:live|test)_|sk-)[0-9A-Za-z]+"_s, 3, 20),
        whole(
            u"(?:github_pat_|glpat-|pypi-Ag|hvs[.]|ya29[.]|SG[.]|AIza|sk-(?:proj|ant|svcacct)-|xox[a-z]-|AGE-SECRET-KEY-)"_s
            u"[0-9A-Za-z_.-]+"_s,
            3, 20),
        whole(u"[0-9]{1,40}:[A-Za-z0-9_-]+"_s, 0, 40),
        whole(u"(?:hooks[.]slack[.]com/services|/api/webhooks)/[0-9A-Za-z_/-]+"_s, 13, 30),
        whole(uR"([$][0-9a-z-]{1,40}[$][^ :"']+)"_s, 1, 12),
    };
    forms.hexadecimal = whole(u"[0-9a-f]+"_s, 0, 32);
    return forms;
}

} // namespace

const SecretForms& secretForms()
{
    static const SecretForms forms = makeForms();
    return forms;
}

} // namespace unitscope
