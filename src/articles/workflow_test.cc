#include "articles/workflow.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace hoitu::articles {
namespace {

using enum State;
using enum Action;
using rules::Duty;

accounts::Actor Holder(std::int64_t account, std::string role, rules::DutySet duties) {
  return {account, "Nguyễn Thị Hà", {{1, 3, std::move(role), duties}}};
}

rules::WorkflowStep Step(std::string code, std::string role, bool four_eyes = true) {
  rules::WorkflowStep step;
  step.code = std::move(code);
  step.roles = {std::move(role)};
  step.four_eyes = four_eyes;
  return step;
}

// Written a second time by hand, in another shape: for each state the moves as "action>to", for an
// article citizens see ("+"), one they do not see ("-") or both.
struct Expected {
  State from;
  std::set<std::string> always;
  std::set<std::string> when_public;
  std::set<std::string> when_not_public;
};
const Expected kExpected[] = {
    {kDraft, {"save>draft", "submit>submitted"}, {"withdraw>withdrawn"}, {"archive>archived"}},
    {kSubmitted, {"save>draft", "approve>approved", "return>returned"}, {"withdraw>withdrawn"}, {}},
    {kReturned, {"save>draft"}, {"withdraw>withdrawn"}, {"archive>archived"}},
    {kApproved,
     {"save>draft", "return>returned", "publish>published", "schedule>scheduled"},
     {"withdraw>withdrawn"},
     {}},
    {kScheduled,
     {"save>draft", "return>returned", "publish>published", "schedule>scheduled"},
     {"withdraw>withdrawn"},
     {}},
    {kPublished, {}, {"save>draft", "withdraw>withdrawn", "archive>archived"}, {}},
    {kWithdrawn, {}, {}, {"save>draft"}},
    {kArchived, {"save>draft"}, {"withdraw>withdrawn"}, {}},
};

TEST(Workflow, EveryStateAndActionDoesExactlyWhatTheTableSays) {
  int looked_at = 0;
  for (const Expected& expected : kExpected) {
    for (const bool is_public : {false, true}) {
      std::set<std::string> allowed = expected.always;
      allowed.merge(std::set(is_public ? expected.when_public : expected.when_not_public));
      std::set<std::string> found;
      for (const ActionName& action : kActionNames) {
        ++looked_at;
        if (const Move* move = FindMove(expected.from, action.action, is_public)) {
          found.insert(std::string(action.code) + ">" + std::string(CodeOf(move->to)));
        }
      }
      EXPECT_EQ(found, allowed) << CodeOf(expected.from) << (is_public ? " public" : "");
    }
  }
  EXPECT_EQ(looked_at, 8 * 8 * 2);
}

TEST(Workflow, OnlyAnApprovedRevisionCanBecomePublic) {
  for (const Move& move : moves::kAll) {
    if (move.to == kPublished || move.to == kScheduled) {
      EXPECT_TRUE(move.from == kApproved || move.from == kScheduled) << CodeOf(move.from);
      EXPECT_EQ(move.duty, Duty::kPublish);
    }
    if (move.to == kApproved) {
      EXPECT_EQ(move.action, kApprove);
      EXPECT_EQ(move.duty, Duty::kReview);
    }
  }
}

TEST(Workflow, SendingBackAndTakingBackNeedAReason) {
  for (const Move& move : moves::kAll) {
    const bool expected = move.action == kReturn || move.action == kWithdraw;
    EXPECT_EQ(move.reason == Reason::kMandatory, expected) << CodeOf(move.action);
  }
}

TEST(Workflow, NoMoveIsListedTwice) {
  std::set<std::tuple<State, Action, Publicity>> seen;
  for (const Move& move : moves::kAll) {
    EXPECT_TRUE(seen.emplace(move.from, move.action, move.publicity).second);
  }
}

TEST(Workflow, AnImpossibleMoveNamesStateAndAction) {
  Article article;
  article.state = kPublished;
  article.public_revision = 1;
  const Result<Move> move = PlanMove(article, kApprove);
  ASSERT_FALSE(move);
  EXPECT_EQ(move.error().kind, ProblemKind::kConflict);
  EXPECT_EQ(move.error().message, "article.move.impossible");
  EXPECT_EQ(move.error().detail, "published approve");
}

TEST(Workflow, ActionsOfferedAreThoseOfTheDutiesOnTheHomePortal) {
  Article article;
  article.home_portal = 3;
  article.state = kSubmitted;
  EXPECT_EQ(PossibleActions(article, Holder(1, "editor", {Duty::kWrite})),
            std::vector<Action>{kSave});
  EXPECT_EQ(PossibleActions(article, Holder(1, "head", {Duty::kReview, Duty::kPublish})),
            (std::vector<Action>{kReturn, kApprove}));
  article.home_portal = 4;
  EXPECT_TRUE(PossibleActions(article, Holder(1, "head", {Duty::kReview})).empty());
}

TEST(Workflow, StepsAreTakenInTheOrderOfTheRulebook) {
  const auto board = Step("board", "head");
  const auto agency = Step("agency", "leader");
  const std::vector<const rules::WorkflowStep*> steps{&board, &agency};
  EXPECT_EQ(NextStep(steps, {}), &board);
  EXPECT_EQ(NextStep(steps, std::vector<Approval>{{"board", 7, {}}}), &agency);
  EXPECT_EQ(NextStep(steps, std::vector<Approval>{{"board", 7, {}}, {"agency", 8, {}}}), nullptr);
}

TEST(Workflow, FourEyesRefuseTheAuthorAndASecondApprovalOfTheSamePerson) {
  const auto step = Step("board", "head");
  const auto head = Holder(7, "head", {Duty::kReview});
  EXPECT_TRUE(CheckApprover(step, head, 3, /*author=*/5, {}));
  EXPECT_EQ(CheckApprover(step, head, 3, /*author=*/7, {}).error().message, "article.four_eyes");
  EXPECT_EQ(
      CheckApprover(step, head, 3, 5, std::vector<Approval>{{"agency", 7, {}}}).error().message,
      "article.four_eyes");
  EXPECT_TRUE(CheckApprover(Step("board", "head", false), head, 3, 7, {}));
}

TEST(Workflow, AStepIsTakenByOneOfItsRolesOnThatPortal) {
  const auto step = Step("board", "head");
  const auto editor = Holder(7, "editor", {Duty::kReview});
  EXPECT_EQ(CheckApprover(step, editor, 3, 5, {}).error().message, "article.approve.role_missing");
  const auto elsewhere = Holder(7, "head", {Duty::kReview});
  EXPECT_EQ(CheckApprover(step, elsewhere, 4, 5, {}).error().message,
            "article.approve.role_missing");
}

}  // namespace
}  // namespace hoitu::articles
