#include "alerts/raise_alert.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "alerts/alert_store.h"
#include "base/text.h"
#include "portals/portal_store.h"
#include "richtext/link.h"

namespace hoitu::alerts {
namespace {

constexpr std::size_t kMaxEvent = 80;      // characters, as are the others
constexpr std::size_t kMaxHeadline = 160;  // what CAP 1.2 advises, so that small displays have room
constexpr std::size_t kMaxText = 1000;
constexpr std::int64_t kMostOpen = 5;  // of one portal: more alerts at once alert nobody
// A banner that always stands there is no longer read.
constexpr auto kLongest = std::chrono::days(31);

Result<std::string> AtField(Result<std::string> clean, std::string field) {
  if (!clean) clean.error().field = std::move(field);
  return clean;
}

// `language` is the name of the words in the request: "/vi".
Result<Words> CleanWords(const Words& given, const std::string& language) {
  Words words;
  words.event = TRY(AtField(CleanLine(given.event, kMaxEvent), language + "/event"));
  words.headline = TRY(AtField(CleanLine(given.headline, kMaxHeadline), language + "/headline"));
  words.text = TRY(AtField(CleanText(given.text, kMaxText), language + "/text"));
  if (words.event.empty())
    return Fail(ProblemKind::kInvalid, "alert.event.empty", language + "/event");
  if (words.headline.empty())
    return Fail(ProblemKind::kInvalid, "alert.headline.empty", language + "/headline");
  return words;
}

// Whole addresses only: the banner stands on many hosts, and CAP wants it so.
Result<std::string> CleanAddress(std::string_view link) {
  if (Trim(link).empty()) return std::string();
  const auto clean = richtext::CleanLink(link);
  if (!clean || !richtext::IsExternalLink(*clean))
    return Fail(ProblemKind::kInvalid, "alert.link.invalid", "/link");
  return *clean;
}

Result<void> CheckReach(store::Session& session, const rules::Rulebook& rulebook, rules::Date day,
                        const portals::Portal& home, const Reach& reach) {
  const rules::Level* level = rulebook.FindLevel(home.level, day);
  const bool own = reach.kind == Reaches::kPortal && reach.portal == home.id;
  if (!own && !(level && level->root)) return Fail(ProblemKind::kForbidden, "alert.not_root");
  if (reach.kind == Reaches::kLevels && reach.levels.empty())
    return Fail(ProblemKind::kInvalid, "alert.reach.empty", "/levels");
  for (std::size_t i = 0; i < reach.levels.size(); ++i) {
    if (!rulebook.FindLevel(reach.levels[i], day))
      return Fail(ProblemKind::kInvalid, "alert.level.unknown", fmt::format("/levels/{}", i));
  }
  if (reach.kind == Reaches::kPortal &&
      (!reach.portal || !portals::FindPortal(session, *reach.portal)))
    return Fail(ProblemKind::kInvalid, "portal.not_found", "/target");
  return {};
}

Result<void> CheckPeriod(const Alert& alert, Instant now) {
  if (alert.expires_at <= std::max(alert.begins_at, now))
    return Fail(ProblemKind::kInvalid, "alert.expires.past", "/expires_at");
  if (alert.expires_at - alert.begins_at > kLongest)
    return Fail(ProblemKind::kInvalid, "alert.expires.too_late", "/expires_at");
  return {};
}

// As ordered, with clean texts; nothing of another kind of reach is kept.
Result<Alert> Compose(const AlertOrder& order, Instant now) {
  Alert alert;
  alert.severity = order.severity;
  alert.urgency = order.urgency;
  alert.certainty = order.certainty;
  alert.category = order.category;
  alert.vietnamese = TRY(CleanWords(order.vietnamese, "/vi"));
  if (order.english) alert.english = TRY(CleanWords(*order.english, "/en"));
  alert.link = TRY(CleanAddress(order.link));
  alert.reach.kind = order.reach.kind;
  if (order.reach.kind == Reaches::kLevels) alert.reach.levels = order.reach.levels;
  if (order.reach.kind == Reaches::kPortal) alert.reach.portal = order.reach.portal;
  alert.begins_at = std::max(order.begins_at.value_or(now), now);
  alert.expires_at = order.expires_at;
  TRY(CheckPeriod(alert, now));
  return alert;
}

}  // namespace

Result<Alert> RaiseAlert(store::Transaction& tx, const accounts::Actor& actor,
                         const rules::Rulebook& rulebook, std::int64_t home_portal,
                         const AlertOrder& order) {
  TRY(actor.Require(rules::Duty::kDirect, home_portal));
  const auto home = portals::FindPortal(tx, home_portal);
  if (!home) return Fail(ProblemKind::kNotFound, "portal.not_found");
  Alert alert = TRY(Compose(order, tx.now()));
  TRY(CheckReach(tx, rulebook, ToLocal(tx.now()).date, *home, alert.reach));
  if (CountOpenAlerts(tx, home_portal) >= kMostOpen)
    return Fail(ProblemKind::kConflict, "alert.too_many");

  alert.id = tx.NextId("alert");
  alert.home_portal = home_portal;
  alert.raised_at = tx.now();
  alert.raised_by = actor.account;
  if (alert.begins_at <= tx.now()) {
    alert.state = State::kShown;
    alert.shown_at = tx.now();
  }
  InsertAlert(tx, alert);
  AppendEvent(tx, actor.journal_actor(), "alert.raised", alert);
  return alert;
}

}  // namespace hoitu::alerts
