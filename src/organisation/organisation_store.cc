#include "organisation/organisation_store.h"

#include <fmt/format.h>

namespace hoitu::organisation {
namespace {

constexpr std::string_view kSelectDivision =
    "SELECT id, portal, parent, name_vi, name_en, duties_vi, duties_en, address, phone, fax, "
    "email, position, version FROM division WHERE {} = ? ORDER BY position, id";
constexpr std::string_view kSelectOfficial =
    "SELECT id, portal, division, full_name, position_vi, position_en, duties_vi, duties_en, "
    "phone, fax, email, is_leader, position, version, changed_at FROM official WHERE {} = ? "
    "ORDER BY position, id";

Division ToDivision(const store::Row& row) {
  return {.id = row.Int(0),
          .portal = row.Int(1),
          .content = {.parent = row.MaybeInt(2),
                      .name = {row.Text(3), row.Text(4)},
                      .duties = {row.Text(5), row.Text(6)},
                      .address = row.Text(7),
                      .phone = row.Text(8),
                      .fax = row.Text(9),
                      .email = row.Text(10),
                      .position = row.Int(11)},
          .version = row.Int(12)};
}

Official ToOfficial(const store::Row& row) {
  return {.id = row.Int(0),
          .portal = row.Int(1),
          .content = {.division = row.MaybeInt(2),
                      .full_name = row.Text(3),
                      .job = {row.Text(4), row.Text(5)},
                      .duties = {row.Text(6), row.Text(7)},
                      .phone = row.Text(8),
                      .fax = row.Text(9),
                      .email = row.Text(10),
                      .is_leader = row.Bool(11),
                      .position = row.Int(12)},
          .version = row.Int(13),
          .changed_at = row.Time(14)};
}

}  // namespace

void InsertDivision(store::Transaction& tx, const Division& division) {
  const DivisionContent& content = division.content;
  tx.Execute(
      "INSERT INTO division (id, portal, parent, name_vi, name_en, duties_vi, duties_en, address, "
      "phone, fax, email, position, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      division.id, division.portal, content.parent, content.name.vi, content.name.en,
      content.duties.vi, content.duties.en, content.address, content.phone, content.fax,
      content.email, content.position, division.version);
}

void UpdateDivision(store::Transaction& tx, Division& division) {
  const DivisionContent& content = division.content;
  division.version =
      tx.QueryOne(
            "UPDATE division SET parent = ?, name_vi = ?, name_en = ?, duties_vi = ?, "
            "duties_en = ?, address = ?, phone = ?, fax = ?, email = ?, position = ?, "
            "version = version + 1 WHERE id = ? RETURNING version",
            content.parent, content.name.vi, content.name.en, content.duties.vi, content.duties.en,
            content.address, content.phone, content.fax, content.email, content.position,
            division.id)
          ->Int(0);
}

void DeleteDivision(store::Transaction& tx, std::int64_t id) {
  tx.Execute("DELETE FROM division WHERE id = ?", id);
}

std::optional<Division> FindDivision(store::Session& session, std::int64_t id) {
  const auto row = session.QueryOne(fmt::format(kSelectDivision, "id"), id);
  return row ? std::optional(ToDivision(*row)) : std::nullopt;
}

std::vector<Division> ListDivisions(store::Session& session, std::int64_t portal) {
  std::vector<Division> divisions;
  for (const store::Row& row : session.Query(fmt::format(kSelectDivision, "portal"), portal)) {
    divisions.push_back(ToDivision(row));
  }
  return divisions;
}

bool HoldsAnything(store::Session& session, std::int64_t division) {
  return session.QueryOne("SELECT 1 FROM division WHERE parent = ? LIMIT 1", division) ||
         session.QueryOne("SELECT 1 FROM official WHERE division = ? LIMIT 1", division);
}

void InsertOfficial(store::Transaction& tx, const Official& official) {
  const OfficialContent& content = official.content;
  tx.Execute(
      "INSERT INTO official (id, portal, division, full_name, position_vi, position_en, "
      "duties_vi, duties_en, phone, fax, email, is_leader, position, version, changed_at) VALUES "
      "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      official.id, official.portal, content.division, content.full_name, content.job.vi,
      content.job.en, content.duties.vi, content.duties.en, content.phone, content.fax,
      content.email, content.is_leader, content.position, official.version, official.changed_at);
}

void UpdateOfficial(store::Transaction& tx, Official& official) {
  const OfficialContent& content = official.content;
  official.changed_at = tx.now();
  official.version =
      tx.QueryOne(
            "UPDATE official SET division = ?, full_name = ?, position_vi = ?, position_en = ?, "
            "duties_vi = ?, duties_en = ?, phone = ?, fax = ?, email = ?, is_leader = ?, "
            "position = ?, changed_at = ?, version = version + 1 WHERE id = ? RETURNING version",
            content.division, content.full_name, content.job.vi, content.job.en, content.duties.vi,
            content.duties.en, content.phone, content.fax, content.email, content.is_leader,
            content.position, official.changed_at, official.id)
          ->Int(0);
}

void DeleteOfficial(store::Transaction& tx, std::int64_t id) {
  tx.Execute("DELETE FROM official WHERE id = ?", id);
}

std::optional<Official> FindOfficial(store::Session& session, std::int64_t id) {
  const auto row = session.QueryOne(fmt::format(kSelectOfficial, "id"), id);
  return row ? std::optional(ToOfficial(*row)) : std::nullopt;
}

std::vector<Official> ListOfficials(store::Session& session, std::int64_t portal) {
  std::vector<Official> officials;
  for (const store::Row& row : session.Query(fmt::format(kSelectOfficial, "portal"), portal)) {
    officials.push_back(ToOfficial(row));
  }
  return officials;
}

}  // namespace hoitu::organisation
