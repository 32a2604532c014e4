#include "articles/publish_due.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PublishDueTest : public NewsroomTest {
 protected:
  PublishedDue Due(std::size_t limit = 100) {
    return *database().Write([&](store::Transaction& tx) { return PublishDue(tx, limit); });
  }
  Article Scheduled(std::string_view title, Instant at) {
    return *Publish(Chief(kRiver), Approved(kRiver, SomeContent(title)), at);
  }
  bool IsPublic(std::int64_t article) { return Now(article).is_public(); }
};
INSTANTIATE_TEST_SUITE_P(Store, PublishDueTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(PublishDueTest, PublishesAtItsTimeAndNotBefore) {
  const Instant at = clock().Now() + hours(2);
  const Article article = Scheduled("Hẹn giờ", at);
  EXPECT_EQ(article.state, State::kScheduled);
  EXPECT_THAT(Due().articles, IsEmpty());
  EXPECT_EQ(Due().next, at);

  clock().Set(at);
  const PublishedDue due = Due();
  EXPECT_THAT(due.articles, ElementsAre(article.id));
  EXPECT_EQ(due.next, std::nullopt);
  EXPECT_EQ(Now(article.id).state, State::kPublished);
  EXPECT_EQ(Now(article.id).published_at, at);
  EXPECT_THAT(Due().articles, IsEmpty()) << "once";
}

TEST_P(PublishDueTest, CatchesUpAfterAStopInOrderAndInPortions) {
  const Article second = Scheduled("Hai", clock().Now() + hours(2));
  const Article first = Scheduled("Một", clock().Now() + hours(1));
  const Article third = Scheduled("Ba", clock().Now() + hours(3));
  clock().Advance(hours(48));
  const PublishedDue portion = Due(2);
  EXPECT_THAT(portion.articles, ElementsAre(first.id, second.id));
  ASSERT_TRUE(portion.next);
  EXPECT_LT(*portion.next, clock().Now());
  EXPECT_THAT(Due(2).articles, ElementsAre(third.id));
  EXPECT_EQ(Now(third.id).published_at, clock().Now()) << "when it really became public";
}

TEST_P(PublishDueTest, WhatWasSavedAgainMeanwhileIsNotPublished) {
  const Article article = Scheduled("Hẹn giờ", clock().Now() + hours(1));
  ASSERT_TRUE(Save(Writer(kRiver), article, SomeContent("Sửa lại")));
  clock().Advance(hours(2));
  EXPECT_THAT(Due().articles, IsEmpty());
  EXPECT_FALSE(IsPublic(article.id));
}

TEST_P(PublishDueTest, ACorrectionCanBeScheduledWhileTheOldRevisionStaysPublic) {
  const Article old = Published(kRiver, SomeContent("Cũ"));
  const Article draft = *Save(Writer(kRiver), old, SomeContent("Mới"));
  const Article approved = *Approve(Chief(kRiver), *Submit(Writer(kRiver), draft));
  ASSERT_TRUE(Publish(Chief(kRiver), approved, clock().Now() + hours(1)));
  EXPECT_EQ(Now(old.id).public_revision, 1);
  clock().Advance(hours(1));
  Due();
  EXPECT_EQ(Now(old.id).public_revision, 2);
}

TEST_P(PublishDueTest, ATimeThatHasPassedIsRefusedAndADateCanBeMoved) {
  const Article approved = Approved(kRiver, SomeContent("A"));
  EXPECT_EQ(Publish(Chief(kRiver), approved, clock().Now()).error().message,
            "article.publish.past");
  Article scheduled = *Publish(Chief(kRiver), approved, clock().Now() + hours(1));
  scheduled = *Publish(Chief(kRiver), scheduled, clock().Now() + hours(5));
  EXPECT_EQ(Due().next, clock().Now() + hours(5));
  EXPECT_EQ(Publish(Chief(kRiver), scheduled)->state, State::kPublished);
  EXPECT_EQ(Due().next, std::nullopt);
}

}  // namespace
}  // namespace hoitu::articles
