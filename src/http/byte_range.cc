#include "http/byte_range.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

std::optional<std::uint64_t> TakeNumber(Cursor& cursor) {
  const std::string_view digits = cursor.TakeWhile(IsDigit);
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || error != std::errc()) return std::nullopt;
  return number;
}

}  // namespace

ByteRange ParseByteRange(std::string_view value, std::uint64_t size) {
  using Kind = ByteRange::Kind;
  Cursor cursor(value);
  if (!cursor.Take("bytes=")) return {};
  if (cursor.Take('-')) {
    const std::optional<std::uint64_t> suffix = TakeNumber(cursor);
    if (!suffix || !cursor.AtEnd()) return {};
    if (*suffix == 0 || size == 0) return {Kind::kUnsatisfiable};
    return {Kind::kPart, size - std::min(*suffix, size), size - 1};
  }
  const std::optional<std::uint64_t> first = TakeNumber(cursor);
  if (!first || !cursor.Take('-')) return {};
  std::uint64_t last = size - 1;
  if (!cursor.AtEnd()) {
    const std::optional<std::uint64_t> asked = TakeNumber(cursor);
    if (!asked || !cursor.AtEnd() || *asked < *first) return {};
    last = std::min(*asked, size - 1);
  }
  if (*first >= size) return {Kind::kUnsatisfiable};
  return {Kind::kPart, *first, last};
}

}  // namespace hoitu::http
