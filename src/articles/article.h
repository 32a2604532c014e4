#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "richtext/document.h"

// What an article is. How it moves from a draft to the public stands in articles/workflow.h.
namespace hoitu::articles {

// Where an article's newest revision is on its way. What citizens see is told by
// Article::public_revision alone: while a correction is a draft, the last published revision stays
// public.
enum class State : std::uint8_t {
  kDraft,      // being written
  kSubmitted,  // waits for the board
  kReturned,   // the board wants changes
  kApproved,   // may be published
  kScheduled,  // approved, becomes public at scheduled_at
  kPublished,  // the newest revision is the public one
  kWithdrawn,  // taken back; its address says why
  kArchived,   // still readable at its address when it was public, in no list any more
};

struct StateName {
  State state;
  std::string_view code;  // in the database, the API and the console's translations
};
inline constexpr std::array<StateName, 8> kStateNames{{
    {State::kDraft, "draft"},
    {State::kSubmitted, "submitted"},
    {State::kReturned, "returned"},
    {State::kApproved, "approved"},
    {State::kScheduled, "scheduled"},
    {State::kPublished, "published"},
    {State::kWithdrawn, "withdrawn"},
    {State::kArchived, "archived"},
}};

constexpr std::string_view CodeOf(State state) {
  return kStateNames[static_cast<std::size_t>(state)].code;
}
constexpr std::optional<State> FindState(std::string_view code) {
  for (const StateName& name : kStateNames) {
    if (name.code == code) return name.state;
  }
  return std::nullopt;
}

// A section of a portal, by the section's code, which is also its address.
struct Placement {
  std::int64_t portal = 0;
  std::string section;

  auto operator<=>(const Placement&) const = default;
};

// Where a text that is not the unit's own was taken from (R-PUB-05). All empty for its own texts;
// with a name, the address and the time of the original are expected too.
struct Source {
  std::string name;  // the organisation or author
  std::string url;
  std::optional<Instant> published_at;

  bool operator==(const Source&) const = default;
};

// What a text in another language is the translation of (R-LNG-05).
struct Translates {
  std::int64_t article = 0;
  std::int64_t revision = 0;  // when this is not the public one, the translation is out of date

  bool operator==(const Translates&) const = default;
};

// Everything a person writes and a board approves: approving covers all of it, placements too.
struct ArticleContent {
  std::string language = "vi";  // BCP 47
  std::string title;
  std::string summary;
  richtext::Document body;
  std::optional<std::int64_t> cover;  // a picture of room media
  std::string author_line;            // as printed below the text, need not be an account
  Source source;
  std::optional<Translates> translates;
  std::string change_note;                 // what a correction changes, shown to readers
  std::string section;                     // on the home portal
  std::vector<Placement> placements;       // further sections, on the home portal or others
  std::optional<Instant> source_event_at;  // when the event happened: the clock's start (R-CAT-36)

  bool operator==(const ArticleContent&) const = default;
};

// A state of the text, kept for ever as it was saved (R-AVL-06).
struct Revision {
  std::int64_t article = 0;
  std::int64_t number = 0;  // 1, 2, 3, …
  ArticleContent content;
  Instant created_at;
  std::int64_t created_by = 0;  // account: the author in the sense of four eyes
};

struct Article {
  std::int64_t id = 0;
  std::int64_t home_portal = 0;
  State state = State::kDraft;
  Instant state_since;

  // Grows with every change of the article, its state included. A caller that acts on an article
  // says which version it saw.
  std::int64_t version = 0;

  std::int64_t revision = 0;                    // the newest
  std::optional<std::int64_t> public_revision;  // absent: citizens do not see the article

  // Of the newest revision, for lists.
  std::string title;
  std::string summary;
  std::optional<std::int64_t> cover;
  std::string section;
  std::string language;
  std::int64_t revised_by = 0;  // account
  Instant revised_at;

  // Set by the first publication and never changed (R-MET-07); empty before.
  std::string slug;
  std::optional<Instant> first_published_at;

  std::optional<Instant>
      published_at;  // the date readers see, kept by corrections; absent while not public
  std::optional<Instant> scheduled_at;  // only in kScheduled
  bool broadcast = false;               // shown on other portals by articles/broadcast.h
  bool converted = false;               // came from an older system (R-MIG-06, R-MIG-09)
  Instant changed_at;                   // the last change of any kind
  Instant created_at;
  std::int64_t created_by = 0;  // account

  bool is_public() const { return public_revision.has_value(); }
};

// What a citizen finds at the address of a withdrawn article.
enum class Outcome : std::uint8_t {
  kError,     // it should not have been published
  kReplaced,  // `target` takes its place
  kExpired,   // it was right, but only for its time
  kMerged,    // its content lives on in `target`
};

struct OutcomeName {
  Outcome outcome;
  std::string_view code;
};
inline constexpr std::array<OutcomeName, 4> kOutcomeNames{{
    {Outcome::kError, "error"},
    {Outcome::kReplaced, "replaced"},
    {Outcome::kExpired, "expired"},
    {Outcome::kMerged, "merged"},
}};

constexpr std::string_view CodeOf(Outcome outcome) {
  return kOutcomeNames[static_cast<std::size_t>(outcome)].code;
}
constexpr std::optional<Outcome> FindOutcome(std::string_view code) {
  for (const OutcomeName& name : kOutcomeNames) {
    if (name.code == code) return name.outcome;
  }
  return std::nullopt;
}
constexpr bool NeedsTarget(Outcome outcome) {
  return outcome == Outcome::kReplaced || outcome == Outcome::kMerged;
}

struct Withdrawal {
  std::int64_t article = 0;
  std::int64_t revision = 0;  // the one that was public
  Outcome outcome = Outcome::kError;
  std::string reason;                  // public
  std::optional<std::int64_t> target;  // an article, exactly when NeedsTarget(outcome)
  Instant at;
  std::int64_t account = 0;
};

// Limits in characters.
inline constexpr std::size_t kMaxTitle = 300;
inline constexpr std::size_t kMaxSummary = 1000;
inline constexpr std::size_t kMaxLine = 200;  // author line, source name
inline constexpr std::size_t kMaxChangeNote = 500;
inline constexpr std::size_t kMaxAddress = 2000;
inline constexpr std::size_t kMaxReason = 2000;  // of a return or a withdrawal
inline constexpr std::size_t kMaxPlacements = 20;

}  // namespace hoitu::articles
