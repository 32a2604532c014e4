#pragma once

#include <string_view>

#include "base/result.h"
#include "richtext/document.h"

namespace hoitu::richtext {

// Plain text as a body: empty lines separate paragraphs, a line break inside one stays a break,
// "== Title ==" is a heading (two signs level 2, four and more level 4), lines that begin with "- "
// or
// "* " are a list. Fails with "text.encoding" and with the limits of the schema
// ("richtext.too_long", "richtext.too_many_nodes").
Result<Document> FromPlainText(std::string_view text);

}  // namespace hoitu::richtext
