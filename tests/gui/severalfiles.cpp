// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "severalfiles.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

SeveralFiles::SeveralFiles()
{
    write(u"a.json"_s, noon, {u"web:root"_s, u"mail"_s});
    write(u"b.json"_s, later, {u"web:www"_s, u"cron"_s});
    writeFile(path(u"c.md"_s),
              "# Registry\n\n**Host:** h\n\n## RUNNING (1)\n\n| Module | Unit |\n|---|---|\n| ftp | ftp.service |\n");
    writeFile(path(u"elsewhere.json"_s), registryOf(u"other"_s, noon.toString(), {u"web"_s}));
    write(u"friday.json"_s, friday, {u"web:www"_s});
}

void SeveralFiles::write(const QString& name, QStringView time, const QStringList& modules) const
{
    writeFile(path(name), registryOf(u"h"_s, time.toString(), modules));
}

} // namespace unitscope::test
