#include "backup/table_rows.h"

#include <fmt/format.h>

namespace hoitu::backup {
namespace {

constexpr std::size_t kBatch = 200;

std::string Placeholders(std::size_t count) {
  std::string marks;
  for (std::size_t i = 0; i < count; ++i) marks += i == 0 ? "?" : ", ?";
  return marks;
}

std::vector<store::Value> ValuesOf(const store::Row& row, std::size_t first, std::size_t count) {
  std::vector<store::Value> values;
  values.reserve(count);
  for (std::size_t i = first; i < first + count; ++i) values.push_back(row.value(i));
  return values;
}

}  // namespace

std::int64_t ForEachRow(store::Session& session, const store::Table& table,
                        const std::function<void(const std::vector<store::Value>&)>& take) {
  const std::string key = fmt::format("{}", fmt::join(table.key, ", "));
  const std::string select =
      fmt::format("SELECT {}, {} FROM {}", fmt::join(table.columns, ", "), key, table.name);
  const std::string order = fmt::format(" ORDER BY {} LIMIT {}", key, kBatch);
  const std::string next =
      fmt::format("{} WHERE ({}) > ({}){}", select, key, Placeholders(table.key.size()), order);

  std::int64_t count = 0;
  store::Rows rows = session.QueryWith(select + order, {});
  while (!rows.empty()) {
    for (const store::Row& row : rows) take(ValuesOf(row, 0, table.columns.size()));
    count += std::ssize(rows);
    if (rows.size() < kBatch) break;
    rows = session.QueryWith(next, ValuesOf(rows.back(), table.columns.size(), table.key.size()));
  }
  return count;
}

RowInserter::RowInserter(store::Session& session, const std::string& table,
                         const std::vector<std::string>& columns)
    : session_(session),
      sql_(fmt::format("INSERT INTO {} ({}) VALUES ({})", table, fmt::join(columns, ", "),
                       Placeholders(columns.size()))) {}

void RowInserter::Insert(std::vector<store::Value> values) {
  session_.QueryWith(sql_, std::move(values));
}

}  // namespace hoitu::backup
