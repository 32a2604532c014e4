#include "store/postgres_values.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

#include "base/digest.h"

namespace hoitu::store {
namespace {

// Names and numbers of the server's pg_type.dat, which never change.
constexpr Oid kBool = 16, kBytea = 17, kName = 19, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25,
              kFloat4 = 700, kFloat8 = 701, kBpchar = 1042, kVarchar = 1043, kNumeric = 1700,
              kVoid = 2278;

template <class Number>
Number Parse(std::string_view text) {
  Number number{};
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) {
    throw StoreError("a number of the database is outside our range");
  }
  return number;
}

// Sums of INTEGER come as NUMERIC without a fraction, averages with one.
Value ParseNumeric(std::string_view text) {
  if (text.find('.') == std::string_view::npos) return Parse<std::int64_t>(text);
  return Parse<double>(text);
}

Blob ParseBytea(std::string_view text) {
  if (!text.starts_with("\\x")) throw StoreError("bytes of the database are not in hexadecimal");
  return {FromHex(text.substr(2))};
}

Value ParseColumn(Oid type, std::string_view text) {
  switch (type) {
    case kInt8:
    case kInt4:
    case kInt2:
      return Parse<std::int64_t>(text);
    case kText:
    case kVarchar:
    case kBpchar:
    case kName:
      return std::string(text);
    case kBytea:
      return ParseBytea(text);
    case kFloat8:
    case kFloat4:
      return Parse<double>(text);
    case kNumeric:
      return ParseNumeric(text);
    case kBool:
      return std::int64_t{text == "t" ? 1 : 0};
    case kVoid:
      return {};
    default:
      throw StoreError(
          fmt::format("a column of PostgreSQL's type {}, which is none of ours", type));
  }
}

}  // namespace

Oid PostgresType(const Value& value) {
  constexpr Oid kTypes[] = {0, kInt8, kFloat8, kText, kBytea};
  return kTypes[value.index()];
}

PostgresParameters::PostgresParameters(const std::vector<Value>& values) {
  constexpr int kAsText = 0, kAsBytes = 1;
  numbers_.reserve(values.size());  // pointers into it must hold
  for (const Value& value : values) {
    if (const auto* text = std::get_if<std::string>(&value)) {
      pointers_.push_back(text->c_str());
      lengths_.push_back(static_cast<int>(text->size()));
    } else if (const auto* blob = std::get_if<Blob>(&value)) {
      pointers_.push_back(blob->bytes.data());
      lengths_.push_back(static_cast<int>(blob->bytes.size()));
    } else if (std::holds_alternative<std::monostate>(value)) {
      pointers_.push_back(nullptr);
      lengths_.push_back(0);
    } else {
      const auto* integer = std::get_if<std::int64_t>(&value);
      numbers_.push_back(integer ? fmt::format("{}", *integer)
                                 : fmt::format("{}", std::get<double>(value)));
      pointers_.push_back(numbers_.back().c_str());
      lengths_.push_back(static_cast<int>(numbers_.back().size()));
    }
    formats_.push_back(std::holds_alternative<Blob>(value) ? kAsBytes : kAsText);
  }
}

Rows PostgresRows(const PGresult* result) {
  const int columns = PQnfields(result);
  const int count = PQntuples(result);
  Rows rows;
  rows.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    std::vector<Value> values(static_cast<std::size_t>(columns));
    for (int j = 0; j < columns; ++j) {
      if (PQgetisnull(result, i, j) != 0) continue;
      const std::string_view text(PQgetvalue(result, i, j),
                                  static_cast<std::size_t>(PQgetlength(result, i, j)));
      values[static_cast<std::size_t>(j)] = ParseColumn(PQftype(result, j), text);
    }
    rows.emplace_back(std::move(values));
  }
  return rows;
}

}  // namespace hoitu::store
