#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/clock.h"

// One SQL text for SQLite and PostgreSQL: `?` placeholders, the column types INTEGER (64 bits),
// TEXT, BLOB and REAL, upserts with ON CONFLICT, RETURNING. What the two spell differently is
// translated in store/dialect.cc and nowhere else. To mean the same on both, a statement
//   - compares booleans with numbers: `WHERE pinned = 1`;
//   - gives a parameter that is only tested for NULL a type: `CAST(? AS INTEGER) IS NULL OR …`;
//   - says ESCAPE with LIKE, which tells case apart on both, and NULLS FIRST or NULLS LAST where
//     NULLs are sorted;
//   - passes text where text is compared and numbers where numbers are;
//   - sorts text by its bytes; the Vietnamese order is that of a column made by SortKey
//     (base/text.h).
namespace hoitu::store {

// The database is broken, gone or full, or a statement is wrong: never the fault of the person at
// the other end. The text names the statement, never a parameter's value.
class StoreError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// There is no room for more, in the database or on its disk. What was acknowledged stays, and
// reading goes on.
class StoreFull : public StoreError {
 public:
  using StoreError::StoreError;
};

struct Blob {
  std::string bytes;
  bool operator==(const Blob&) const = default;
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

// How C++ types become values. A std::optional without a value becomes NULL.
inline Value ToValue(std::nullptr_t) { return {}; }
inline Value ToValue(std::nullopt_t) { return {}; }
inline Value ToValue(std::string_view text) { return std::string(text); }
inline Value ToValue(const std::string& text) { return text; }
inline Value ToValue(const char* text) { return std::string(text); }
inline Value ToValue(double number) { return number; }
inline Value ToValue(Instant at) { return ToMillis(at); }
inline Value ToValue(Blob blob) { return blob; }
template <class I>
  requires std::is_integral_v<I>
Value ToValue(I number) {
  return static_cast<std::int64_t>(number);
}
template <class T>
Value ToValue(const std::optional<T>& value) {
  return value ? ToValue(*value) : Value();
}

// One row of an answer, read by column number from 0. A wrong type or an unexpected NULL throws
// StoreError: it is a mistake in the statement, not in the data.
class Row {
 public:
  explicit Row(std::vector<Value> values) : values_(std::move(values)) {}

  bool IsNull(std::size_t column) const;
  const Value& value(std::size_t column) const { return At(column); }  // whatever its type
  std::int64_t Int(std::size_t column) const;
  double Real(std::size_t column) const;
  bool Bool(std::size_t column) const { return Int(column) != 0; }
  const std::string& Text(std::size_t column) const;
  const std::string& Bytes(std::size_t column) const;
  Instant Time(std::size_t column) const { return FromMillis(Int(column)); }

  std::optional<std::int64_t> MaybeInt(std::size_t column) const;
  std::optional<double> MaybeReal(std::size_t column) const;
  std::optional<std::string> MaybeText(std::size_t column) const;
  std::optional<Instant> MaybeTime(std::size_t column) const;

 private:
  const Value& At(std::size_t column) const;
  std::vector<Value> values_;
};

using Rows = std::vector<Row>;

// What one of the two databases cannot hold is refused on both (StoreError): a NUL character in
// text, text that is not UTF-8, a number that is infinite or none. Called by every Run.
void RequireStorable(std::string_view sql, const std::vector<Value>& args);

// One connection in one transaction, lent by Database for the length of a Read or Write. Used by
// one thread. Statements are prepared once a connection and kept.
class Session {
 public:
  virtual ~Session() = default;

  template <class... Args>
  Rows Query(std::string_view sql, const Args&... args) {
    return Run(sql, {ToValue(args)...}).rows;
  }
  // The first row, or nothing. A second row throws: say LIMIT 1 where more are expected.
  template <class... Args>
  std::optional<Row> QueryOne(std::string_view sql, const Args&... args) {
    return AtMostOne(sql, Run(sql, {ToValue(args)...}).rows);
  }
  // How many rows the statement changed.
  template <class... Args>
  std::int64_t Execute(std::string_view sql, const Args&... args) {
    return Run(sql, {ToValue(args)...}).changed;
  }
  // The same with values collected at run time, for statements built from a filter.
  Rows QueryWith(std::string_view sql, std::vector<Value> args) {
    return Run(sql, std::move(args)).rows;
  }

  struct Answer {
    Rows rows;
    std::int64_t changed = 0;  // rows inserted, updated or deleted by this very statement
  };
  // What all of the above are forms of: runs one statement to its end. Two in one text are refused.
  virtual Answer Run(std::string_view sql, std::vector<Value> args) = 0;

 private:
  static std::optional<Row> AtMostOne(std::string_view sql, Rows rows);
};

}  // namespace hoitu::store
