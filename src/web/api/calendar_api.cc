#include "web/api/calendar_api.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "organisation/calendar_store.h"
#include "organisation/manage_calendar.h"
#include "organisation/work_week.h"
#include "web/api/answers.h"
#include "web/api/json_input.h"
#include "web/api/portal_api.h"

namespace hoitu::api {
namespace {

using nlohmann::json;
using organisation::CalendarEntry;
using organisation::Seen;
using organisation::WorkWeek;

constexpr std::size_t kMaxLine = 2000;  // bytes; what is too long in characters is refused later

json EntryJson(const CalendarEntry& entry) {
  const auto& content = entry.content;
  return {{"id", entry.id},
          {"portal", entry.portal},
          {"starts_at", FormatRfc3339(content.starts_at)},
          {"ends_at", FormatRfc3339(content.ends_at)},
          {"title", content.title},
          {"place", content.place},
          {"chair", content.chair},
          {"attendees", content.attendees},
          {"cancelled", content.cancelled},
          {"version", entry.version}};
}

Instant ReadMoment(JsonInput& input, std::string_view name) {
  if (!input.Has(name)) input.Refuse(name, "request.field.missing");
  return input.MaybeMoment(name).value_or(Instant{});
}

Result<organisation::CalendarContent> ReadEntry(const http::Request& request) {
  JsonInput input = TRY(JsonInput::Read(request));
  organisation::CalendarContent content{
      .starts_at = ReadMoment(input, "starts_at"),
      .ends_at = ReadMoment(input, "ends_at"),
      .title = input.Text("title", kMaxLine),
      .place = input.Text("place", kMaxLine),
      .chair = input.Text("chair", kMaxLine),
      .attendees = input.Text("attendees", kMaxLine),
      .cancelled = input.MaybeSwitch("cancelled").value_or(false)};
  TRY(input.Finish());
  return content;
}

Result<WorkWeek> ReadWeek(const Call& call) {
  const auto text = call.request.query.Find("week");
  if (!text) return WorkWeek::Of(call.directory->day());
  const std::optional<WorkWeek> week = WorkWeek::Parse(*text);
  if (!week) return Fail(ProblemKind::kInvalid, "calendar.week", "/week");
  return *week;
}

Result<Seen> ReadSeen(const Call& call) {
  return Seen{.id = call.Number("entry"), .version = TRY(ReadSeenVersion(call.request))};
}

}  // namespace

Result<http::Response> ListWorkWeek(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const WorkWeek week = TRY(ReadWeek(call));
  const auto entries = call.Read([&](store::Session& session) {
    return organisation::ListEntries(session, portal.id, week.Begin(), week.End());
  });
  json items = json::array();
  for (const CalendarEntry& entry : entries) items.push_back(EntryJson(entry));
  return ListAnswer(std::move(items), std::nullopt);
}

Result<http::Response> AddOneEntry(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const auto content = TRY(ReadEntry(call.request));
  const CalendarEntry added = TRY(call.Write([&](store::Transaction& tx) {
    return organisation::AddEntry(tx, call.actor(), portal.id, content);
  }));
  return CreatedAnswer(EntryJson(added), fmt::format("/calendar-entries/{}", added.id));
}

Result<http::Response> ChangeOneEntry(const Call& call) {
  const Seen seen = TRY(ReadSeen(call));
  const auto content = TRY(ReadEntry(call.request));
  const CalendarEntry changed = TRY(call.Write([&](store::Transaction& tx) {
    return organisation::ChangeEntry(tx, call.actor(), seen, content);
  }));
  http::Response response = JsonAnswer(EntryJson(changed));
  SetVersion(response, changed.version);
  return response;
}

Result<http::Response> RemoveOneEntry(const Call& call) {
  const Seen seen = TRY(ReadSeen(call));
  TRY(call.Write(
      [&](store::Transaction& tx) { return organisation::RemoveEntry(tx, call.actor(), seen); }));
  return NothingMoreToSay();
}

}  // namespace hoitu::api
