#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "store/database.h"

namespace hoitu::accounts {

// Appends "account.<what>" with the subject "account:<id>". Who the account belongs to, and what
// somebody typed, never enter the journal.
void AppendAccountEvent(store::Transaction& tx, std::string_view what, std::int64_t account,
                        std::optional<std::int64_t> actor);

}  // namespace hoitu::accounts
