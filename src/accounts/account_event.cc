#include "accounts/account_event.h"

#include <fmt/format.h>

namespace hoitu::accounts {

void AppendAccountEvent(store::Transaction& tx, std::string_view what, std::int64_t account,
                        std::optional<std::int64_t> actor) {
  tx.Append({.kind = fmt::format("account.{}", what),
             .subject = fmt::format("account:{}", account),
             .portal = std::nullopt,
             .actor = actor,
             .body = "{}"});
}

}  // namespace hoitu::accounts
