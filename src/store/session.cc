#include "store/session.h"

#include <fmt/format.h>

#include <cmath>

#include "base/text.h"

namespace hoitu::store {
namespace {

constexpr const char* TypeName(const Value& value) {
  constexpr const char* kNames[] = {"NULL", "INTEGER", "REAL", "TEXT", "BLOB"};
  return kNames[value.index()];
}

[[noreturn]] void WrongType(std::size_t column, const Value& value, const char* wanted) {
  throw StoreError(fmt::format("column {} is {}, not {}", column, TypeName(value), wanted));
}

}  // namespace

const Value& Row::At(std::size_t column) const {
  if (column >= values_.size()) {
    throw StoreError(fmt::format("column {} of a row of {}", column, values_.size()));
  }
  return values_[column];
}

bool Row::IsNull(std::size_t column) const {
  return std::holds_alternative<std::monostate>(At(column));
}

std::int64_t Row::Int(std::size_t column) const {
  const Value& value = At(column);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  WrongType(column, value, "INTEGER");
}

double Row::Real(std::size_t column) const {
  const Value& value = At(column);
  if (const auto* number = std::get_if<double>(&value)) return *number;
  // A sum or an average may come out as a whole number.
  if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
  WrongType(column, value, "REAL");
}

const std::string& Row::Text(std::size_t column) const {
  const Value& value = At(column);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  WrongType(column, value, "TEXT");
}

const std::string& Row::Bytes(std::size_t column) const {
  const Value& value = At(column);
  if (const auto* blob = std::get_if<Blob>(&value)) return blob->bytes;
  WrongType(column, value, "BLOB");
}

std::optional<std::int64_t> Row::MaybeInt(std::size_t column) const {
  if (IsNull(column)) return std::nullopt;
  return Int(column);
}

std::optional<double> Row::MaybeReal(std::size_t column) const {
  if (IsNull(column)) return std::nullopt;
  return Real(column);
}

std::optional<std::string> Row::MaybeText(std::size_t column) const {
  if (IsNull(column)) return std::nullopt;
  return Text(column);
}

std::optional<Instant> Row::MaybeTime(std::size_t column) const {
  if (IsNull(column)) return std::nullopt;
  return Time(column);
}

std::optional<Row> Session::AtMostOne(std::string_view sql, Rows rows) {
  if (rows.empty()) return std::nullopt;
  if (rows.size() > 1) {
    throw StoreError(fmt::format("{} rows where at most one was expected: {}", rows.size(), sql));
  }
  return std::move(rows.front());
}

void RequireStorable(std::string_view sql, const std::vector<Value>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (const auto* text = std::get_if<std::string>(&args[i])) {
      if (text->find('\0') != std::string::npos) {
        throw StoreError(fmt::format("parameter {} has a NUL character: {}", i + 1, sql));
      }
      if (!IsValidUtf8(*text)) {
        throw StoreError(fmt::format("parameter {} is not UTF-8: {}", i + 1, sql));
      }
    } else if (const auto* real = std::get_if<double>(&args[i]); real && !std::isfinite(*real)) {
      throw StoreError(fmt::format("parameter {} is not a finite number: {}", i + 1, sql));
    }
  }
}

}  // namespace hoitu::store
