#include "rules/csv_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace hoitu::rules {
namespace {

// Cuts a text into rows of cells; knows the line on which each row begins.
class Cutter {
 public:
  Cutter(std::string_view text, std::string_view file, RulebookErrors& errors)
      : rest_(text), file_(file), errors_(errors) {}

  std::vector<CsvRow> Cut() {
    std::vector<CsvRow> rows;
    while (!rest_.empty()) {
      CsvRow row{line_, {}};
      do {
        row.cells.push_back(ToNfc(Trim(NextCell())));
      } while (Accept(','));
      Accept('\r');
      if (!rest_.empty() && !Accept('\n')) {
        Refuse(row.line, "dấu ngoặc kép đặt sai chỗ", "a quotation mark stands in the wrong place");
        rest_.remove_prefix(std::min(rest_.size(), rest_.find('\n')));
        Accept('\n');
        continue;
      }
      const bool blank = row.cells.size() == 1 && row.cells[0].empty();
      if (!blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  std::string NextCell() {
    if (Accept('"')) return QuotedCell();
    const std::size_t end = std::min(rest_.size(), rest_.find_first_of(",\r\n"));
    std::string cell(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return cell;
  }

  std::string QuotedCell() {
    const int begin = line_;
    std::string cell;
    while (!rest_.empty()) {
      if (Accept('"')) {
        if (!Accept('"')) return cell;
        cell += '"';
        continue;
      }
      const char next = rest_.front();
      Accept(next);
      cell += next;
    }
    Refuse(begin, "thiếu dấu ngoặc kép đóng", "a quotation mark is not closed");
    return cell;
  }

  bool Accept(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    if (wanted == '\n') ++line_;
    return true;
  }

  void Refuse(int line, std::string vi, std::string en) {
    errors_.Add(file_, line, std::move(vi), std::move(en));
  }

  std::string_view rest_;
  std::string_view file_;
  RulebookErrors& errors_;
  int line_ = 1;
};

}  // namespace

std::vector<CsvRow> ParseCsv(std::string_view text, std::string_view file,
                             std::span<const std::string_view> columns, RulebookErrors& errors) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (!IsValidUtf8(text)) {
    errors.Add(file, 0, "tệp không phải UTF-8", "the file is not UTF-8");
    return {};
  }
  std::vector<CsvRow> rows = Cutter(text, file, errors).Cut();
  if (rows.empty() || !std::ranges::equal(rows.front().cells, columns)) {
    const std::string heading = fmt::format("{}", fmt::join(columns, ","));
    errors.Add(file, 1, fmt::format("dòng đầu phải là “{}”", heading),
               fmt::format("the first line must be \"{}\"", heading));
    return {};
  }
  rows.erase(rows.begin());
  std::erase_if(rows, [&](const CsvRow& row) {
    if (row.cells.size() == columns.size()) return false;
    errors.Add(file, row.line, fmt::format("có {} ô, phải có {}", row.cells.size(), columns.size()),
               fmt::format("has {} cells, must have {}", row.cells.size(), columns.size()));
    return true;
  });
  return rows;
}

}  // namespace hoitu::rules
