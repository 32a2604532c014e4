#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "articles/move_article.h"

namespace hoitu::articles {

struct WithdrawalOrder {
  Outcome outcome = Outcome::kError;
  std::string reason;                  // the public reads it
  std::optional<std::int64_t> target;  // exactly when NeedsTarget(outcome)
};

// Takes the public revision off every portal at once; its addresses answer with the outcome.
// Whatever was being prepared stays in the history. Duty kWithdraw. Problems:
// "article.reason.empty", "article.withdraw.target_missing", "article.withdraw.target_unwanted",
// "article.withdraw.target_not_public" (also for the article itself). Event "article.withdrawn".
Result<Article> WithdrawArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                                const WithdrawalOrder& order);

}  // namespace hoitu::articles
