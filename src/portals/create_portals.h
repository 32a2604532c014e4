#pragma once

#include <string_view>

#include "base/result.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::portals {

struct CreatedPortals {
  int created = 0;
  int existing = 0;  // left as they were
};

// Creates every portal that the rulebook knows on `day` and that is not there yet, below
// `base_domain` ("<province>.gov.vn", or "<province>.localhost" for a demonstration): the root
// portal on the domain itself and on www., a component on <slug>.<base_domain> (R-POR-07 to
// R-POR-09). Event "portal.created" for each. May be called again after the rulebook has grown.
// Fails with "portal.taken" when a slug or host belongs to another portal, with "portal.domain"
// when `base_domain` is no domain name.
Result<CreatedPortals> CreatePortals(store::Transaction& transaction,
                                     const rules::Rulebook& rulebook, rules::Date day,
                                     std::string_view base_domain);

}  // namespace hoitu::portals
