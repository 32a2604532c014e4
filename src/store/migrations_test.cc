#include "store/migrations.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "store/postgres_engine.h"
#include "store/sqlite_engine.h"
#include "store/testing/database_fixture.h"

namespace hoitu::store {
namespace {

constexpr Migration kFirst{"0001_first",
                           "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; -- one;\n"
                           "INSERT INTO a (id) VALUES (1);\n"};
constexpr Migration kSecond{"0002_second", "CREATE TABLE b (note TEXT) STRICT;"};
constexpr Migration kBroken{"0003_broken", "INSERT INTO a (id) VALUES (2); CREATE NONSENSE;"};

class MigrationsTest : public ::testing::TestWithParam<DatabaseKind> {
 protected:
  std::unique_ptr<Connection> Connect() { return engine_->Connect(Engine::Access::kWrite); }

  // The message of the Problem, or "".
  static std::string Run(Connection& connection, const std::vector<Migration>& migrations) {
    const FixedClock clock{Instant()};
    const auto migrated = Migrate(connection, migrations, clock);
    return migrated ? "" : migrated.error().message;
  }

 private:
  DatabasePlace place_{GetParam()};

 protected:
  std::unique_ptr<Engine> engine_ =
      GetParam() == DatabaseKind::kSqlite
          ? std::unique_ptr<Engine>(std::make_unique<SqliteEngine>(place_.options().folder))
          : std::make_unique<PostgresEngine>(place_.options().url);
};
INSTANTIATE_TEST_SUITE_P(Store, MigrationsTest, EveryDatabase(), DatabaseName);

TEST_P(MigrationsTest, RunOnceAndInOrder) {
  const auto connection = Connect();
  EXPECT_EQ(Run(*connection, {kFirst}), "");
  EXPECT_EQ(Run(*connection, {kFirst, kSecond}), "");
  EXPECT_EQ(Run(*connection, {kFirst, kSecond}), "");
  EXPECT_EQ(connection->QueryOne("SELECT count(*) FROM a")->Int(0), 1);
  EXPECT_TRUE(connection->Query("SELECT note FROM b").empty());
  const Rows records =
      connection->Query("SELECT number, name FROM schema_migration ORDER BY number");
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records[1].Int(0), 2);
  EXPECT_EQ(records[1].Text(1), "0002_second");
}

TEST_P(MigrationsTest, ANewerSchemaIsRefused) {
  const auto connection = Connect();
  ASSERT_EQ(Run(*connection, {kFirst, kSecond}), "");
  EXPECT_EQ(Run(*connection, {kFirst}), "store.newer_schema");
}

TEST_P(MigrationsTest, AFileThatWasChangedAfterItRanIsRefused) {
  const auto connection = Connect();
  ASSERT_EQ(Run(*connection, {kFirst}), "");
  const Migration changed{kFirst.name, "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT) STRICT;"};
  EXPECT_EQ(Run(*connection, {changed, kSecond}), "store.migration_changed");
  EXPECT_THROW(connection->Query("SELECT note FROM b"), StoreError);
}

TEST_P(MigrationsTest, AFilePutBeforeOneThatHasRunIsRefused) {
  const auto connection = Connect();
  ASSERT_EQ(Run(*connection, {kSecond}), "");
  EXPECT_EQ(Run(*connection, {kFirst, kSecond}), "store.migration_changed");
}

TEST_P(MigrationsTest, AnUpgradeThatFailsLeavesTheStoreAsItWas) {
  const auto connection = Connect();
  ASSERT_EQ(Run(*connection, {kFirst}), "");
  EXPECT_THROW(Run(*connection, {kFirst, kSecond, kBroken}), StoreError);
  EXPECT_EQ(connection->QueryOne("SELECT count(*) FROM a")->Int(0), 1);
  EXPECT_THROW(connection->Query("SELECT note FROM b"), StoreError);
  EXPECT_EQ(Run(*connection, {kFirst, kSecond}), "");
}

TEST_P(MigrationsTest, TwoProgramsThatStartTogetherTakeTurns) {
  std::vector<std::jthread> threads;
  threads.reserve(2);
  for (int i = 0; i < 2; ++i) {
    threads.emplace_back([this] { EXPECT_EQ(Run(*Connect(), {kFirst, kSecond}), ""); });
  }
  threads.clear();
  EXPECT_EQ(Connect()->QueryOne("SELECT count(*) FROM a")->Int(0), 1);
}

TEST(BuiltInMigrationsTest, BeginWithTheStoresOwn) {
  ASSERT_FALSE(BuiltInMigrations().empty());
  EXPECT_EQ(BuiltInMigrations().front().name, "0001_store");
}

}  // namespace
}  // namespace hoitu::store
