#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The only place that knows where the SQL of the two databases differs. Works on words, not on a
// grammar: strings, quoted names and comments pass through untouched.
namespace hoitu::store {

// A statement as PostgreSQL understands it:
//   `?` becomes `$1`, `$2`, …;
//   a type (a word after the name of a column in CREATE and ALTER, after AS in CAST) INTEGER
//   becomes BIGINT, REAL becomes DOUBLE PRECISION, BLOB becomes BYTEA; a column's TEXT becomes TEXT
//   COLLATE "C", which compares bytes as SQLite does; STRICT and WITHOUT ROWID behind a CREATE
//   TABLE are dropped.
struct PostgresText {
  std::string sql;
  std::size_t placeholders = 0;
};
// Throws StoreError on numbered placeholders (`?1`) and on a string or comment that does not end.
PostgresText ToPostgres(std::string_view sql);

// The statements of a script, each without its `;`. Empty ones are left out.
std::vector<std::string_view> SplitStatements(std::string_view script);

}  // namespace hoitu::store
