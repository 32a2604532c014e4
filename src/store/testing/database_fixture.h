#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "store/database.h"
#include "store/testing/temporary_folder.h"

// Tests over an empty store, each case on SQLite and on PostgreSQL:
//
//   src/articles/CMakeLists.txt:   hoitu_room(articles … TEST_DEPS store/testing)
//
//   class ArticleTest : public store::DatabaseTest {};
//   INSTANTIATE_TEST_SUITE_P(Store, ArticleTest, store::EveryDatabase(), store::DatabaseName);
//
//   TEST_P(ArticleTest, SavesADraft) {
//     const auto id = database().Write([&](store::Transaction& tx) -> Result<std::int64_t> { … });
//   }
//
// PostgreSQL takes part when HOITU_TEST_POSTGRES is the URL of a database in which schemas may be
// made and dropped; `tests/postgres ctest …` starts a server for that and removes it afterwards.
// Without it the PostgreSQL cases are left out, and standard error says so.
namespace hoitu::store {

enum class DatabaseKind { kSqlite, kPostgres };

// The kinds there is a database for.
std::vector<DatabaseKind> DatabaseKinds();
inline auto EveryDatabase() { return ::testing::ValuesIn(DatabaseKinds()); }
std::string DatabaseName(const ::testing::TestParamInfo<DatabaseKind>& info);

// An empty place for one store: a temporary folder, and on PostgreSQL a schema of its own in it.
class DatabasePlace {
 public:
  explicit DatabasePlace(DatabaseKind kind);
  ~DatabasePlace();
  DatabasePlace(const DatabasePlace&) = delete;
  DatabasePlace& operator=(const DatabasePlace&) = delete;

  // Opening them twice makes two databases over one store, as two nodes or processes have.
  const DatabaseOptions& options() const { return options_; }
  const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
  std::string schema_;  // empty on SQLite
  DatabaseOptions options_;
};

// A database that is open from the fixture's constructor on, so that members and derived
// constructors may use it. Its clock stands at noon of 22/11/2026 in Việt Nam.
class DatabaseTest : public ::testing::TestWithParam<DatabaseKind> {
 protected:
  DatabaseTest();

  Database& database() { return *database_; }
  FixedClock& clock() { return clock_; }
  const DatabasePlace& place() const { return place_; }

  // Another database over the same store.
  std::unique_ptr<Database> OpenAgain();

 private:
  FixedClock clock_;
  DatabasePlace place_;
  std::unique_ptr<Database> database_;
};

}  // namespace hoitu::store
