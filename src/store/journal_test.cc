#include "store/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "store/testing/database_fixture.h"

namespace hoitu::store {
namespace {

class JournalTest : public DatabaseTest {
 protected:
  Sequence Append(Event event = {.kind = "thing.made", .subject = "thing:1"}) {
    return database()
        .Write([&](Transaction& tx) -> Result<Sequence> { return tx.Append(event); })
        .value();
  }
  void AppendMany(int count) {
    database()
        .Write([&](Transaction& tx) -> Result<void> {
          for (int i = 1; i <= count; ++i) {
            tx.Append({.kind = "thing.made", .subject = "thing:" + std::to_string(i)});
          }
          return {};
        })
        .value();
  }
  // What somebody with access to the database might do behind our back.
  void Tamper(const std::string& sql) {
    database()
        .Write([&](Transaction& tx) -> Result<void> {
          tx.Execute(sql);
          return {};
        })
        .value();
  }
  // The first entry that does not fit; "fits" when all do.
  std::string Verify() {
    const auto verified = database().Read(VerifyJournal);
    if (verified) return "fits";
    EXPECT_EQ(verified.error().message, "journal.broken");
    return verified.error().detail;
  }
};
INSTANTIATE_TEST_SUITE_P(Store, JournalTest, EveryDatabase(), DatabaseName);

TEST_P(JournalTest, KeepsWhatHappened) {
  const Event event{.kind = "article.published",
                    .subject = "article:17",
                    .portal = 3,
                    .actor = 5,
                    .body = R"({"home":3})"};
  EXPECT_EQ(Append(event), 1);
  const auto entries = database().Read([](Session& s) { return ReadJournal(s, 0, 10); });
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].sequence, 1);
  EXPECT_EQ(entries[0].at, clock().Now());
  EXPECT_EQ(entries[0].event.kind, event.kind);
  EXPECT_EQ(entries[0].event.subject, event.subject);
  EXPECT_EQ(entries[0].event.portal, event.portal);
  EXPECT_EQ(entries[0].event.actor, event.actor);
  EXPECT_EQ(entries[0].event.body, event.body);
  EXPECT_EQ(entries[0].hash, SealOf({}, entries[0]));
}

TEST_P(JournalTest, IsReadInPieces) {
  AppendMany(5);
  const auto piece = database().Read([](Session& s) { return ReadJournal(s, 2, 2); });
  ASSERT_EQ(piece.size(), 2u);
  EXPECT_EQ(piece[0].sequence, 3);
  EXPECT_EQ(piece[1].sequence, 4);
  EXPECT_EQ(database().Read(JournalHead), 5);
}

TEST_P(JournalTest, ASubjectHasItsHistory) {
  Append({.kind = "article.saved", .subject = "article:1"});
  Append({.kind = "article.saved", .subject = "article:11"});
  Append({.kind = "article.published", .subject = "article:1"});
  const auto history = database().Read([](Session& s) { return ReadHistory(s, "article:1"); });
  ASSERT_EQ(history.size(), 2u);
  EXPECT_EQ(history[0].event.kind, "article.saved");
  EXPECT_EQ(history[1].event.kind, "article.published");
}

TEST_P(JournalTest, HasNoGapsUnderFourWritingThreads) {
  constexpr int kEach = 15;
  const auto other = OpenAgain();
  std::vector<std::jthread> threads;
  for (Database* node : {&database(), &database(), other.get(), other.get()}) {
    threads.emplace_back([node] {
      for (int i = 0; i < kEach; ++i) {
        static_cast<void>(node->Write([&](Transaction& tx) -> Result<void> {
          tx.Append({.kind = "thing.made", .subject = "thing:1"});
          if (i % 5 == 0) return Fail(ProblemKind::kInvalid, "refused");
          return {};
        }));
      }
    });
  }
  threads.clear();
  const auto verified = database().Read(VerifyJournal);
  ASSERT_TRUE(verified) << verified.error().detail;
  EXPECT_EQ(*verified, 4 * (kEach - 3));
}

TEST_P(JournalTest, AnIntactJournalFits) {
  EXPECT_EQ(Verify(), "fits");
  AppendMany(1001);  // more than one batch of the verification
  Append();
  EXPECT_EQ(Verify(), "fits");
}

TEST_P(JournalTest, AlteringAnEntryIsFoundAtThatEntry) {
  AppendMany(9);
  Tamper("UPDATE journal SET body = '{\"home\":4}' WHERE sequence = 4");
  EXPECT_EQ(Verify(), "entry 4");
}

TEST_P(JournalTest, EveryFieldIsSealed) {
  AppendMany(3);
  for (const std::string column :
       {"at = at + 1", "kind = 'x'", "subject = 'x'", "portal = 1", "actor = 0", "body = '{ }'"}) {
    const std::string name = column.substr(0, column.find(' '));
    Tamper("CREATE TABLE kept AS SELECT * FROM journal WHERE sequence = 2");
    Tamper("UPDATE journal SET " + column + " WHERE sequence = 2");
    EXPECT_EQ(Verify(), "entry 2") << column;
    Tamper("UPDATE journal SET " + name + " = (SELECT " + name + " FROM kept) WHERE sequence = 2");
    Tamper("DROP TABLE kept");
  }
  EXPECT_EQ(Verify(), "fits");
}

TEST_P(JournalTest, RemovingAnEntryIsFoundWhereItStood) {
  AppendMany(9);
  Tamper("DELETE FROM journal WHERE sequence = 5");
  EXPECT_EQ(Verify(), "entry 5");
}

TEST_P(JournalTest, CuttingOffTheEndIsFoundByTheHead) {
  AppendMany(9);
  Tamper("DELETE FROM journal WHERE sequence > 6");
  EXPECT_EQ(Verify(), "entry 7");
}

TEST_P(JournalTest, AddingBehindTheHeadIsFound) {
  AppendMany(2);
  const auto entries = database().Read([](Session& s) { return ReadJournal(s, 1, 1); });
  Entry forged{.sequence = 3, .at = clock().Now(), .event = entries[0].event, .hash = {}};
  forged.hash = SealOf(entries[0].hash, forged);
  database()
      .Write([&](Transaction& tx) -> Result<void> {
        tx.Execute(
            "INSERT INTO journal (sequence, at, kind, subject, body, hash) VALUES (?, ?, ?, ?, ?, "
            "?)",
            forged.sequence, forged.at, forged.event.kind, forged.event.subject, forged.event.body,
            Blob{std::string(forged.hash.begin(), forged.hash.end())});
        return {};
      })
      .value();
  EXPECT_EQ(Verify(), "entry 3");
}

TEST(JournalSealTest, IsThatOfTheDocument) {
  const Entry entry{.sequence = 1,
                    .at = Instant(),
                    .event = {.kind = "article.published", .subject = "article:17", .portal = 3},
                    .hash = {}};
  EXPECT_EQ(ToHex(SealOf({}, entry)),
            "22282613c1fdff4035670bc5594e18006f9425a1bd68c7d39fe9099450f13c7a");
}

}  // namespace
}  // namespace hoitu::store
