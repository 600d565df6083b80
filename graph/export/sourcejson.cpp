// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/sourcejson.h"

#include <QtCore/qdatetime.h>
#include <algorithm>
#include <tuple>

namespace unitscope {

void writeSources(JsonWriter& json, QStringView key, const Snapshot& snapshot)
{
    struct Row
    {
        QString name;
        QByteArray sha256;
        std::optional<qint64> time;
    };
    std::vector<Row> rows;
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const Source& source = *snapshot.sources()[i];
        rows.push_back({source.shortName(), source.sha256(), snapshot.timeOf(i)});
    }
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return std::tie(a.name, a.sha256) < std::tie(b.name, b.sha256); });
    json.key(key);
    json.beginArray();
    for (const Row& row : rows) {
        json.beginObject(JsonWriter::Form::Compact);
        json.key(u"name");
        json.text(row.name);
        json.key(u"sha256");
        json.text(QString::fromLatin1(row.sha256));
        if (row.time) {
            json.key(u"time");
            json.text(QDateTime::fromMSecsSinceEpoch(*row.time, Qt::UTC).toString(Qt::ISODate));
        }
        json.endObject();
    }
    json.endArray();
}

} // namespace unitscope
