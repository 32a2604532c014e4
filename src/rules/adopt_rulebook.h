#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "base/result.h"
#include "rules/load_rulebook.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::rules {

// Makes `files` the rulebook in force, by copying them into the database: every node and every
// backup then has them. Event "rulebook.adopted". Returns the version; adopting what is in force
// already changes nothing. `account` is who did it, absent for the command line. Fails with
// "rulebook.invalid", whose detail lists the errors, when the files do not load.
Result<std::int64_t> AdoptRulebook(store::Transaction& transaction, const RulebookFiles& files,
                                   std::optional<std::int64_t> account = std::nullopt);

// The rulebook in force. Fails with "rulebook.missing" when none was adopted, with
// "rulebook.invalid" when this program no longer accepts the one that was.
Result<std::shared_ptr<const Rulebook>> LoadAdoptedRulebook(store::Session& session);

// The version in force, 0 when there is none.
std::int64_t AdoptedRulebookVersion(store::Session& session);

}  // namespace hoitu::rules
