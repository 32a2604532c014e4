#include "web/api/portal_api.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/text.h"
#include "portals/change_portal.h"
#include "web/api/answers.h"
#include "web/api/json_input.h"

namespace hoitu::api {
namespace {

using nlohmann::json;
using portals::Portal;

constexpr std::size_t kMaxField = 2000;  // bytes; what is too long in characters is refused later

json HostsJson(const Portal& portal) {
  json hosts = json::array();
  for (const std::string& host : portal.hosts) {
    hosts.push_back({{"host", host}, {"primary", host == portal.primary_host()}});
  }
  return hosts;
}

json ContactJson(const portals::Contact& contact) {
  return {{"address", contact.address},
          {"phone", contact.phone},
          {"fax", contact.fax},
          {"email", contact.email},
          {"responsible", contact.responsible},
          {"licence", contact.licence}};
}

json LanguagesJson(const Call& call, const Portal& portal) {
  json languages = json::array();
  for (const rules::LanguageRule* language :
       call.rulebook().LanguagesOf(portal.level, call.directory->day())) {
    languages.push_back({{"code", language->code}, {"name", language->native_name}});
  }
  return languages;
}

json PortalJson(const Call& call, const Portal& portal) {
  return {{"id", portal.id},
          {"code", portal.code},
          {"level", portal.level},
          {"level_name", LabelJson(call.directory->LevelOf(portal).name)},
          {"unit_type", TextOrNull(portal.unit_type)},
          {"name", portal.official_name},
          {"short_name", portal.name},
          {"slug", portal.slug},
          {"accent", TextOrNull(portal.accent.value_or(""))},
          {"state", portal.state == portals::PortalState::kOpen ? "open" : "closed"},
          {"version", portal.version},
          {"address", call.context.origin_of(portal) + "/"},
          {"hosts", HostsJson(portal)},
          {"languages", LanguagesJson(call, portal)},
          {"contact", ContactJson(portal.contact)}};
}

http::Response PortalAnswer(const Call& call, const Portal& portal) {
  http::Response response = JsonAnswer(PortalJson(call, portal));
  SetVersion(response, portal.version);
  return response;
}

bool IsMine(const Call& call, const Portal& portal) {
  return std::ranges::any_of(
      call.actor().roles, [&](const accounts::HeldRole& held) { return held.portal == portal.id; });
}

// By the rulebook's order of levels, then by name.
std::vector<const Portal*> FindPortals(const Call& call) {
  const auto& query = call.request.query;
  const std::string words = Fold(query.Text("q"));
  const std::string_view wanted_level = query.Text("level");
  const bool mine = query.Text("mine") == "true";
  std::vector<const Portal*> found;
  for (const rules::Level& level : call.rulebook().levels) {
    if (!wanted_level.empty() && level.code != wanted_level) continue;
    if (!level.valid.Contains(call.directory->day())) continue;
    for (const Portal* portal : call.directory->OfLevel(level.code)) {
      if (mine && !IsMine(call, *portal)) continue;
      if (Fold(portal->official_name).contains(words)) found.push_back(portal);
    }
  }
  return found;
}

portals::Contact ReadContact(JsonInput& input) {
  return {.address = input.Text("address", kMaxField),
          .phone = input.Text("phone", kMaxField),
          .fax = input.Text("fax", kMaxField),
          .email = input.Text("email", kMaxField),
          .responsible = input.Text("responsible", kMaxField),
          .licence = input.Text("licence", kMaxField)};
}

Result<portals::PortalChange> ReadChange(const http::Request& request) {
  JsonInput input = TRY(JsonInput::Read(request));
  portals::PortalChange change;
  // null is the way back to the level's accent.
  if (input.Mentions("accent")) {
    change.accent = input.Text("accent", kMaxField, JsonInput::Presence::kOptional);
  }
  if (auto contact = input.MaybeObject("contact")) {
    change.contact = ReadContact(*contact);
    input.Absorb(*contact);
  }
  TRY(input.Finish());
  return change;
}

}  // namespace

Result<const Portal*> PortalOfPath(const Call& call) {
  const Portal* portal = call.directory->Find(call.Number("portal"));
  if (portal == nullptr) return Fail(ProblemKind::kNotFound, "portal.not_found");
  return portal;
}

Result<http::Response> ListAllPortals(const Call& call) {
  const PageOrder order = TRY(ReadPageOrder(call.request));
  const auto found = FindPortals(call);
  // The cursor is the id of the last one shown.
  auto first = found.begin();
  if (!order.after.empty()) {
    const auto last = std::ranges::find_if(
        found, [&](const Portal* portal) { return std::to_string(portal->id) == order.after; });
    if (last == found.end()) return Fail(ProblemKind::kInvalid, "list.cursor", "/after");
    first = last + 1;
  }
  json items = json::array();
  std::optional<std::string> next;
  for (auto it = first; it != found.end(); ++it) {
    if (items.size() == order.limit) {
      next = std::to_string((*(it - 1))->id);
      break;
    }
    items.push_back(PortalJson(call, **it));
  }
  return ListAnswer(std::move(items), next);
}

Result<http::Response> GetPortal(const Call& call) {
  return PortalAnswer(call, *TRY(PortalOfPath(call)));
}

Result<http::Response> ChangeOnePortal(const Call& call) {
  const std::int64_t seen = TRY(ReadSeenVersion(call.request));
  const portals::PortalChange change = TRY(ReadChange(call.request));
  const Portal changed = TRY(call.Write([&](store::Transaction& tx) {
    return portals::ChangePortal(tx, call.actor(), call.Number("portal"), seen, change);
  }));
  return PortalAnswer(call, changed);
}

Result<http::Response> ListSections(const Call& call) {
  const Portal& portal = *TRY(PortalOfPath(call));
  json items = json::array();
  for (const portals::SectionNode& node : call.directory->SectionsOf(portal).nodes()) {
    items.push_back({{"code", node.code},
                     {"parent", TextOrNull(node.parent)},
                     {"depth", node.depth},
                     {"name", LabelJson(node.name)},
                     {"shape", rules::CodeOf(node.shape)},
                     {"mandatory", node.mandatory},
                     {"own", node.own}});
  }
  return ListAnswer(std::move(items), std::nullopt);
}

}  // namespace hoitu::api
