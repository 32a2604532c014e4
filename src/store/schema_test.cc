#include "store/schema.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <array>
#include <memory>

namespace hoitu::store {
namespace {

TEST(Schema, ReadsColumnsAndKeys) {
  constexpr std::array kMigrations = {
      Migration{"0001",
                "CREATE TABLE a (id INTEGER PRIMARY KEY, -- x, y\n"
                " state TEXT NOT NULL CHECK (state IN ('a,b', 'c')), n REAL) STRICT;"
                "CREATE INDEX i ON a (n);"},
      Migration{"0002",
                "CREATE TABLE b (a INTEGER REFERENCES a (id), c TEXT, PRIMARY KEY (a, c),"
                " UNIQUE (c)) STRICT; ALTER TABLE a ADD COLUMN late TEXT;"}};
  EXPECT_EQ(DescribeSchema(kMigrations),
            (std::vector<Table>{{"a", {"id", "state", "n", "late"}, {"id"}},
                                {"b", {"a", "c"}, {"a", "c"}}}));
}

// Whatever a migration writes, SQLite must see the same tables with the same columns.
TEST(Schema, AgreesWithSqliteAboutOurOwnMigrations) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(":memory:", &raw), SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(raw, &sqlite3_close);
  for (const Migration& migration : BuiltInMigrations()) {
    char* error = nullptr;
    ASSERT_EQ(sqlite3_exec(raw, std::string(migration.text).c_str(), nullptr, nullptr, &error),
              SQLITE_OK)
        << migration.name << ": " << (error == nullptr ? "" : error);
  }
  for (const Table& table : DescribeSchema(BuiltInMigrations())) {
    std::vector<std::string> columns;
    const std::string sql = "SELECT name FROM pragma_table_info('" + table.name + "')";
    sqlite3_exec(
        raw, sql.c_str(),
        [](void* names, int, char** values, char**) {
          static_cast<std::vector<std::string>*>(names)->emplace_back(values[0]);
          return 0;
        },
        &columns, nullptr);
    EXPECT_EQ(table.columns, columns) << table.name;
    EXPECT_FALSE(table.key.empty())
        << table.name << " needs a primary key to be backed up in order";
  }
}

}  // namespace
}  // namespace hoitu::store
