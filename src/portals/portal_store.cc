#include "portals/portal_store.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

namespace hoitu::portals {
namespace {

constexpr std::string_view kSelectPortal =
    "SELECT id, code, level, unit_type, official_name, name, slug, state, accent, contact, version "
    "FROM portal {} ORDER BY id";

std::string ToText(PortalState state) { return state == PortalState::kOpen ? "open" : "closed"; }

std::string ToJson(const Contact& contact) {
  return nlohmann::json{{"address", contact.address},
                        {"phone", contact.phone},
                        {"fax", contact.fax},
                        {"email", contact.email},
                        {"responsible", contact.responsible},
                        {"licence", contact.licence}}
      .dump();
}

Contact FromJson(const std::string& text) {
  const auto json = nlohmann::json::parse(text);
  const auto field = [&](const char* name) { return json.value(name, std::string()); };
  return {.address = field("address"),
          .phone = field("phone"),
          .fax = field("fax"),
          .email = field("email"),
          .responsible = field("responsible"),
          .licence = field("licence")};
}

Portal ToPortal(const store::Row& row) {
  return {.id = row.Int(0),
          .code = row.Text(1),
          .level = row.Text(2),
          .unit_type = row.Text(3),
          .official_name = row.Text(4),
          .name = row.Text(5),
          .slug = row.Text(6),
          .state = row.Text(7) == "open" ? PortalState::kOpen : PortalState::kClosed,
          .accent = row.MaybeText(8),
          .contact = FromJson(row.Text(9)),
          .hosts = {},
          .version = row.Int(10)};
}

OwnSection ToSection(const store::Row& row) {
  return {.portal = row.Int(0),
          .code = row.Text(1),
          .parent = row.Text(2),
          .name = {row.Text(3), row.Text(4)}};
}

}  // namespace

void InsertPortal(store::Transaction& transaction, const Portal& portal) {
  transaction.Execute(
      "INSERT INTO portal (id, code, level, unit_type, official_name, name, slug, state, accent, "
      "contact, version, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      portal.id, portal.code, portal.level, portal.unit_type, portal.official_name, portal.name,
      portal.slug, ToText(portal.state), portal.accent, ToJson(portal.contact), portal.version,
      transaction.now(), transaction.now());
  bool is_primary = true;
  for (const std::string& host : portal.hosts) {
    transaction.Execute("INSERT INTO portal_host (host, portal, is_primary) VALUES (?, ?, ?)", host,
                        portal.id, is_primary);
    is_primary = false;
  }
}

std::int64_t UpdatePortal(store::Transaction& transaction, const Portal& portal) {
  return transaction
      .QueryOne(
          "UPDATE portal SET state = ?, accent = ?, contact = ?, version = version + 1, "
          "changed_at = ? WHERE id = ? RETURNING version",
          ToText(portal.state), portal.accent, ToJson(portal.contact), transaction.now(), portal.id)
      ->Int(0);
}

std::optional<Portal> FindPortal(store::Session& session, std::int64_t id) {
  const auto row = session.QueryOne(fmt::format(kSelectPortal, "WHERE id = ?"), id);
  if (!row) return std::nullopt;
  Portal portal = ToPortal(*row);
  for (const store::Row& host : session.Query(
           "SELECT host FROM portal_host WHERE portal = ? ORDER BY is_primary DESC, host", id)) {
    portal.hosts.push_back(host.Text(0));
  }
  return portal;
}

std::vector<Portal> ListPortals(store::Session& session) {
  std::vector<Portal> portals;
  std::map<std::int64_t, std::size_t> place;
  for (const store::Row& row : session.Query(fmt::format(kSelectPortal, ""))) {
    place[row.Int(0)] = portals.size();
    portals.push_back(ToPortal(row));
  }
  for (const store::Row& row :
       session.Query("SELECT portal, host FROM portal_host ORDER BY is_primary DESC, host")) {
    portals[place.at(row.Int(0))].hosts.push_back(row.Text(1));
  }
  return portals;
}

std::optional<std::int64_t> FindPortalOfHost(store::Session& session, std::string_view host) {
  const auto row = session.QueryOne("SELECT portal FROM portal_host WHERE host = ?", host);
  return row ? std::optional(row->Int(0)) : std::nullopt;
}

void InsertSection(store::Transaction& transaction, const OwnSection& section) {
  transaction.Execute(
      "INSERT INTO portal_section (portal, code, parent, name_vi, name_en, position) VALUES "
      "(?, ?, ?, ?, ?, (SELECT count(*) + 1 FROM portal_section WHERE portal = ?))",
      section.portal, section.code, section.parent, section.name.vi, section.name.en,
      section.portal);
}

std::vector<OwnSection> ListOwnSections(store::Session& session, std::int64_t portal) {
  std::vector<OwnSection> sections;
  for (const store::Row& row :
       session.Query("SELECT portal, code, parent, name_vi, name_en FROM portal_section "
                     "WHERE portal = ? ORDER BY position",
                     portal)) {
    sections.push_back(ToSection(row));
  }
  return sections;
}

std::vector<OwnSection> ListAllOwnSections(store::Session& session) {
  std::vector<OwnSection> sections;
  for (const store::Row& row :
       session.Query("SELECT portal, code, parent, name_vi, name_en FROM portal_section "
                     "ORDER BY portal, position")) {
    sections.push_back(ToSection(row));
  }
  return sections;
}

}  // namespace hoitu::portals
