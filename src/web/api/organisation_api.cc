#include "web/api/organisation_api.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "organisation/chart.h"
#include "organisation/manage_division.h"
#include "organisation/manage_official.h"
#include "web/api/answers.h"
#include "web/api/json_input.h"
#include "web/api/portal_api.h"

namespace hoitu::api {
namespace {

using nlohmann::json;
using organisation::Division;
using organisation::Official;
using organisation::Seen;
using organisation::Translated;

// Bytes; what is too long in characters is refused later.
constexpr std::size_t kMaxLine = 2000;
constexpr std::size_t kMaxText = 20'000;

json TranslatedJson(const Translated& text) { return {{"vi", text.vi}, {"en", text.en}}; }

json NumberOrNull(const std::optional<std::int64_t>& number) {
  return number ? json(*number) : json(nullptr);
}

json DivisionJson(const Division& division) {
  const auto& content = division.content;
  return {{"id", division.id},
          {"portal", division.portal},
          {"parent", NumberOrNull(content.parent)},
          {"name", TranslatedJson(content.name)},
          {"duties", TranslatedJson(content.duties)},
          {"address", content.address},
          {"phone", content.phone},
          {"fax", content.fax},
          {"email", content.email},
          {"position", content.position},
          {"version", division.version}};
}

json OfficialJson(const Official& official) {
  const auto& content = official.content;
  return {{"id", official.id},
          {"portal", official.portal},
          {"division", NumberOrNull(content.division)},
          {"full_name", content.full_name},
          {"job", TranslatedJson(content.job)},
          {"duties", TranslatedJson(content.duties)},
          {"phone", content.phone},
          {"fax", content.fax},
          {"email", content.email},
          {"is_leader", content.is_leader},
          {"position", content.position},
          {"version", official.version}};
}

template <class T>
http::Response VersionedAnswer(const json& body, const T& thing) {
  http::Response response = JsonAnswer(body);
  SetVersion(response, thing.version);
  return response;
}

Translated ReadTranslated(JsonInput& input, std::string_view name, std::size_t max_bytes) {
  Translated text;
  if (auto languages = input.MaybeObject(name)) {
    text.vi = languages->Text("vi", max_bytes);
    text.en = languages->Text("en", max_bytes);
    input.Absorb(*languages);
  } else if (!input.Has(name)) {
    input.Refuse(name, "request.field.missing");
  }
  return text;
}

Result<organisation::DivisionContent> ReadDivision(const http::Request& request) {
  JsonInput input = TRY(JsonInput::Read(request));
  organisation::DivisionContent content{.parent = input.MaybeId("parent"),
                                        .name = ReadTranslated(input, "name", kMaxLine),
                                        .duties = ReadTranslated(input, "duties", kMaxText),
                                        .address = input.Text("address", kMaxLine),
                                        .phone = input.Text("phone", kMaxLine),
                                        .fax = input.Text("fax", kMaxLine),
                                        .email = input.Text("email", kMaxLine),
                                        .position = input.Id("position")};
  TRY(input.Finish());
  return content;
}

Result<organisation::OfficialContent> ReadOfficial(const http::Request& request) {
  JsonInput input = TRY(JsonInput::Read(request));
  organisation::OfficialContent content{.division = input.MaybeId("division"),
                                        .full_name = input.Text("full_name", kMaxLine),
                                        .job = ReadTranslated(input, "job", kMaxLine),
                                        .duties = ReadTranslated(input, "duties", kMaxText),
                                        .phone = input.Text("phone", kMaxLine),
                                        .fax = input.Text("fax", kMaxLine),
                                        .email = input.Text("email", kMaxLine),
                                        .is_leader = input.MaybeSwitch("is_leader").value_or(false),
                                        .position = input.Id("position")};
  TRY(input.Finish());
  return content;
}

Result<Seen> ReadSeen(const Call& call, std::string_view name) {
  return Seen{.id = call.Number(name), .version = TRY(ReadSeenVersion(call.request))};
}

}  // namespace

Result<http::Response> GetOrganisation(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const auto chart = call.Read(
      [&](store::Session& session) { return organisation::Chart::Load(session, portal.id); });
  json divisions = json::array();
  for (const Division& division : chart.divisions()) divisions.push_back(DivisionJson(division));
  json officials = json::array();
  for (const Official& official : chart.officials()) officials.push_back(OfficialJson(official));
  return JsonAnswer({{"divisions", std::move(divisions)}, {"officials", std::move(officials)}});
}

Result<http::Response> AddOneDivision(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const auto content = TRY(ReadDivision(call.request));
  const Division added = TRY(call.Write([&](store::Transaction& tx) {
    return organisation::AddDivision(tx, call.actor(), call.rulebook(), portal.id, content);
  }));
  return CreatedAnswer(DivisionJson(added), fmt::format("/divisions/{}", added.id));
}

Result<http::Response> ChangeOneDivision(const Call& call) {
  const Seen seen = TRY(ReadSeen(call, "division"));
  const auto content = TRY(ReadDivision(call.request));
  const Division changed = TRY(call.Write([&](store::Transaction& tx) {
    return organisation::ChangeDivision(tx, call.actor(), call.rulebook(), seen, content);
  }));
  return VersionedAnswer(DivisionJson(changed), changed);
}

Result<http::Response> RemoveOneDivision(const Call& call) {
  const Seen seen = TRY(ReadSeen(call, "division"));
  TRY(call.Write([&](store::Transaction& tx) {
    return organisation::RemoveDivision(tx, call.actor(), seen);
  }));
  return NothingMoreToSay();
}

Result<http::Response> AddOneOfficial(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  const auto content = TRY(ReadOfficial(call.request));
  const Official added = TRY(call.Write([&](store::Transaction& tx) {
    return organisation::AddOfficial(tx, call.actor(), call.rulebook(), portal.id, content);
  }));
  return CreatedAnswer(OfficialJson(added), fmt::format("/officials/{}", added.id));
}

Result<http::Response> ChangeOneOfficial(const Call& call) {
  const Seen seen = TRY(ReadSeen(call, "official"));
  const auto content = TRY(ReadOfficial(call.request));
  const Official changed = TRY(call.Write([&](store::Transaction& tx) {
    return organisation::ChangeOfficial(tx, call.actor(), call.rulebook(), seen, content);
  }));
  return VersionedAnswer(OfficialJson(changed), changed);
}

Result<http::Response> RemoveOneOfficial(const Call& call) {
  const Seen seen = TRY(ReadSeen(call, "official"));
  TRY(call.Write([&](store::Transaction& tx) {
    return organisation::RemoveOfficial(tx, call.actor(), seen);
  }));
  return NothingMoreToSay();
}

}  // namespace hoitu::api
