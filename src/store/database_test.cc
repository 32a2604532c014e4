#include "store/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <latch>
#include <limits>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "base/mutex.h"
#include "store/testing/database_fixture.h"

namespace hoitu::store {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::Contains;
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

  // A write that ends well.
  template <class Work>
  void Must(Work&& work) {
    database()
        .Write([&](Transaction& tx) -> Result<void> {
          work(tx);
          return {};
        })
        .value();
  }

  static std::int64_t CountIn(Session& session) {
    return session.QueryOne("SELECT count(*) FROM thing")->Int(0);
  }
  std::int64_t Count() { return database().Read(CountIn); }
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
    EXPECT_EQ(nulls->MaybeText(0), std::nullopt);
    EXPECT_EQ(nulls->MaybeReal(1), std::nullopt);
    EXPECT_FALSE(nulls->IsNull(2));
    EXPECT_EQ(nulls->Bytes(2), "");
  });
}

TEST_P(DatabaseBehaviourTest, NullGoesThroughAStatementPreparedForAValue) {
  constexpr std::string_view kInsert = "INSERT INTO thing (id, name) VALUES (?, ?)";
  Must([&](Transaction& tx) {
    tx.Execute(kInsert, 1, nullptr);
    tx.Execute(kInsert, 2, "two");
    tx.Execute(kInsert, 3, std::optional<std::string>());
  });
  EXPECT_EQ(database().Read([](Session& session) {
    return session.QueryOne("SELECT count(*) FROM thing WHERE name IS NULL")->Int(0);
  }),
            2);
}

TEST_P(DatabaseBehaviourTest, CountsAndSumsAreNumbers) {
  Must([](Transaction& tx) {
    for (int i = 1; i <= 3; ++i) tx.Execute("INSERT INTO thing (id, weight) VALUES (?, ?)", i, i);
  });
  database().Read([](Session& session) {
    const auto row = session.QueryOne(
        "SELECT sum(id), avg(id), sum(weight), EXISTS (SELECT 1 FROM thing), max(id) + ? FROM "
        "thing",
        10'000'000'000);
    EXPECT_EQ(row->Int(0), 6);
    EXPECT_EQ(row->Real(1), 2.0);
    EXPECT_EQ(row->Real(2), 6.0);
    EXPECT_TRUE(row->Bool(3));
    EXPECT_EQ(row->Int(4), 10'000'000'003);
  });
}

TEST_P(DatabaseBehaviourTest, SortsTextByItsBytesAndTellsCaseApart) {
  Must([](Transaction& tx) {
    for (const char* name : {"b", "á", "B", "a", "Z"}) {
      tx.Execute("INSERT INTO thing (id, name) VALUES (?, ?)", tx.NextId("thing"), name);
    }
  });
  database().Read([](Session& session) {
    std::vector<std::string> names;
    for (const Row& row : session.Query("SELECT name FROM thing ORDER BY name")) {
      names.push_back(row.Text(0));
    }
    EXPECT_THAT(names, ElementsAre("B", "Z", "a", "b", "á"));
    EXPECT_EQ(session.Query("SELECT id FROM thing WHERE name LIKE ? ESCAPE '!'", "b%").size(), 1u);
  });
}

TEST_P(DatabaseBehaviourTest, TellsHowManyRowsChanged) {
  Must([](Transaction& tx) {
    EXPECT_EQ(tx.Execute("INSERT INTO thing (id) VALUES (1), (2), (3)"), 3);
    EXPECT_EQ(tx.Execute("UPDATE thing SET name = 'x' WHERE id > 1"), 2);
    EXPECT_EQ(tx.Execute("UPDATE thing SET name = 'x' WHERE id > 9"), 0);
    EXPECT_EQ(tx.Execute("SELECT id FROM thing"), 0);
    EXPECT_EQ(tx.Execute("CREATE INDEX thing_name ON thing (name)"), 0);
    EXPECT_EQ(tx.Query("DELETE FROM thing WHERE id = 1 RETURNING id").size(), 1u);
  });
  EXPECT_EQ(Count(), 2);
}

TEST_P(DatabaseBehaviourTest, AWrongReadingOfARowThrows) {
  Must([](Transaction& tx) {
    tx.Execute("INSERT INTO thing (id, name) VALUES (1, 'one'), (2, '')");
  });
  database().Read([](Session& session) {
    const auto row = session.QueryOne("SELECT id, name, seal FROM thing WHERE id = 1");
    EXPECT_THROW(row->Int(1), StoreError);
    EXPECT_THROW(row->Text(0), StoreError);
    EXPECT_THROW(row->Bytes(1), StoreError);
    EXPECT_THROW(row->Int(2), StoreError);
    EXPECT_THROW(row->Int(3), StoreError);
    EXPECT_THROW(session.QueryOne("SELECT id FROM thing"), StoreError);
    EXPECT_FALSE(session.QueryOne("SELECT id FROM thing WHERE id = 3"));
  });
}

TEST_P(DatabaseBehaviourTest, WhatOneDatabaseCannotStoreBothRefuse) {
  const auto insert = [&](const std::string& column, const auto& value) {
    Must([&](Transaction& tx) {
      tx.Execute("INSERT INTO thing (" + column + ") VALUES (?)", value);
    });
  };
  EXPECT_THROW(insert("name", std::string("a\0b", 3)), StoreError);
  EXPECT_THROW(insert("name", "\xff"), StoreError);
  EXPECT_THROW(insert("weight", std::numeric_limits<double>::infinity()), StoreError);
  EXPECT_EQ(Count(), 0);
}

TEST_P(DatabaseBehaviourTest, AWrongStatementThrows) {
  const auto run = [&](std::string_view sql, auto... args) {
    database().Read([&](Session& session) { session.Execute(sql, args...); });
  };
  EXPECT_THROW(run("SELECT nonsense FROM thing"), StoreError);
  EXPECT_THROW(run("SELECT 1; SELECT 2"), StoreError);
  EXPECT_THROW(run(""), StoreError);
  EXPECT_THROW(run("SELECT id FROM thing WHERE id = ?"), StoreError);
  EXPECT_THROW(run("SELECT id FROM thing WHERE id = ?", 1, 2), StoreError);
  EXPECT_THROW(run("INSERT INTO thing (id) VALUES (1)"), StoreError);  // in a Read
  EXPECT_NO_THROW(run("SELECT 1; -- the end"));
  EXPECT_EQ(Count(), 0);
}

TEST_P(DatabaseBehaviourTest, AnErrorNamesTheStatementAndNoValue) {
  Must([](Transaction& tx) {
    tx.Execute("CREATE TABLE person (phone TEXT PRIMARY KEY) STRICT");
    tx.Execute("INSERT INTO person (phone) VALUES (?)", "0912345678");
  });
  const auto expected =
      ThrowsMessage<StoreError>(AllOf(HasSubstr("INTO person"), Not(HasSubstr("0912345678"))));
  EXPECT_THAT(([&] {
                Must([](Transaction& tx) {
                  tx.Execute("INSERT INTO person (phone) VALUES (?)", "0912345678");
                });
              }),
              expected);
  EXPECT_THAT(([&] {
                Must([](Transaction& tx) {
                  tx.Execute(
                      "INSERT INTO person (phone) SELECT CAST(id AS INTEGER) FROM "
                      "(SELECT CAST(? AS INTEGER) AS id) AS x WHERE 1 / (id - id) = 1 "
                      "UNION ALL SELECT nonsense",
                      912345678);
                });
              }),
              ThrowsMessage<StoreError>(Not(HasSubstr("912345678"))));
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

TEST_P(DatabaseBehaviourTest, AnExceptionRollsBackAndFreesTheWriter) {
  EXPECT_THROW(Must([](Transaction& tx) {
                 tx.Execute("INSERT INTO thing (id) VALUES (1)");
                 throw std::runtime_error("stumbled");
               }),
               std::runtime_error);
  EXPECT_EQ(Count(), 0);
  Must([](Transaction& tx) { tx.Execute("INSERT INTO thing (id) VALUES (2)"); });
  EXPECT_EQ(Count(), 1);
}

TEST_P(DatabaseBehaviourTest, HalfAChangeIsNotCommittedByWhoeverSwallowsTheError) {
  EXPECT_THROW(Must([](Transaction& tx) {
                 tx.Execute("INSERT INTO thing (id) VALUES (1)");
                 EXPECT_THROW(tx.Execute("INSERT INTO thing (id) VALUES (1)"), StoreError);
                 EXPECT_THROW(tx.Execute("INSERT INTO thing (id) VALUES (2)"), StoreError);
               }),
               StoreError);
  EXPECT_EQ(Count(), 0);
}

TEST_P(DatabaseBehaviourTest, AWriteInsideAWriteThrowsInsteadOfWaitingForItself) {
  EXPECT_THROW(Must([&](Transaction&) { Must([](Transaction&) {}); }), StoreError);
  Must([](Transaction& tx) { tx.Execute("INSERT INTO thing (id) VALUES (1)"); });
  EXPECT_EQ(Count(), 1);
}

TEST_P(DatabaseBehaviourTest, AReaderSeesOneSnapshotAndDoesNotWaitForTheWriter) {
  Must([](Transaction& tx) { tx.Execute("INSERT INTO thing (id) VALUES (1)"); });
  database().Read([&](Session& session) {
    EXPECT_EQ(CountIn(session), 1);
    Must([&](Transaction& tx) {
      tx.Execute("INSERT INTO thing (id) VALUES (2)");
      EXPECT_EQ(CountIn(session), 1);
      EXPECT_EQ(Count(), 1);
    });
    EXPECT_EQ(CountIn(session), 1);
  });
  EXPECT_EQ(Count(), 2);
}

TEST_P(DatabaseBehaviourTest, WritersOfTwoNodesTakeTurns) {
  const auto other = OpenAgain();
  Must([](Transaction& tx) { tx.Execute("INSERT INTO thing (id, weight) VALUES (1, 0)"); });
  constexpr int kRounds = 25;
  // Read, then write what was read: lost updates would show.
  const auto count_up = [](Database& database) {
    for (int i = 0; i < kRounds; ++i) {
      database
          .Write([](Transaction& tx) -> Result<void> {
            const double weight = tx.QueryOne("SELECT weight FROM thing WHERE id = 1")->Real(0);
            tx.Execute("UPDATE thing SET weight = ? WHERE id = 1", weight + 1);
            return {};
          })
          .value();
    }
  };
  std::vector<std::jthread> threads;
  for (Database* node : {&database(), other.get()}) {
    for (int i = 0; i < 2; ++i) threads.emplace_back([&count_up, node] { count_up(*node); });
  }
  threads.clear();
  EXPECT_EQ(database().Read([](Session& session) {
    return session.QueryOne("SELECT weight FROM thing WHERE id = 1")->Real(0);
  }),
            4 * kRounds);
}

TEST_P(DatabaseBehaviourTest, MoreThreadsThanReadersReadInTurn) {
  std::vector<std::jthread> threads;
  threads.reserve(12);
  for (int i = 0; i < 12; ++i) {
    threads.emplace_back([this] {
      for (int j = 0; j < 20; ++j) EXPECT_EQ(Count(), 0);
    });
  }
}

TEST_P(DatabaseBehaviourTest, ManyDifferentStatementsDoNotPileUp) {
  database().Read([](Session& session) {
    for (int round = 0; round < 2; ++round) {
      for (int i = 0; i < 700; ++i) {
        const std::string sql = "SELECT " + std::to_string(i) + " + ?";
        ASSERT_EQ(session.QueryOne(sql, 1)->Int(0), i + 1);
      }
    }
  });
}

TEST_P(DatabaseBehaviourTest, SeriesCountFromOneAndTakeBackWhatWasNotCommitted) {
  Must([](Transaction& tx) {
    EXPECT_EQ(tx.NextId("article"), 1);
    EXPECT_EQ(tx.NextId("article"), 2);
    EXPECT_EQ(tx.NextId("account"), 1);
  });
  EXPECT_FALSE(database().Write([](Transaction& tx) -> Result<void> {
    EXPECT_EQ(tx.NextId("article"), 3);
    return Fail(ProblemKind::kInvalid, "refused");
  }));
  Must([](Transaction& tx) { EXPECT_EQ(tx.NextId("article"), 3); });
}

TEST_P(DatabaseBehaviourTest, ATransactionHasOneMoment) {
  Must([&](Transaction& tx) {
    const Instant before = tx.now();
    clock().Advance(5s);
    EXPECT_EQ(tx.now(), before);
  });
}

TEST_P(DatabaseBehaviourTest, ListenersAreToldOfOwnCommitsBeforeWriteReturns) {
  std::vector<std::pair<Sequence, std::thread::id>> heard;
  Mutex mutex;
  const auto listening = database().OnCommit([&](Sequence head) {
    MutexLock lock(mutex);
    heard.emplace_back(head, std::this_thread::get_id());
    EXPECT_EQ(database().Read(JournalHead), head);
  });
  Must([](Transaction& tx) { tx.Append({.kind = "thing.made", .subject = "thing:1"}); });
  MutexLock lock(mutex);
  EXPECT_THAT(heard, Contains(std::pair(Sequence{1}, std::this_thread::get_id())));
}

TEST_P(DatabaseBehaviourTest, ListenersAreToldOfCommitsOfAnotherNode) {
  std::promise<Sequence> heard;
  const auto other = OpenAgain();
  const auto listening = other->OnCommit([&, told = false](Sequence head) mutable {
    if (head >= 1 && !std::exchange(told, true)) heard.set_value(head);
  });
  Must([](Transaction& tx) { tx.Append({.kind = "thing.made", .subject = "thing:1"}); });
  auto future = heard.get_future();
  ASSERT_EQ(future.wait_for(5s), std::future_status::ready);
  EXPECT_EQ(future.get(), 1);
}

TEST_P(DatabaseBehaviourTest, AListenerThatEndedHearsNoMore) {
  Sequence first = 0;
  Sequence second = 0;
  auto ending = database().OnCommit([&](Sequence head) { first = head; });
  const auto staying = database().OnCommit([&](Sequence head) {
    second = head;
    ending.reset();
  });
  for (int i = 0; i < 2; ++i) {
    Must([](Transaction& tx) { tx.Append({.kind = "thing.made", .subject = "thing:1"}); });
  }
  EXPECT_EQ(first, 1);
  EXPECT_EQ(second, 2);
}

TEST_P(DatabaseBehaviourTest, EndingAListenerWaitsForItsCalls) {
  std::latch called(1);
  std::atomic<bool> may_return = false;
  std::atomic<bool> returned = false;
  auto listening = database().OnCommit([&](Sequence) {
    called.count_down();
    may_return.wait(false);
    returned = true;
  });
  std::thread writer([&] {
    Must([](Transaction& tx) { tx.Append({.kind = "thing.made", .subject = "thing:1"}); });
  });
  called.wait();
  std::thread ender([&] {
    listening.reset();
    EXPECT_TRUE(returned);
  });
  may_return = true;
  may_return.notify_all();
  ender.join();
  writer.join();
}

TEST_P(DatabaseBehaviourTest, OpensAgainWithWhatWasWritten) {
  Must([](Transaction& tx) { tx.Execute("INSERT INTO thing (id) VALUES (7)"); });
  EXPECT_EQ(OpenAgain()->Read(CountIn), 1);
}

TEST_P(DatabaseBehaviourTest, DescribesItselfWithoutSecrets) {
  const std::string expected = GetParam() == DatabaseKind::kSqlite ? "SQLite 3" : "PostgreSQL ";
  EXPECT_THAT(database().Describe(), HasSubstr(expected));
}

TEST(DatabaseOpenTest, WhatCannotBeOpenedIsAProblem) {
  const SystemClock clock;
  const TemporaryFolder folder;
  const auto open = [&](const DatabaseOptions& options) {
    const auto database = Database::Open(options, clock);
    return database ? std::string() : database.error().message;
  };
  EXPECT_EQ(open({.url = "", .folder = folder.path() / "missing"}), "store.unavailable");
  EXPECT_EQ(open({.url = "mysql://x", .folder = folder.path()}), "store.unavailable");
  EXPECT_EQ(open({.url = "postgresql://127.0.0.1:1/x", .folder = folder.path()}),
            "store.unavailable");
}

}  // namespace
}  // namespace hoitu::store
