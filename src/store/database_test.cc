#include "store/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <set>
#include <thread>

#include "store/testing/database_fixture.h"

namespace hoitu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::ThrowsMessage;

class DatabaseBehaviourTest : public DatabaseTest {
 protected:
  DatabaseBehaviourTest() {
    Must([](Transaction& tx) {
      tx.Execute(
          "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, weight REAL, seal BLOB) STRICT");
    });
  }

  // A write that is expected to work.
  template <class Work>
  void Must(Work&& work) {
    const auto result = database().Write([&](Transaction& tx) -> Result<void> {
      work(tx);
      return {};
    });
    ASSERT_TRUE(result) << result.error().message;
  }

  std::int64_t Count() {
    return database().Read(
        [](Session& s) { return s.QueryOne("SELECT count(*) FROM thing")->Int(0); });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, DatabaseBehaviourTest, EveryDatabase(), DatabaseName);

TEST_P(DatabaseBehaviourTest, KeepsEveryKindOfValue) {
  constexpr std::int64_t kBig = std::numeric_limits<std::int64_t>::max();
  const Blob blob{std::string("\0'\xff\\x", 5)};
  Must([&](Transaction& tx) {
    EXPECT_EQ(tx.Execute("INSERT INTO thing (id, name, weight, seal) VALUES (?, ?, ?, ?)", kBig,
                         "Đường ? 'phố'", 0.1, blob),
              1);
    tx.Execute("INSERT INTO thing (id, name, weight, seal) VALUES (?, ?, ?, ?)", -1, nullptr,
               nullptr, Blob{});
  });
  database().Read([&](Session& session) {
    const auto row =
        session.QueryOne("SELECT id, name, weight, seal FROM thing WHERE id = ?", kBig);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->Int(0), kBig);
    EXPECT_EQ(row->Text(1), "Đường ? 'phố'");
    EXPECT_EQ(row->Real(2), 0.1);
    EXPECT_EQ(row->Bytes(3), blob.bytes);
    const auto nulls = session.QueryOne("SELECT name, weight, seal FROM thing WHERE id < 0");
    EXPECT_TRUE(nulls->IsNull(0));
    EXPECT_EQ(nulls->MaybeText(0), std::nullopt);
    EXPECT_TRUE(nulls->IsNull(1));
    EXPECT_FALSE(nulls->IsNull(2));
    EXPECT_EQ(nulls->Bytes(2), "");
  });
}

TEST_P(DatabaseBehaviourTest, AProblemRollsBack) {
  const auto result = database().Write([](Transaction& tx) -> Result<int> {
    tx.Execute("INSERT INTO thing (id) VALUES (1)");
    tx.Append({.kind = "thing.made", .subject = "thing:1"});
    return Fail(ProblemKind::kConflict, "thing.refused");
  });
  EXPECT_EQ(result.error().message, "thing.refused");
  EXPECT_EQ(Count(), 0);
  EXPECT_EQ(database().Read(JournalHead), 0);
}

}  // namespace
}  // namespace hoitu::store
