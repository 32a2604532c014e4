#include "web/api/alert_api.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "alerts/alert_store.h"
#include "alerts/end_alert.h"
#include "alerts/raise_alert.h"
#include "web/api/account_json.h"
#include "web/api/answers.h"
#include "web/api/json_input.h"
#include "web/api/portal_api.h"

namespace hoitu::api {
namespace {

using alerts::Alert;
using nlohmann::json;

constexpr std::size_t kMaxCode = 100;
constexpr std::size_t kMaxLevels = 16;
constexpr std::size_t kMaxField = 8000;  // bytes; what is too long in characters is refused later

json WordsJson(const alerts::Words& words) {
  return {{"event", words.event}, {"headline", words.headline}, {"text", words.text}};
}

json AlertJson(const Call& call, store::Session& session, const Alert& alert) {
  const portals::Portal* home = call.directory->Find(alert.home_portal);
  const bool may_end = alert.IsOpen() && call.actor().Has(rules::Duty::kDirect, alert.home_portal);
  return {{"id", alert.id},
          {"portal", alert.home_portal},
          {"portal_name", home ? home->official_name : ""},
          {"state", alerts::CodeOf(alert.state)},
          {"severity", alerts::CodeOf(alert.severity)},
          {"urgency", alerts::CodeOf(alert.urgency)},
          {"certainty", alerts::CodeOf(alert.certainty)},
          {"category", alerts::CodeOf(alert.category)},
          {"vi", WordsJson(alert.vietnamese)},
          {"en", alert.english ? WordsJson(*alert.english) : json(nullptr)},
          {"link", TextOrNull(alert.link)},
          {"reach", alerts::CodeOf(alert.reach.kind)},
          {"levels", alert.reach.levels},
          {"target", alert.reach.portal ? json(*alert.reach.portal) : json(nullptr)},
          {"begins_at", FormatRfc3339(alert.begins_at)},
          {"expires_at", FormatRfc3339(alert.expires_at)},
          {"raised_at", FormatRfc3339(alert.raised_at)},
          {"raised_by", PersonJson(session, alert.raised_by)},
          {"shown_at", MomentJson(alert.shown_at)},
          {"over_at", MomentJson(alert.over_at)},
          {"ended_by", PersonJson(session, alert.ended_by)},
          {"may_end", may_end}};
}

// One of the codes; refused and the first of them when it is none.
template <class E, std::size_t N>
E ReadCode(JsonInput& input, std::string_view name, const std::array<alerts::Code<E>, N>& codes) {
  const std::string code = input.Text(name, kMaxCode);
  const auto found = alerts::FindCode(codes, code);
  if (!found) input.Refuse(name, "request.field.type");
  return found.value_or(codes.front().value);
}

alerts::Words ReadWords(JsonInput& words) {
  return {.event = words.Text("event", kMaxField),
          .headline = words.Text("headline", kMaxField),
          .text = words.Text("text", kMaxField, JsonInput::Presence::kOptional)};
}

std::optional<alerts::Words> ReadLanguage(JsonInput& input, std::string_view name) {
  auto object = input.MaybeObject(name);
  if (!object) return std::nullopt;
  alerts::Words words = ReadWords(*object);
  input.Absorb(*object);
  return words;
}

Result<alerts::AlertOrder> ReadOrder(const http::Request& request) {
  JsonInput input = TRY(JsonInput::Read(request));
  for (const char* needed : {"vi", "expires_at"})
    if (!input.Has(needed)) input.Refuse(needed, "request.field.missing");
  alerts::AlertOrder order;
  order.severity = ReadCode(input, "severity", alerts::kSeverities);
  order.urgency = ReadCode(input, "urgency", alerts::kUrgencies);
  order.certainty = ReadCode(input, "certainty", alerts::kCertainties);
  order.category = ReadCode(input, "category", alerts::kCategories);
  order.vietnamese = ReadLanguage(input, "vi").value_or(alerts::Words());
  order.english = ReadLanguage(input, "en");
  order.link = input.MaybeText("link", kMaxField).value_or("");
  order.reach = {.kind = ReadCode(input, "reach", alerts::kReaches),
                 .levels = input.Texts("levels", kMaxLevels, kMaxCode),
                 .portal = input.MaybeId("target")};
  order.begins_at = input.MaybeMoment("begins_at");
  order.expires_at = input.MaybeMoment("expires_at").value_or(Instant());
  TRY(input.Finish());
  return order;
}

Result<std::optional<std::int64_t>> ReadCursor(const std::string& after) {
  if (after.empty()) return std::nullopt;
  std::int64_t before = 0;
  const auto parsed = std::from_chars(after.data(), after.data() + after.size(), before);
  if (parsed.ec != std::errc() || parsed.ptr != after.data() + after.size())
    return Fail(ProblemKind::kInvalid, "list.cursor", "/after");
  return before;
}

}  // namespace

Result<http::Response> ListPortalAlerts(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  if (!call.actor().WorksOn(portal.id)) {
    return Fail(ProblemKind::kForbidden, "role.duty_missing");
  }
  const PageOrder order = TRY(ReadPageOrder(call.request));
  const auto before = TRY(ReadCursor(order.after));
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const auto found = alerts::ListAlertsOf(session, {portal.id, portal.level},
                                            alerts::Which::kWithOwnPlans, before, order.limit);
    json items = json::array();
    for (const Alert& alert : found) items.push_back(AlertJson(call, session, alert));
    std::optional<std::string> next;
    if (found.size() == order.limit) next = std::to_string(found.back().id);
    return ListAnswer(std::move(items), next);
  });
}

Result<http::Response> RaiseOneAlert(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const alerts::AlertOrder order = TRY(ReadOrder(call.request));
  return call.Write([&](store::Transaction& tx) -> Result<http::Response> {
    const Alert alert =
        TRY(alerts::RaiseAlert(tx, call.actor(), call.rulebook(), portal.id, order));
    return CreatedAnswer(AlertJson(call, tx, alert),
                         fmt::format("/portals/{}/alerts/{}", portal.id, alert.id));
  });
}

Result<http::Response> EndOneAlert(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  TRY(call.Write([&](store::Transaction& tx) {
    return alerts::EndAlert(tx, call.actor(), portal.id, call.Number("alert"));
  }));
  return NothingMoreToSay();
}

}  // namespace hoitu::api
