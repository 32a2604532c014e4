// A thousand random actions of random people, beside a model in memory that knows only the promise:
// what citizens see is the last revision that was published with every approval its level asks for,
// by people who may give it, and nothing that was withdrawn. After each action all portals are
// asked.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "articles/broadcast.h"
#include "articles/publish_due.h"
#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

struct Expected {
  Article article;  // as the last successful action returned it
  std::set<std::pair<std::int64_t, std::string>> approvals;  // (revision, step)
  std::map<std::int64_t, std::string> titles;                // of every revision
  std::optional<std::int64_t> shown;
  bool was_withdrawn = false;
  bool listed = false;
};

class PublicOracleTest : public NewsroomTest {
 protected:
  PublicOracleTest() : random_(20261122) {}

  int Pick(std::size_t below) {
    return std::uniform_int_distribution<int>(0, static_cast<int>(below) - 1)(random_);
  }

  // Mostly somebody of the portal in question, now and then a stranger.
  accounts::Actor SomeActor(std::int64_t home) {
    const std::int64_t portal = Pick(8) == 0 ? 1 + Pick(3) : home;
    switch (Pick(4)) {
      case 0:
        return Writer(portal);
      case 1:
        return Keeper(portal);
      default:
        return Chief(portal, 21 + Pick(2));
    }
  }

  bool HasAllApprovals(const Expected& expected, std::int64_t revision) const {
    if (!expected.approvals.contains({revision, "board"})) return false;
    return expected.article.home_portal != kCrown ||
           expected.approvals.contains({revision, "seal"});
  }

  // Half the time what would bring the article further, so that much becomes public; else anything.
  Action SomeAction(State state) {
    if (Pick(2) == 0) {
      if (state == State::kDraft) return Action::kSubmit;
      if (state == State::kSubmitted) return Action::kApprove;
      if (state == State::kApproved) return Action::kPublish;
    }
    return kActionNames[static_cast<std::size_t>(Pick(kActionNames.size()))].action;
  }

  void Act();
  void ActOn(Expected& expected, const accounts::Actor& actor);
  void Due();
  void Shown(Expected& expected);
  void Compare();

  std::mt19937 random_;
  std::map<std::int64_t, Expected> articles_;
  int done_ = 0;
  int published_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Store, PublicOracleTest, store::EveryDatabase(), store::DatabaseName);

void PublicOracleTest::Shown(Expected& expected) {
  EXPECT_TRUE(HasAllApprovals(expected, expected.article.revision))
      << "article " << expected.article.id << " revision " << expected.article.revision;
  expected.shown = expected.article.revision;
  expected.listed = true;
  ++published_;
}

void PublicOracleTest::Due() {
  const PublishedDue due =
      *database().Write([&](store::Transaction& tx) { return PublishDue(tx); });
  for (const std::int64_t id : due.articles) {
    articles_[id].article = Now(id);
    Shown(articles_[id]);
  }
}

void PublicOracleTest::Act() {
  clock().Advance(std::chrono::minutes(Pick(30)));
  if (articles_.size() < 6 || Pick(80) == 0) {
    const std::int64_t portal = 1 + Pick(3);
    const std::string title = "Bài " + std::to_string(articles_.size()) + " bản 1";
    if (const auto created = Create(SomeActor(portal), portal, SomeContent(title, "orders"))) {
      articles_[created->id] = {*created, {}, {{1, title}}, {}, false, false};
    }
    return;
  }
  auto chosen = articles_.begin();
  std::advance(chosen, Pick(articles_.size()));
  ActOn(chosen->second, SomeActor(chosen->second.article.home_portal));
}

void PublicOracleTest::ActOn(Expected& expected, const accounts::Actor& actor) {
  const Article before = expected.article;
  const auto keep = [&](const Result<Article>& after) {
    if (!after) return false;
    expected.article = *after;
    ++done_;
    return true;
  };
  switch (SomeAction(before.state)) {
    case Action::kSave: {
      const std::string title =
          "Bài " + std::to_string(before.id) + " bản " + std::to_string(before.revision + 1);
      if (keep(Save(actor, before, SomeContent(title, "orders")))) {
        expected.titles[expected.article.revision] = title;
      }
      break;
    }
    case Action::kSubmit:
      keep(Submit(actor, before));
      break;
    case Action::kReturn:
      keep(Return(actor, before));
      break;
    case Action::kApprove:
      if (keep(Approve(actor, before))) {
        EXPECT_NE(actor.account, before.revised_by);
        const bool first = !expected.approvals.contains({before.revision, "board"});
        EXPECT_TRUE(actor.Holds(first ? "chief" : "keeper", before.home_portal));
        expected.approvals.insert({before.revision, first ? "board" : "seal"});
      }
      break;
    case Action::kPublish:
      if (keep(Publish(actor, before))) Shown(expected);
      break;
    case Action::kSchedule:
      keep(Publish(actor, before, clock().Now() + std::chrono::hours(1)));
      break;
    case Action::kWithdraw:
      if (keep(Withdraw(actor, before))) {
        expected.shown.reset();
        expected.listed = false;
        expected.was_withdrawn = true;
      }
      break;
    case Action::kArchive:
      if (keep(Archive(actor, before))) expected.listed = false;
      break;
  }
}

void PublicOracleTest::Compare() {
  for (const std::int64_t portal : {kCrown, kRiver, kHill}) {
    std::set<std::string> listed;
    for (const auto& [id, expected] : articles_) {
      const bool is_here = expected.article.home_portal == portal;
      const Answer answer = Look(portal, id);
      const auto* seen = std::get_if<PublicArticle>(&answer);
      ASSERT_EQ(seen != nullptr, is_here && expected.shown) << "article " << id;
      if (seen) {
        ASSERT_EQ(seen->content.title, expected.titles.at(*expected.shown));
      }
      ASSERT_EQ(std::holds_alternative<WithdrawnArticle>(answer),
                is_here && !expected.shown && expected.was_withdrawn)
          << "article " << id;
      if (is_here && expected.listed) listed.insert(expected.titles.at(*expected.shown));
    }
    std::set<std::string> found;
    const auto lines = database().Read([&](store::Session& session) {
      return ListSection(session, From(portal), "orders", {.limit = 1000});
    });
    for (const PublicLine& line : lines) found.insert(line.title);
    ASSERT_EQ(found, listed);
  }
}

TEST_P(PublicOracleTest, WhatIsPublicIsWhatTheBoardApprovedAfterAnyThousandActions) {
  for (int i = 0; i < 1000; ++i) {
    Act();
    Due();
    if (i % 5 == 0) {
      ASSERT_NO_FATAL_FAILURE(Compare()) << "after action " << i;
    }
  }
  Compare();
  EXPECT_GT(done_, 100) << "most actions are refused, but not all";
  EXPECT_GT(published_, 20);
}

}  // namespace
}  // namespace hoitu::articles
