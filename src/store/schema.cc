#include "store/schema.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "store/dialect.h"

// Migrations use a small part of SQL: CREATE TABLE with its columns and constraints, ALTER TABLE …
// ADD COLUMN, DROP TABLE. That part is read here word by word; schema_test holds the result against
// what SQLite says.
namespace hoitu::store {
namespace {

using Words = std::vector<std::string_view>;

bool IsWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Words and single punctuation marks, without comments and with each string literal as one word.
Words ReadWords(std::string_view sql) {
  Words words;
  while (!sql.empty()) {
    std::size_t size = 1;
    if (sql.starts_with("--")) {
      sql.remove_prefix(std::min(sql.find('\n'), sql.size()));
      continue;
    }
    if (sql[0] == '\'') {
      size = std::min(sql.find('\'', 1), sql.size() - 1) + 1;
    } else if (IsWordCharacter(sql[0])) {
      while (size < sql.size() && IsWordCharacter(sql[size])) ++size;
    }
    if (!std::isspace(static_cast<unsigned char>(sql[0]))) words.push_back(sql.substr(0, size));
    sql.remove_prefix(size);
  }
  return words;
}

bool StartsWith(const Words& words, std::initializer_list<std::string_view> start) {
  return words.size() >= start.size() && std::equal(start.begin(), start.end(), words.begin());
}

// The parts between the outermost parentheses that begin at `open`, split at the commas of that
// level.
std::vector<Words> PartsInside(const Words& words, std::size_t open) {
  std::vector<Words> parts(1);
  int depth = 0;
  for (std::size_t i = open; i < words.size(); ++i) {
    if (words[i] == "(" && depth++ == 0) continue;
    if (words[i] == ")" && --depth == 0) break;
    if (words[i] == "," && depth == 1) {
      parts.emplace_back();
    } else {
      parts.back().push_back(words[i]);
    }
  }
  return parts;
}

bool IsConstraint(std::string_view word) {
  constexpr std::array kConstraints = {"PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "CONSTRAINT"};
  return std::ranges::find(kConstraints, word) != kConstraints.end();
}

bool SaysPrimaryKey(const Words& column) {
  constexpr std::array<std::string_view, 2> kPrimaryKey = {"PRIMARY", "KEY"};
  return !std::ranges::search(column, kPrimaryKey).empty();
}

Table ReadTable(const Words& words) {
  Table table{.name = std::string(words[2]), .columns = {}, .key = {}};
  for (const Words& part : PartsInside(words, 3)) {
    if (StartsWith(part, {"PRIMARY", "KEY"})) {
      for (const Words& column : PartsInside(part, 2)) table.key.emplace_back(column[0]);
    } else if (!part.empty() && !IsConstraint(part[0])) {
      table.columns.emplace_back(part[0]);
      if (SaysPrimaryKey(part)) table.key.emplace_back(part[0]);
    }
  }
  return table;
}

void Apply(const Words& words, std::vector<Table>& tables) {
  if (StartsWith(words, {"CREATE", "TABLE"})) {
    tables.push_back(ReadTable(words));
  } else if (StartsWith(words, {"DROP", "TABLE"})) {
    std::erase_if(tables, [&](const Table& table) { return table.name == words[2]; });
  } else if (StartsWith(words, {"ALTER", "TABLE"}) && words.size() > 5 && words[3] == "ADD") {
    const auto table = std::ranges::find(tables, words[2], &Table::name);
    if (table != tables.end()) table->columns.emplace_back(words[words[4] == "COLUMN" ? 5 : 4]);
  }
}

}  // namespace

std::vector<Table> DescribeSchema(std::span<const Migration> migrations) {
  std::vector<Table> tables;
  for (const Migration& migration : migrations) {
    for (const std::string_view statement : SplitStatements(migration.text)) {
      Apply(ReadWords(statement), tables);
    }
  }
  return tables;
}

}  // namespace hoitu::store
