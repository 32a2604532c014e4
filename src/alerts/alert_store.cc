#include "alerts/alert_store.h"

#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "base/text.h"

namespace hoitu::alerts {
namespace {

constexpr std::string_view kSelect =
    "SELECT id, home_portal, state, severity, urgency, certainty, category, event_vi, headline_vi, "
    "text_vi, event_en, headline_en, text_en, link, reach, levels, target, begins_at, expires_at, "
    "raised_at, raised_by, shown_at, over_at, ended_by FROM alert ";

// Whose pages it stands on: takes a portal and a level's pattern.
constexpr std::string_view kReachesPortal =
    "(reach = 'everywhere' OR target = ? OR (reach = 'levels' AND levels LIKE ?))";

// When the clock has something to do with an open one.
constexpr std::string_view kDueAt =
    "CASE WHEN state = 'planned' THEN begins_at ELSE expires_at END";

std::string LevelPattern(const Viewpoint& from) { return "% " + from.level + " %"; }

// Blanks around every code, so that a list finds ' commune ' and never part of a code.
std::string JoinLevels(const std::vector<std::string>& levels) {
  return levels.empty() ? "" : fmt::format(" {} ", fmt::join(levels, " "));
}

std::vector<std::string> SplitLevels(std::string_view text) {
  std::vector<std::string> levels;
  for (const std::string_view level : Split(text, ' ')) {
    if (!level.empty()) levels.emplace_back(level);
  }
  return levels;
}

Alert ReadAlert(const store::Row& row) {
  Alert alert;
  alert.id = row.Int(0);
  alert.home_portal = row.Int(1);
  alert.state = FindCode(kStates, row.Text(2)).value();
  alert.severity = FindCode(kSeverities, row.Text(3)).value();
  alert.urgency = FindCode(kUrgencies, row.Text(4)).value();
  alert.certainty = FindCode(kCertainties, row.Text(5)).value();
  alert.category = FindCode(kCategories, row.Text(6)).value();
  alert.vietnamese = {row.Text(7), row.Text(8), row.Text(9)};
  if (!row.IsNull(10)) alert.english = Words{row.Text(10), row.Text(11), row.Text(12)};
  alert.link = row.Text(13);
  alert.reach = {FindCode(kReaches, row.Text(14)).value(), SplitLevels(row.Text(15)),
                 row.MaybeInt(16)};
  alert.begins_at = row.Time(17);
  alert.expires_at = row.Time(18);
  alert.raised_at = row.Time(19);
  alert.raised_by = row.Int(20);
  alert.shown_at = row.MaybeTime(21);
  alert.over_at = row.MaybeTime(22);
  alert.ended_by = row.MaybeInt(23);
  return alert;
}

std::vector<Alert> ReadAlerts(const store::Rows& rows) {
  std::vector<Alert> alerts;
  alerts.reserve(rows.size());
  for (const store::Row& row : rows) alerts.push_back(ReadAlert(row));
  return alerts;
}

std::string Select(std::string_view rest) { return std::string(kSelect).append(rest); }

}  // namespace

void InsertAlert(store::Transaction& tx, const Alert& alert) {
  const auto english = [&](std::string Words::* field) {
    return alert.english ? std::optional((*alert.english).*field) : std::nullopt;
  };
  tx.Execute(
      "INSERT INTO alert (id, home_portal, state, severity, urgency, certainty, category, "
      "event_vi, headline_vi, text_vi, event_en, headline_en, text_en, link, reach, levels, "
      "target, begins_at, expires_at, raised_at, raised_by, shown_at) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      alert.id, alert.home_portal, CodeOf(alert.state), CodeOf(alert.severity),
      CodeOf(alert.urgency), CodeOf(alert.certainty), CodeOf(alert.category),
      alert.vietnamese.event, alert.vietnamese.headline, alert.vietnamese.text,
      english(&Words::event), english(&Words::headline), english(&Words::text), alert.link,
      CodeOf(alert.reach.kind), JoinLevels(alert.reach.levels), alert.reach.portal, alert.begins_at,
      alert.expires_at, alert.raised_at, alert.raised_by, alert.shown_at);
}

void UpdateAlert(store::Transaction& tx, const Alert& alert) {
  tx.Execute("UPDATE alert SET state = ?, shown_at = ?, over_at = ?, ended_by = ? WHERE id = ?",
             CodeOf(alert.state), alert.shown_at, alert.over_at, alert.ended_by, alert.id);
}

std::optional<Alert> FindAlert(store::Session& session, std::int64_t id) {
  return session.QueryOne(Select("WHERE id = ?"), id).transform(ReadAlert);
}

std::int64_t CountOpenAlerts(store::Session& session, std::int64_t home_portal) {
  return session
      .QueryOne(
          "SELECT COUNT(*) FROM alert WHERE home_portal = ? AND state IN ('planned', 'shown')",
          home_portal)
      ->Int(0);
}

std::vector<Alert> ListDueAlerts(store::Session& session, Instant now, std::size_t limit) {
  static const std::string kSql = Select(fmt::format(
      "WHERE state IN ('planned', 'shown') AND {0} <= ? ORDER BY {0}, id LIMIT ?", kDueAt));
  return ReadAlerts(session.Query(kSql, now, limit));
}

std::optional<Instant> EarliestDue(store::Session& session) {
  static const std::string kSql =
      fmt::format("SELECT MIN({}) FROM alert WHERE state IN ('planned', 'shown')", kDueAt);
  return session.QueryOne(kSql)->MaybeTime(0);
}

std::vector<Alert> ListShownAlerts(store::Session& session, const Viewpoint& from) {
  static const std::string kSql =
      Select(fmt::format("WHERE state = 'shown' AND {} ORDER BY id", kReachesPortal));
  return ReadAlerts(session.Query(kSql, from.portal, LevelPattern(from)));
}

std::vector<Alert> ListAlertsOf(store::Session& session, const Viewpoint& from, Which which,
                                std::optional<std::int64_t> before, std::size_t limit) {
  static const std::string kPublic = Select(fmt::format(
      "WHERE id < ? AND shown_at IS NOT NULL AND (home_portal = ? OR {}) ORDER BY id DESC LIMIT ?",
      kReachesPortal));
  static const std::string kWithOwnPlans =
      Select(fmt::format("WHERE id < ? AND (home_portal = ? OR (shown_at IS NOT NULL AND {})) "
                         "ORDER BY id DESC LIMIT ?",
                         kReachesPortal));
  return ReadAlerts(session.Query(which == Which::kPublic ? kPublic : kWithOwnPlans,
                                  before.value_or(std::numeric_limits<std::int64_t>::max()),
                                  from.portal, from.portal, LevelPattern(from), limit));
}

void AppendEvent(store::Transaction& tx, std::optional<std::int64_t> actor, std::string_view kind,
                 const Alert& alert) {
  const nlohmann::json body = {
      {"severity", CodeOf(alert.severity)},
      {"reach", CodeOf(alert.reach.kind)},
      {"levels", alert.reach.levels},
      {"target", alert.reach.portal ? nlohmann::json(*alert.reach.portal) : nlohmann::json()},
      {"begins_at", ToMillis(alert.begins_at)},
      {"expires_at", ToMillis(alert.expires_at)}};
  tx.Append({.kind = std::string(kind),
             .subject = fmt::format("alert:{}", alert.id),
             .portal = alert.home_portal,
             .actor = actor,
             .body = body.dump()});
}

}  // namespace hoitu::alerts
