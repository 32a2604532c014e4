#pragma once

#include <cstddef>
#include <optional>

#include "richtext/document.h"

namespace hoitu::richtext {

struct CellPlace {
  std::size_t row = 0;
  std::size_t cell = 0;  // index among the row's children
};

// Lays the cells of a table out as a browser does and cuts back every colspan and rowspan that
// overlaps another cell, leaves the table below, or makes it wider than kMaxTableColumns. A cell
// for which no column is left keeps the span 1. Returns the first cell whose spans did not fit.
std::optional<CellPlace> FitSpans(Node& table);

// How many columns the widest row has.
std::size_t CountColumns(const Node& table);

}  // namespace hoitu::richtext
