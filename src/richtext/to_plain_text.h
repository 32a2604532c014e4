#pragma once

#include <string>

#include "richtext/document.h"

namespace hoitu::richtext {

// The words of a body, for the search index, feeds, summaries and speech: blocks separated by an
// empty line, items by a line break and marked "- " or "3. ", cells of a row by tabs, hard breaks
// as line breaks. A figure is its caption, or its alternative text when it has none. No white space
// at the ends.
std::string ToPlainText(const Document& document);

// The words of one paragraph or heading, hard breaks as blanks.
std::string LineText(const Node& text_block);

}  // namespace hoitu::richtext
