// The actions one by one: who may do them, when, and what they leave behind.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "articles/article_store.h"
#include "articles/review_store.h"
#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

using std::chrono::hours;

class ArticleActionsTest : public NewsroomTest {};
INSTANTIATE_TEST_SUITE_P(Store, ArticleActionsTest, store::EveryDatabase(), store::DatabaseName);

MATCHER_P2(FailsWith, kind, message, "") {
  if (arg) {
    *result_listener << "succeeded";
    return false;
  }
  *result_listener << arg.error().message;
  return arg.error().kind == kind && arg.error().message == message;
}

const PublicArticle* AsPublic(const Answer& answer) { return std::get_if<PublicArticle>(&answer); }

TEST_P(ArticleActionsTest, ADraftGoesToThePublicThroughTheBoard) {
  const Article draft = Draft(kRiver, SomeContent("Lễ khai giảng"));
  EXPECT_EQ(draft.state, State::kDraft);
  EXPECT_EQ(draft.version, 1);
  EXPECT_EQ(LastEventKind(), "article.saved");
  const Article submitted = *Submit(Writer(kRiver), draft);
  EXPECT_EQ(submitted.state, State::kSubmitted);
  const Article approved = *Approve(Chief(kRiver), submitted);
  EXPECT_EQ(approved.state, State::kApproved);
  EXPECT_EQ(AsPublic(Look(kRiver, draft.id)), nullptr);

  const Article published = *Publish(Chief(kRiver), approved);
  EXPECT_EQ(published.state, State::kPublished);
  EXPECT_EQ(published.public_revision, 1);
  EXPECT_EQ(published.published_at, clock().Now());
  EXPECT_EQ(published.slug, "le-khai-giang");
  EXPECT_EQ(LastEventKind(), "article.published");
  EXPECT_EQ(nlohmann::json::parse(LastEventBody()),
            nlohmann::json::parse(R"({"home":2,"revision":1,"version":4,"state":"published",
                                      "directive":false,"placements":[[2,"news"]]})"));
  EXPECT_EQ(Now(draft.id).version, published.version);
  const Answer answer = Look(kRiver, draft.id);
  ASSERT_TRUE(AsPublic(answer));
  EXPECT_EQ(AsPublic(answer)->content, SomeContent("Lễ khai giảng"));
}

TEST_P(ArticleActionsTest, ALevelWithTwoApprovalsNeedsBothFromTwoPeople) {
  const Article submitted = Submitted(kCrown, SomeContent("Chỉ đạo"));
  EXPECT_THAT(Approve(Keeper(kCrown), submitted),
              FailsWith(ProblemKind::kForbidden, "article.approve.role_missing"));
  const Article once = *Approve(Chief(kCrown), submitted);
  EXPECT_EQ(once.state, State::kSubmitted);
  EXPECT_EQ(nlohmann::json::parse(LastEventBody())["complete"], false);
  EXPECT_THAT(Publish(Chief(kCrown), once),
              FailsWith(ProblemKind::kConflict, "article.move.impossible"));
  accounts::Actor both = Chief(kCrown);
  both.roles.push_back(Keeper(kCrown).roles[0]);
  EXPECT_THAT(Approve(both, once), FailsWith(ProblemKind::kForbidden, "article.four_eyes"));
  EXPECT_EQ(Approve(Keeper(kCrown), once)->state, State::kApproved);
}

TEST_P(ArticleActionsTest, NobodyApprovesTheirOwnRevision) {
  const Article draft = *Create(Chief(kRiver), kRiver, SomeContent("Của tôi"));
  const Article submitted = *Submit(Chief(kRiver), draft);
  EXPECT_THAT(Approve(Chief(kRiver), submitted),
              FailsWith(ProblemKind::kForbidden, "article.four_eyes"));
  EXPECT_TRUE(Approve(Chief(kRiver, 22), submitted));
}

TEST_P(ArticleActionsTest, ACorrectionStaysInvisibleUntilItIsPublished) {
  const Article published = Published(kRiver, SomeContent("Bản một"));
  clock().Advance(hours(1));
  const Article draft = *Save(Writer(kRiver), published, SomeContent("Bản hai", "notices"));
  EXPECT_EQ(draft.state, State::kDraft);
  EXPECT_EQ(draft.revision, 2);
  EXPECT_EQ(draft.public_revision, 1);
  EXPECT_EQ(AsPublic(Look(kRiver, draft.id))->content.title, "Bản một");

  const Article again = Corrected(draft, SomeContent("Bản ba", "notices"));
  const Answer answer = Look(kRiver, draft.id);
  EXPECT_EQ(AsPublic(answer)->content.title, "Bản ba");
  EXPECT_EQ(AsPublic(answer)->published_at, *published.published_at)
      << "a correction keeps its date";
  EXPECT_TRUE(AsPublic(answer)->is_corrected());
  EXPECT_EQ(AsPublic(answer)->canonical.Path(), "/notices/ban-mot-" + std::to_string(draft.id))
      << "the slug of the first publication is permanent (R-MET-07)";
  EXPECT_EQ(nlohmann::json::parse(LastEventBody())["placements"],
            nlohmann::json::parse(R"([[2,"news"],[2,"notices"]])"))
      << "the list it left and the list it joined";
  EXPECT_EQ(again.first_published_at, published.first_published_at);
}

TEST_P(ArticleActionsTest, SavingWhatWasApprovedTakesItBackToDraft) {
  const Article approved = Approved(kRiver, SomeContent("Đã duyệt"));
  const Article draft = *Save(Writer(kRiver), approved, SomeContent("Đổi sau khi duyệt"));
  EXPECT_EQ(draft.state, State::kDraft);
  EXPECT_THAT(Publish(Chief(kRiver), draft),
              FailsWith(ProblemKind::kConflict, "article.move.impossible"));
}

TEST_P(ArticleActionsTest, SavingTheSameDraftAgainChangesNothing) {
  const Article draft = Draft(kRiver, SomeContent("Như cũ"));
  EXPECT_EQ(Save(Writer(kRiver), draft, SomeContent("Như cũ"))->version, draft.version);
  EXPECT_EQ(Now(draft.id).revision, 1);
}

TEST_P(ArticleActionsTest, AnOldVersionIsRefusedWhateverIsDoneWithIt) {
  const Article old = Draft(kRiver, SomeContent("Một"));
  const Article current = *Save(Writer(kRiver), old, SomeContent("Hai"));
  EXPECT_THAT(Save(Writer(kRiver), old, SomeContent("Ba")),
              FailsWith(ProblemKind::kStale, "article.stale"));
  EXPECT_THAT(Submit(Writer(kRiver), old), FailsWith(ProblemKind::kStale, "article.stale"));
  EXPECT_EQ(Now(old.id).title, "Hai");
  EXPECT_TRUE(Submit(Writer(kRiver), current));
}

TEST_P(ArticleActionsTest, AnotherPortalsPeopleDoNotEvenLearnThatItExists) {
  const Article draft = Draft(kRiver, SomeContent("Nội bộ"));
  const auto unknown = FailsWith(ProblemKind::kNotFound, "article.not_found");
  EXPECT_THAT(Save(Chief(kHill), draft, SomeContent("Lạ")), unknown);
  EXPECT_THAT(Submit(Chief(kHill), draft), unknown);
  EXPECT_THAT(Approve(Chief(kCrown), draft), unknown);
  EXPECT_THAT(Archive(Chief(kHill), draft), unknown);
  EXPECT_THAT(Create(Writer(kHill), kRiver, SomeContent("Lạ")),
              FailsWith(ProblemKind::kForbidden, "role.duty_missing"));
}

TEST_P(ArticleActionsTest, WithoutTheDutyAnActionIsForbidden) {
  const auto forbidden = FailsWith(ProblemKind::kForbidden, "role.duty_missing");
  const Article submitted = Submitted(kRiver, SomeContent("Chờ"));
  EXPECT_THAT(Approve(Writer(kRiver), submitted), forbidden);
  EXPECT_THAT(Return(Writer(kRiver), submitted), forbidden);
  EXPECT_THAT(Save(Keeper(kRiver), submitted, SomeContent("Sửa")), forbidden);
  EXPECT_THAT(Publish(Writer(kRiver), Approved(kRiver, SomeContent("B"))), forbidden);
  EXPECT_THAT(Withdraw(Writer(kRiver), Published(kRiver, SomeContent("C"))), forbidden);
}

TEST_P(ArticleActionsTest, AReturnNeedsAReasonAndItsApprovalsNeverCountAgain) {
  const Article approved = Approved(kRiver, SomeContent("Sai sót"));
  EXPECT_THAT(Return(Chief(kRiver), approved, " \n "),
              FailsWith(ProblemKind::kInvalid, "article.reason.empty"));
  const Article returned = *Return(Chief(kRiver), approved, "Thiếu nguồn ảnh.");
  EXPECT_EQ(returned.state, State::kReturned);
  database().Read([&](store::Session& session) {
    EXPECT_EQ(ReturnsOf(session, approved.id).at(0).reason, "Thiếu nguồn ảnh.");
    EXPECT_EQ(ApprovalsOf(session, approved.id, 1).size(), 1U);
    EXPECT_FALSE(IsApproved(session, approved.id, 1));
    return 0;
  });
  EXPECT_THAT(Submit(Writer(kRiver), returned),
              FailsWith(ProblemKind::kConflict, "article.move.impossible"));
  const Article draft = *Save(Writer(kRiver), returned, SomeContent("Sai sót"));
  EXPECT_EQ(draft.revision, 2) << "also when nothing was changed";
  EXPECT_TRUE(Approve(Chief(kRiver), *Submit(Writer(kRiver), draft)));
}

TEST_P(ArticleActionsTest, WithdrawalShowsOutcomeReasonAndTargetAtTheAddress) {
  const Article better = Published(kRiver, SomeContent("Bản đúng"));
  Article wrong = Published(kRiver, SomeContent("Bản sai"));
  wrong = *Save(Writer(kRiver), wrong, SomeContent("Bản đang sửa"));
  const Article withdrawn =
      *Withdraw(Chief(kRiver), wrong, {Outcome::kReplaced, "Có bản mới.", better.id});
  EXPECT_EQ(withdrawn.state, State::kWithdrawn);
  EXPECT_FALSE(withdrawn.is_public());
  EXPECT_EQ(nlohmann::json::parse(LastEventBody())["placements"],
            nlohmann::json::parse(R"([[2,"news"]])"));

  const Answer answer = Look(kRiver, wrong.id);
  const auto* gone = std::get_if<WithdrawnArticle>(&answer);
  ASSERT_TRUE(gone);
  EXPECT_EQ(gone->title, "Bản sai") << "never the title of a draft";
  EXPECT_EQ(gone->withdrawal.reason, "Có bản mới.");
  EXPECT_EQ(gone->target->Path(), "/news/ban-dung-" + std::to_string(better.id));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(Look(kHill, wrong.id)));
}

TEST_P(ArticleActionsTest, WithdrawalAsksForATargetExactlyWhenTheOutcomeHasOne) {
  const Article article = Published(kRiver, SomeContent("A"));
  const Article hidden = Draft(kRiver, SomeContent("B"));
  const auto withdraw = [&](Outcome outcome, std::optional<std::int64_t> target) {
    return Withdraw(Chief(kRiver), article, {outcome, "Vì sao", target});
  };
  const auto refused = [](const char* message) {
    return FailsWith(ProblemKind::kInvalid, message);
  };
  EXPECT_THAT(withdraw(Outcome::kMerged, {}), refused("article.withdraw.target_missing"));
  EXPECT_THAT(withdraw(Outcome::kError, hidden.id), refused("article.withdraw.target_unwanted"));
  EXPECT_THAT(withdraw(Outcome::kReplaced, hidden.id),
              refused("article.withdraw.target_not_public"));
  EXPECT_THAT(withdraw(Outcome::kReplaced, article.id),
              refused("article.withdraw.target_not_public"));
  EXPECT_THAT(withdraw(Outcome::kReplaced, 999), refused("article.withdraw.target_not_public"));
  EXPECT_TRUE(withdraw(Outcome::kExpired, {}));
}

TEST_P(ArticleActionsTest, AWithdrawnArticleComesBackOnlyThroughTheBoard) {
  const Article withdrawn = *Withdraw(Chief(kRiver), Published(kRiver, SomeContent("Một")));
  EXPECT_THAT(Publish(Chief(kRiver), withdrawn),
              FailsWith(ProblemKind::kConflict, "article.move.impossible"));
  clock().Advance(hours(1));
  const Article back = Corrected(withdrawn, SomeContent("Hai"));
  EXPECT_EQ(back.slug, "mot");
  EXPECT_EQ(AsPublic(Look(kRiver, back.id))->published_at, clock().Now());
  EXPECT_TRUE(Withdraw(Chief(kRiver), back));
}

TEST_P(ArticleActionsTest, AnArchivedArticleStaysReadableOutsideTheLists) {
  const Article archived = *Archive(Chief(kRiver), Published(kRiver, SomeContent("Cũ")));
  const Answer answer = Look(kRiver, archived.id);
  ASSERT_TRUE(AsPublic(answer));
  EXPECT_TRUE(AsPublic(answer)->archived);
  database().Read([&](store::Session& session) {
    EXPECT_EQ(CountSection(session, From(kRiver), "news"), 0);
    return 0;
  });
  EXPECT_FALSE(AsPublic(Look(kRiver, Corrected(archived, SomeContent("Mới")).id))->archived);
}

TEST_P(ArticleActionsTest, AnAbandonedDraftIsPutAwayByItsWriters) {
  const Article archived = *Archive(Writer(kRiver), Draft(kRiver, SomeContent("Bỏ")));
  EXPECT_EQ(archived.state, State::kArchived);
  EXPECT_EQ(Save(Writer(kRiver), archived, SomeContent("Lại"))->state, State::kDraft);
}

TEST_P(ArticleActionsTest, WhatTheChecksBlockCannotBeSubmitted) {
  ArticleContent content = SomeContent("");
  EXPECT_THAT(Submit(Writer(kRiver), Draft(kRiver, content)),
              FailsWith(ProblemKind::kInvalid, "article.title.empty"));
  EXPECT_THAT(Submit(Writer(kRiver), Draft(kRiver, SomeContent("A", "no-such-section"))),
              FailsWith(ProblemKind::kInvalid, "article.section.unknown"));
}

TEST_P(ArticleActionsTest, APlacementOnAnotherPortalNeedsThatPortalsPublisher) {
  ArticleContent content = SomeContent("Chung");
  content.placements = {{kHill, "notices"}};
  const Article approved = Approved(kRiver, content);
  EXPECT_THAT(Publish(Chief(kRiver), approved),
              FailsWith(ProblemKind::kForbidden, "article.placement.forbidden"));
  accounts::Actor of_both = Chief(kRiver);
  of_both.roles.push_back(Chief(kHill).roles[0]);
  ASSERT_TRUE(Publish(of_both, approved));
  const Answer answer = Look(kHill, approved.id);
  ASSERT_TRUE(AsPublic(answer));
  EXPECT_EQ(AsPublic(answer)->shown_in, "notices");
  EXPECT_EQ(AsPublic(answer)->canonical.portal, kRiver);
}

TEST_P(ArticleActionsTest, TheDatabaseItselfRefusesToShowWhatNobodyApproved) {
  const Article submitted = Submitted(kRiver, SomeContent("Chưa duyệt"));
  EXPECT_THROW(
      static_cast<void>(database().Write([&](store::Transaction& tx) -> Result<bool> {
        tx.Execute(
            "INSERT INTO publication (article, home_portal, revision, published_at, revised_at, "
            "archived) VALUES (?, ?, 1, 0, 0, 0)",
            submitted.id, kRiver);
        return true;
      })),
      store::StoreError);
}

TEST_P(ArticleActionsTest, EveryRevisionIsKeptAsItWasSaved) {
  Article article = Draft(kRiver, SomeContent("Một"));
  article = *Save(Writer(kRiver), article, SomeContent("Hai"));
  article = *Save(Writer(kRiver, 12), article, SomeContent("Ba"));
  database().Read([&](store::Session& session) {
    const auto lines = ListRevisions(session, article.id);
    EXPECT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines.at(0).title, "Ba");
    EXPECT_EQ(lines.at(0).created_by, 12);
    EXPECT_EQ(LoadRevision(session, article.id, 1).content, SomeContent("Một"));
    EXPECT_FALSE(FindRevision(session, article.id, 4));
    return 0;
  });
}

TEST_P(ArticleActionsTest, TheJournalTellsWhoDidWhat) {
  const Article article = Published(kRiver, SomeContent("Một"));
  database().Read([&](store::Session& session) {
    const auto history = store::ReadHistory(session, "article:" + std::to_string(article.id));
    std::vector<std::pair<std::string, std::optional<std::int64_t>>> steps;
    for (const store::Entry& entry : history) {
      steps.emplace_back(entry.event.kind, entry.event.actor);
      EXPECT_EQ(entry.event.portal, kRiver);
    }
    EXPECT_THAT(steps, ::testing::ElementsAre(
                           std::pair("article.saved", 11), std::pair("article.submitted", 11),
                           std::pair("article.approved", 21), std::pair("article.published", 21)));
    return 0;
  });
}

}  // namespace
}  // namespace hoitu::articles
