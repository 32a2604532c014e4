#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rulebook_error.h"

namespace hoitu::rules {

struct CsvRow {
  int line = 0;
  std::vector<std::string> cells;  // NFC, trimmed, one a column
};

// The rows of a CSV file (RFC 4180: commas, quotes doubled inside quotes) below its heading line,
// which must be `columns`. What does not fit is reported and left out.
std::vector<CsvRow> ParseCsv(std::string_view text, std::string_view file,
                             std::span<const std::string_view> columns, RulebookErrors& errors);

}  // namespace hoitu::rules
