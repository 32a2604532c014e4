#include "store/dialect.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/session.h"

namespace hoitu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DialectTest, PlaceholdersAreNumbered) {
  const auto text = ToPostgres("UPDATE t SET a = ?, b = ? WHERE id = ?");
  EXPECT_EQ(text.sql, "UPDATE t SET a = $1, b = $2 WHERE id = $3");
  EXPECT_EQ(text.placeholders, 3u);
}

TEST(DialectTest, StringsNamesAndCommentsPassUntouched) {
  const std::string_view sql =
      "SELECT '?', 'it''s ?', \"a?\" /* ? INTEGER */ FROM t -- ? STRICT\n WHERE x = 'CAST(a AS "
      "BLOB)'";
  EXPECT_EQ(ToPostgres(sql).sql, sql);
  EXPECT_EQ(ToPostgres(sql).placeholders, 0u);
}

TEST(DialectTest, ColumnTypesAreTranslated) {
  EXPECT_EQ(ToPostgres("CREATE TABLE t (id INTEGER PRIMARY KEY, \"at\" integer, w REAL,\n"
                       "  name TEXT NOT NULL, seal BLOB, CHECK (w > 0)) STRICT")
                .sql,
            "CREATE TABLE t (id BIGINT PRIMARY KEY, \"at\" BIGINT, w DOUBLE PRECISION,\n"
            "  name TEXT COLLATE \"C\" NOT NULL, seal BYTEA, CHECK (w > 0)) ");
  EXPECT_EQ(ToPostgres("ALTER TABLE t ADD COLUMN note TEXT").sql,
            "ALTER TABLE t ADD COLUMN note TEXT COLLATE \"C\"");
  EXPECT_EQ(ToPostgres("CREATE TABLE t (id INTEGER) WITHOUT ROWID, STRICT").sql,
            "CREATE TABLE t (id BIGINT)   ");
}

TEST(DialectTest, CastsAreTranslatedAndNamesAreNot) {
  EXPECT_EQ(ToPostgres("SELECT CAST(? AS INTEGER), CAST(b AS TEXT), blob, text FROM picture").sql,
            "SELECT CAST($1 AS BIGINT), CAST(b AS TEXT), blob, text FROM picture");
  EXPECT_EQ(ToPostgres("CREATE TABLE picture (blob TEXT, text BLOB, strict INTEGER)").sql,
            "CREATE TABLE picture (blob TEXT COLLATE \"C\", text BYTEA, strict BIGINT)");
  EXPECT_EQ(ToPostgres("CREATE INDEX i ON picture (blob, text)").sql,
            "CREATE INDEX i ON picture (blob, text)");
}

TEST(DialectTest, WhatHasNoMeaningOnBothIsRefused) {
  EXPECT_THROW(ToPostgres("SELECT ?1"), StoreError);
  EXPECT_THROW(ToPostgres("SELECT 'open"), StoreError);
  EXPECT_THROW(ToPostgres("SELECT 1 /* open"), StoreError);
}

TEST(DialectTest, ScriptsAreCutAtTheirSemicolons) {
  EXPECT_THAT(SplitStatements("-- first; not a cut\nSELECT 1; ;\n SELECT ';' /* ; */ ;SELECT 2 "),
              ElementsAre("SELECT 1", "SELECT ';' /* ; */ ", "SELECT 2 "));
  EXPECT_THAT(SplitStatements(" -- nothing\n/* here */ "), IsEmpty());
}

}  // namespace
}  // namespace hoitu::store
