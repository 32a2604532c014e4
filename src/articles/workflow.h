#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/actor.h"
#include "articles/article.h"
#include "base/result.h"
#include "rules/duty.h"
#include "rules/rulebook.h"

// The way of an article to the public, and nothing but the way: pure, no database. Nothing becomes
// public without a recorded approval (QĐ 80/2025 Điều 14.2, R-EDB-04): only kApproved and
// kScheduled lead to kPublished, and only the last approval leads to kApproved.
namespace hoitu::articles {

enum class Action : std::uint8_t {
  kSave,      // a new revision; whatever was approved or submitted before is no longer the newest
  kSubmit,    // ask the board
  kReturn,    // the board asks for changes
  kApprove,   // one approval; the article is approved with the last one its level demands
  kPublish,   // now
  kSchedule,  // at a given time; a second time moves the date
  kWithdraw,  // take the public revision back
  kArchive,   // put a public article out of the lists, or an abandoned draft out of sight
};

struct ActionName {
  Action action;
  std::string_view code;
};
inline constexpr std::array<ActionName, 8> kActionNames{{
    {Action::kSave, "save"},
    {Action::kSubmit, "submit"},
    {Action::kReturn, "return"},
    {Action::kApprove, "approve"},
    {Action::kPublish, "publish"},
    {Action::kSchedule, "schedule"},
    {Action::kWithdraw, "withdraw"},
    {Action::kArchive, "archive"},
}};
constexpr std::string_view CodeOf(Action action) {
  return kActionNames[static_cast<std::size_t>(action)].code;
}

// Whether a move also asks that citizens see the article now.
enum class Publicity : std::uint8_t { kAny, kPublic, kNotPublic };
enum class Reason : std::uint8_t { kNone, kMandatory };

struct Move {
  State from;
  Action action;
  State to;
  rules::Duty duty;  // on the home portal
  Reason reason = Reason::kNone;
  Publicity publicity = Publicity::kAny;
};

namespace moves {
using enum State;
using enum Action;
using enum Publicity;
inline constexpr auto kWrite = rules::Duty::kWrite;
inline constexpr auto kReview = rules::Duty::kReview;
inline constexpr auto kRelease = rules::Duty::kPublish;
inline constexpr auto kTakeBack = rules::Duty::kWithdraw;
inline constexpr auto kNone = Reason::kNone;
inline constexpr auto kReason = Reason::kMandatory;

// All legal moves. What is not here cannot be done. A returned article is saved before it is
// submitted again, so approvals of the returned revision never count for what follows.
inline constexpr std::array kAll = std::to_array<Move>({
    // clang-format off
    // from       action     to          duty       reason   only when
    {kDraft,     kSave,     kDraft,     kWrite,    kNone,   kAny},
    {kDraft,     kSubmit,   kSubmitted, kWrite,    kNone,   kAny},
    {kDraft,     kWithdraw, kWithdrawn, kTakeBack, kReason, kPublic},
    {kDraft,     kArchive,  kArchived,  kWrite,    kNone,   kNotPublic},

    {kSubmitted, kSave,     kDraft,     kWrite,    kNone,   kAny},
    {kSubmitted, kApprove,  kApproved,  kReview,   kNone,   kAny},
    {kSubmitted, kReturn,   kReturned,  kReview,   kReason, kAny},
    {kSubmitted, kWithdraw, kWithdrawn, kTakeBack, kReason, kPublic},

    {kReturned,  kSave,     kDraft,     kWrite,    kNone,   kAny},
    {kReturned,  kWithdraw, kWithdrawn, kTakeBack, kReason, kPublic},
    {kReturned,  kArchive,  kArchived,  kWrite,    kNone,   kNotPublic},

    {kApproved,  kSave,     kDraft,     kWrite,    kNone,   kAny},
    {kApproved,  kReturn,   kReturned,  kReview,   kReason, kAny},
    {kApproved,  kPublish,  kPublished, kRelease,  kNone,   kAny},
    {kApproved,  kSchedule, kScheduled, kRelease,  kNone,   kAny},
    {kApproved,  kWithdraw, kWithdrawn, kTakeBack, kReason, kPublic},

    {kScheduled, kSave,     kDraft,     kWrite,    kNone,   kAny},
    {kScheduled, kReturn,   kReturned,  kReview,   kReason, kAny},
    {kScheduled, kPublish,  kPublished, kRelease,  kNone,   kAny},
    {kScheduled, kSchedule, kScheduled, kRelease,  kNone,   kAny},
    {kScheduled, kWithdraw, kWithdrawn, kTakeBack, kReason, kPublic},

    {kPublished, kSave,     kDraft,     kWrite,    kNone,   kPublic},
    {kPublished, kWithdraw, kWithdrawn, kTakeBack, kReason, kPublic},
    {kPublished, kArchive,  kArchived,  kTakeBack, kNone,   kPublic},

    {kWithdrawn, kSave,     kDraft,     kWrite,    kNone,   kNotPublic},

    {kArchived,  kSave,     kDraft,     kWrite,    kNone,   kAny},
    {kArchived,  kWithdraw, kWithdrawn, kTakeBack, kReason, kPublic},
    // clang-format on
});
}  // namespace moves

// Null when the action is not possible now.
const Move* FindMove(State from, Action action, bool is_public);

// The move, or kConflict "article.move.impossible" (`detail`: "published approve").
Result<Move> PlanMove(const Article& article, Action action);

// What the actor could do with the article now, in the order of kActionNames. Four eyes and the
// checks before publication may still refuse.
std::vector<Action> PossibleActions(const Article& article, const accounts::Actor& actor);

// One approval that was given to a revision.
struct Approval {
  std::string step;  // the rulebook's code
  std::int64_t account = 0;
  Instant at;
};

// The approvals a level demands, in order (R-EDB-05), as Rulebook::StepsOf gives them.
using Steps = std::span<const rules::WorkflowStep* const>;

// The first step that has no approval yet; null when none is missing.
const rules::WorkflowStep* NextStep(Steps steps, std::span<const Approval> given);

// Whether the actor may give this approval on this portal: holds a role of the step there, and with
// four eyes neither wrote the revision nor gave one of its other approvals. kForbidden:
// "article.approve.role_missing" or "article.four_eyes".
Result<void> CheckApprover(const rules::WorkflowStep& step, const accounts::Actor& actor,
                           std::int64_t portal, std::int64_t author,
                           std::span<const Approval> given);

}  // namespace hoitu::articles
