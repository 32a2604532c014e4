#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

// An alert ("thông báo khẩn") is a short text on top of every page of the portals it reaches, from
// a moment to a moment: a storm, a broken dike, a night of maintenance. It is one row, however many
// portals there are, and never changes but for beginning and ending; who was wrong ends it and
// raises another. Other systems read it as a message of the Common Alerting Protocol 1.2 (OASIS
// CAP-v1.2), whose words the codes below are.
namespace hoitu::alerts {

template <class E>
struct Code {
  E value;
  std::string_view code;
};

enum class Severity : std::uint8_t { kExtreme, kSevere, kModerate, kMinor };  // the gravest first
inline constexpr std::array<Code<Severity>, 4> kSeverities{{
    {Severity::kExtreme, "Extreme"},
    {Severity::kSevere, "Severe"},
    {Severity::kModerate, "Moderate"},
    {Severity::kMinor, "Minor"},
}};

// How soon whoever reads it should act.
enum class Urgency : std::uint8_t { kImmediate, kExpected, kFuture };
inline constexpr std::array<Code<Urgency>, 3> kUrgencies{{
    {Urgency::kImmediate, "Immediate"},
    {Urgency::kExpected, "Expected"},
    {Urgency::kFuture, "Future"},
}};

enum class Certainty : std::uint8_t { kObserved, kLikely, kPossible, kUnlikely };
inline constexpr std::array<Code<Certainty>, 4> kCertainties{{
    {Certainty::kObserved, "Observed"},
    {Certainty::kLikely, "Likely"},
    {Certainty::kPossible, "Possible"},
    {Certainty::kUnlikely, "Unlikely"},
}};

enum class Category : std::uint8_t {
  kMet,  // weather and floods
  kGeo,  // earthquakes, landslides
  kFire,
  kHealth,
  kEnv,     // pollution
  kSafety,  // of the public at large
  kSecurity,
  kRescue,
  kTransport,
  kInfra,  // power, water, telecommunication, the portals themselves
  kCbrne,  // chemical, biological, radiological, nuclear, explosive
  kOther,
};
inline constexpr std::array<Code<Category>, 12> kCategories{{
    {Category::kMet, "Met"},
    {Category::kGeo, "Geo"},
    {Category::kFire, "Fire"},
    {Category::kHealth, "Health"},
    {Category::kEnv, "Env"},
    {Category::kSafety, "Safety"},
    {Category::kSecurity, "Security"},
    {Category::kRescue, "Rescue"},
    {Category::kTransport, "Transport"},
    {Category::kInfra, "Infra"},
    {Category::kCbrne, "CBRNE"},
    {Category::kOther, "Other"},
}};

// A planned alert is shown when it begins; a shown one is over when somebody ends it or its time is
// up. Only what was shown was ever public.
enum class State : std::uint8_t { kPlanned, kShown, kEnded, kExpired };
inline constexpr std::array<Code<State>, 4> kStates{{
    {State::kPlanned, "planned"},
    {State::kShown, "shown"},
    {State::kEnded, "ended"},
    {State::kExpired, "expired"},
}};

enum class Reaches : std::uint8_t { kEverywhere, kLevels, kPortal };
inline constexpr std::array<Code<Reaches>, 3> kReaches{{
    {Reaches::kEverywhere, "everywhere"},
    {Reaches::kLevels, "levels"},
    {Reaches::kPortal, "portal"},
}};

constexpr std::string_view CodeOf(Severity v) {
  return kSeverities[static_cast<std::size_t>(v)].code;
}
constexpr std::string_view CodeOf(Urgency v) {
  return kUrgencies[static_cast<std::size_t>(v)].code;
}
constexpr std::string_view CodeOf(Certainty v) {
  return kCertainties[static_cast<std::size_t>(v)].code;
}
constexpr std::string_view CodeOf(Category v) {
  return kCategories[static_cast<std::size_t>(v)].code;
}
constexpr std::string_view CodeOf(State v) { return kStates[static_cast<std::size_t>(v)].code; }
constexpr std::string_view CodeOf(Reaches v) { return kReaches[static_cast<std::size_t>(v)].code; }

// FindCode(kSeverities, "Minor"); nothing for a code there is not.
template <class E, std::size_t N>
constexpr std::optional<E> FindCode(const std::array<Code<E>, N>& codes, std::string_view code) {
  for (const Code<E>& known : codes) {
    if (known.code == code) return known.value;
  }
  return std::nullopt;
}

// From where somebody looks: a portal and its level.
struct Viewpoint {
  std::int64_t portal = 0;
  std::string level;
};

// On whose pages it stands.
struct Reach {
  Reaches kind = Reaches::kPortal;
  std::vector<std::string> levels;     // codes of the rulebook; only of kLevels, one at least
  std::optional<std::int64_t> portal;  // only of kPortal

  bool operator==(const Reach&) const = default;
};

// What is said in one language.
struct Words {
  std::string event;     // what happens, in a word or two: "Bão số 5", "Bảo trì hệ thống"
  std::string headline;  // one line
  std::string text;      // what to do; may have several lines, may be empty

  bool operator==(const Words&) const = default;
};

struct Alert {
  std::int64_t id = 0;
  std::int64_t home_portal = 0;  // who speaks
  State state = State::kPlanned;

  Severity severity = Severity::kSevere;
  Urgency urgency = Urgency::kImmediate;
  Certainty certainty = Certainty::kObserved;
  Category category = Category::kOther;
  Words vietnamese;
  std::optional<Words> english;
  std::string link;  // an http(s) address with more, or empty
  Reach reach;

  Instant begins_at;
  Instant expires_at;
  Instant raised_at;
  std::int64_t raised_by = 0;
  std::optional<Instant> shown_at;  // when citizens first saw it
  std::optional<Instant> over_at;   // ended or expired
  std::optional<std::int64_t> ended_by;

  bool IsOpen() const { return state == State::kPlanned || state == State::kShown; }
};

}  // namespace hoitu::alerts
