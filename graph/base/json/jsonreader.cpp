// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonbuilder.h"
#include "graph/base/json/jsonencoding.h"

#include <nlohmann/json.hpp>

namespace unitscope {

Result<JsonDocument> JsonDocument::read(QByteArray bytes, const QString& file, const JsonLimits& limits)
{
    if (std::optional<Error> error = encodingErrorOf(bytes, file, limits))
        return failed(*std::move(error));
    JsonDocumentBuilder builder(std::move(bytes), file, limits);
    const char* begin = builder.bytes().constData();
    if (!nlohmann::json::sax_parse(begin, begin + builder.bytes().size(), &builder))
        return failed(builder.failure());
    return std::move(builder).take();
}

} // namespace unitscope
