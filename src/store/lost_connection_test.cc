#include <gtest/gtest.h>
#include <unistd.h>

#include <future>
#include <string>

#include "store/postgres_handle.h"
#include "store/testing/database_fixture.h"

namespace hoitu::store {
namespace {

using namespace std::chrono_literals;

// What a restart of the server or of a firewall does to connections that lie idle.
class LostConnectionTest : public ::testing::TestWithParam<DatabaseKind> {
 protected:
  void LoseAllConnections() {
    const PostgresHandle connection = ConnectPostgres(place_.options().url);
    RunPostgres(connection.get(), ("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                   "WHERE application_name = '" +
                                   name_ + "'")
                                      .c_str());
  }

  static Result<Sequence> Append(Transaction& tx) {
    return tx.Append({.kind = "thing.made", .subject = "thing:1"});
  }

  const std::string name_ = "lost_" + std::to_string(::getpid());
  const DatabasePlace place_{DatabaseKind::kPostgres};
  const SystemClock clock_;
  const DatabaseOptions options_{.url = place_.options().url + "&application_name=" + name_,
                                 .folder = {}};
};

std::vector<DatabaseKind> OnlyPostgres() {
  std::vector<DatabaseKind> kinds = DatabaseKinds();
  std::erase(kinds, DatabaseKind::kSqlite);
  return kinds;
}
INSTANTIATE_TEST_SUITE_P(Store, LostConnectionTest, ::testing::ValuesIn(OnlyPostgres()),
                         DatabaseName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(LostConnectionTest);

TEST_P(LostConnectionTest, IsReplacedUnseenAtTheNextReadOrWrite) {
  const auto database = Database::Open(options_, clock_).value();
  ASSERT_TRUE(database->Write(Append));
  ASSERT_EQ(database->Read(JournalHead), 1);
  LoseAllConnections();
  EXPECT_EQ(database->Read(JournalHead), 1);
  EXPECT_TRUE(database->Write(Append));
  EXPECT_EQ(database->Read(JournalHead), 2);
}

TEST_P(LostConnectionTest, EndsATransactionWithAnErrorAndNothingWritten) {
  const auto database = Database::Open(options_, clock_).value();
  EXPECT_THROW(static_cast<void>(database->Write([&](Transaction& tx) -> Result<Sequence> {
                 const Sequence sequence = tx.Append({.kind = "thing.made", .subject = "thing:1"});
                 LoseAllConnections();
                 return sequence;
               })),
               StoreError);
  EXPECT_EQ(database->Read(JournalHead), 0);
  EXPECT_TRUE(database->Write(Append));
}

TEST_P(LostConnectionTest, TheWatchListensAgainAndTellsWhatItMissed) {
  const auto here = Database::Open(options_, clock_).value();
  const auto there = Database::Open(place_.options(), clock_).value();
  std::promise<void> heard;
  const auto listening = here->OnCommit([&, told = false](Sequence head) mutable {
    if (head >= 1 && !std::exchange(told, true)) heard.set_value();
  });
  LoseAllConnections();
  ASSERT_TRUE(there->Write(Append));
  EXPECT_EQ(heard.get_future().wait_for(10s), std::future_status::ready);
}

}  // namespace
}  // namespace hoitu::store
