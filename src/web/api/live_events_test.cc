#include "web/api/live_events.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class LiveEventsTest : public ApiTest {
 protected:
  LiveEventsTest() {
    session_.actor.account = 7;
    session_.actor.roles = {
        {.assignment = 1, .portal = 3, .role = "editor", .duties = {rules::Duty::kWrite}}};
    session_.expires_at = clock.Now() + std::chrono::hours(1);
  }

  // Commits an entry and tells the listeners, as the follower does.
  store::Sequence Happen(const std::string& kind, const std::string& subject,
                         std::optional<std::int64_t> portal) {
    const auto sequence = Commit(kind, subject, portal);
    const auto entries = database->Read(
        [&](store::Session& session) { return store::ReadJournal(session, sequence - 1, 1); });
    events_.Tell(entries);
    return sequence;
  }
  store::Sequence Commit(const std::string& kind, const std::string& subject,
                         std::optional<std::int64_t> portal) {
    return *database->Write([&](store::Transaction& tx) -> Result<store::Sequence> {
      return tx.Append({.kind = kind, .subject = subject, .portal = portal, .actor = {}});
    });
  }

  accounts::ActiveSession session_;
  LiveEvents events_{clock};
};

TEST_F(LiveEventsTest, TellsWhatHappensOnOnesPortals) {
  const auto stream = events_.Listen(*database, session_, std::nullopt);
  Happen("article.saved", "article:1", 3);
  Happen("article.saved", "article:2", 4);
  Happen("rulebook.adopted", "rulebook:1", std::nullopt);
  const std::string told = stream->TakePending();
  EXPECT_THAT(told, HasSubstr("event: article.saved"));
  EXPECT_THAT(told, HasSubstr("article:1"));
  EXPECT_THAT(told, Not(HasSubstr("article:2")));
  EXPECT_THAT(told, Not(HasSubstr("rulebook")));
}

TEST_F(LiveEventsTest, RepeatsWhatWasMissedOnce) {
  const auto seen = Happen("article.saved", "article:1", 3);
  Commit("article.submitted", "article:1", 3);
  const auto stream = events_.Listen(*database, session_, seen);
  const std::string missed = stream->TakePending();
  EXPECT_THAT(missed, HasSubstr("article.submitted"));
  EXPECT_THAT(missed, Not(HasSubstr("article.saved")));

  const auto entries = database->Read(
      [&](store::Session& session) { return store::ReadJournal(session, seen, 10); });
  events_.Tell(entries);
  EXPECT_THAT(stream->TakePending(), IsEmpty()) << "the follower comes later with the same";
}

TEST_F(LiveEventsTest, EndsWhenTheAccountChanges) {
  const auto stream = events_.Listen(*database, session_, std::nullopt);
  Happen("account.signed_in", "account:7", std::nullopt);
  EXPECT_FALSE(stream->closed());
  Happen("role.ended", "account:8", 3);
  EXPECT_FALSE(stream->closed());
  Happen("role.ended", "account:7", 3);
  EXPECT_TRUE(stream->closed());
}

TEST_F(LiveEventsTest, EndsWithTheSession) {
  const auto stream = events_.Listen(*database, session_, std::nullopt);
  clock.Advance(std::chrono::hours(1));
  Happen("article.saved", "article:1", 3);
  EXPECT_TRUE(stream->closed());
  EXPECT_THAT(stream->TakePending(), IsEmpty());
}

}  // namespace
}  // namespace hoitu::api
