#include "richtext/table_grid.h"

#include <algorithm>
#include <vector>

#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

// How many more rows each column is taken for, going down the table.
class Grid {
 public:
  std::size_t FirstFree(std::size_t from) const {
    while (from < taken_.size() && taken_[from] > 0) ++from;
    return from;
  }

  // The longest free run at `column`, at most `wanted`, at least 1.
  int FreeRun(std::size_t column, int wanted) const {
    int run = 1;
    while (run < wanted && column + static_cast<std::size_t>(run) < taken_.size() &&
           taken_[column + static_cast<std::size_t>(run)] == 0) {
      ++run;
    }
    return run;
  }

  void Take(std::size_t column, const Node& cell) {
    for (int i = 0; i < cell.colspan && column < taken_.size(); ++i, ++column) {
      taken_[column] = cell.rowspan;
    }
  }

  void NextRow() {
    for (int& rows : taken_) rows = std::max(0, rows - 1);
  }

 private:
  std::vector<int> taken_ = std::vector<int>(kMaxTableColumns, 0);
};

}  // namespace

std::optional<CellPlace> FitSpans(Node& table) {
  std::optional<CellPlace> misfit;
  Grid grid;
  for (std::size_t row = 0; row < table.children.size(); ++row) {
    const auto rows_left =
        static_cast<int>(std::min<std::size_t>(table.children.size() - row, kMaxNodes));
    auto& cells = table.children[row].children;
    std::size_t column = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      Node& cell = cells[i];
      column = grid.FirstFree(column);
      const int colspan = grid.FreeRun(column, std::max(1, cell.colspan));
      const int rowspan = std::clamp(cell.rowspan, 1, rows_left);
      const bool fits =
          column < kMaxTableColumns && colspan == cell.colspan && rowspan == cell.rowspan;
      if (!fits && !misfit) misfit = CellPlace{row, i};
      cell.colspan = colspan;
      cell.rowspan = rowspan;
      grid.Take(column, cell);
      column += static_cast<std::size_t>(colspan);
    }
    grid.NextRow();
  }
  return misfit;
}

std::size_t CountColumns(const Node& table) {
  std::size_t widest = 0;
  for (const Node& row : table.children) {
    std::size_t columns = 0;
    for (const Node& cell : row.children) columns += static_cast<std::size_t>(cell.colspan);
    widest = std::max(widest, columns);
  }
  return widest;
}

}  // namespace hoitu::richtext
