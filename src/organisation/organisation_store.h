#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "organisation/division.h"
#include "organisation/official.h"
#include "store/database.h"

// Divisions and officials in the database. No rules here: what may be stored is decided by the
// actions.
namespace hoitu::organisation {

// Ids come from NextId("division") and NextId("official").
void InsertDivision(store::Transaction& tx, const Division& division);
// Writes the content and the next version, which it puts into `division`.
void UpdateDivision(store::Transaction& tx, Division& division);
void DeleteDivision(store::Transaction& tx, std::int64_t id);
std::optional<Division> FindDivision(store::Session& session, std::int64_t id);
// Of a portal, by position.
std::vector<Division> ListDivisions(store::Session& session, std::int64_t portal);
// Whether a division stands below it or an official belongs to it.
bool HoldsAnything(store::Session& session, std::int64_t division);

void InsertOfficial(store::Transaction& tx, const Official& official);
void UpdateOfficial(store::Transaction& tx, Official& official);  // sets version and changed_at
void DeleteOfficial(store::Transaction& tx, std::int64_t id);
std::optional<Official> FindOfficial(store::Session& session, std::int64_t id);
std::vector<Official> ListOfficials(store::Session& session, std::int64_t portal);

}  // namespace hoitu::organisation
