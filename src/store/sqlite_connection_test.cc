#include "store/sqlite_connection.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <string>

#include "store/database.h"
#include "store/testing/temporary_folder.h"

namespace hoitu::store {
namespace {

namespace fs = std::filesystem;

class SqliteConnectionTest : public ::testing::Test {
 protected:
  TemporaryFolder folder_;
  const fs::path file_ = folder_.path() / "hoitu.db";
};

TEST_F(SqliteConnectionTest, IsSetUpForDurabilityAndStrictness) {
  SqliteConnection connection(file_, Engine::Access::kWrite);
  const auto number = [&](const char* sql) { return connection.QueryOne(sql)->Int(0); };
  constexpr int kFull = 2;
  EXPECT_EQ(connection.QueryOne("PRAGMA journal_mode")->Text(0), "wal");
  EXPECT_EQ(number("PRAGMA synchronous"), kFull);
  EXPECT_EQ(number("PRAGMA foreign_keys"), 1);
  EXPECT_EQ(number("PRAGMA trusted_schema"), 0);
  EXPECT_GT(number("PRAGMA busy_timeout"), 0);
  EXPECT_THROW(connection.Query("SELECT \"a string?\""), StoreError);
}

TEST_F(SqliteConnectionTest, OnlyTheOwnerMayReadTheFiles) {
  SqliteConnection connection(file_, Engine::Access::kWrite);
  connection.Execute("CREATE TABLE t (id INTEGER) STRICT");
  for (const char* name : {"hoitu.db", "hoitu.db-wal", "hoitu.db-shm"}) {
    EXPECT_EQ(fs::status(folder_.path() / name).permissions(),
              fs::perms::owner_read | fs::perms::owner_write)
        << name;
  }
}

TEST_F(SqliteConnectionTest, AReaderNeitherMakesTheFileNorWritesIt) {
  EXPECT_THROW(SqliteConnection(file_, Engine::Access::kRead), StoreError);
  SqliteConnection writer(file_, Engine::Access::kWrite);
  SqliteConnection reader(file_, Engine::Access::kRead);
  EXPECT_THROW(reader.Execute("CREATE TABLE t (id INTEGER) STRICT"), StoreError);
}

TEST_F(SqliteConnectionTest, AFileThatIsNoDatabaseIsAProblem) {
  std::ofstream(file_) << std::string(5000, 'x');
  const SystemClock clock;
  const auto database = Database::Open({.url = "", .folder = folder_.path()}, clock);
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().message, "store.unavailable");
}

// Writes until the files may not grow any more; 0 when all that was acknowledged is there
// afterwards.
int FillTheDisk(const fs::path& folder) {
  const SystemClock clock;
  const auto database = Database::Open({.url = "", .folder = folder}, clock).value();
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{1 << 20, 1 << 20};
  ::setrlimit(RLIMIT_FSIZE, &limit);
  const std::string body = "{\"text\":\"" + std::string(20'000, 'x') + "\"}";
  Sequence acknowledged = 0;
  try {
    while (acknowledged < 1000) {
      acknowledged = database
                         ->Write([&](Transaction& tx) -> Result<Sequence> {
                           return tx.Append({.kind = "thing.made", .subject = "x", .body = body});
                         })
                         .value();
    }
    return 1;
  } catch (const StoreFull&) {
  }
  return database->Read(VerifyJournal) == acknowledged ? 0 : 2;
}

TEST_F(SqliteConnectionTest, AFullDiskThrowsAndKeepsWhatWasAcknowledged) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(FillTheDisk(folder_.path()));
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  const SystemClock clock;
  const auto database = Database::Open({.url = "", .folder = folder_.path()}, clock);
  ASSERT_TRUE(database);
  EXPECT_TRUE((*database)->Read(VerifyJournal));
}

}  // namespace
}  // namespace hoitu::store
