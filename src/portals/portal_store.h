#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "portals/portal.h"
#include "store/database.h"

// The room's only SQL. No rules here: what may be stored is decided by the actions.
namespace hoitu::portals {

// `portal.id` comes from NextId("portal"). Throws StoreError when the code, the slug or a host is
// taken.
void InsertPortal(store::Transaction& transaction, const Portal& portal);

// Writes accent, contact and state, and the next version, which is returned.
std::int64_t UpdatePortal(store::Transaction& transaction, const Portal& portal);

std::optional<Portal> FindPortal(store::Session& session, std::int64_t id);
// Every portal with its hosts, by id.
std::vector<Portal> ListPortals(store::Session& session);
// The portal that answers on `host`, whatever its state.
std::optional<std::int64_t> FindPortalOfHost(store::Session& session, std::string_view host);

// Behind the portal's other own sections.
void InsertSection(store::Transaction& transaction, const OwnSection& section);
// Of one portal, or of all by portal; in their order.
std::vector<OwnSection> ListOwnSections(store::Session& session, std::int64_t portal);
std::vector<OwnSection> ListAllOwnSections(store::Session& session);

}  // namespace hoitu::portals
