#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "articles/article.h"
#include "articles/workflow.h"
#include "store/database.h"

// What boards decided: approvals, returns, withdrawals.
namespace hoitu::articles {

// Oldest first.
std::vector<Approval> ApprovalsOf(store::Session& session, std::int64_t article,
                                  std::int64_t revision);
void RecordApproval(store::Transaction& tx, const Article& article, const Approval& approval);

// The revision has every approval it needs: from here on it may be published.
void RecordApprovedRevision(store::Transaction& tx, std::int64_t article, std::int64_t revision,
                            std::optional<std::int64_t> bulk_approval = {});
// The board has changed its mind; the approvals stay on record.
void RevokeApprovedRevision(store::Transaction& tx, std::int64_t article, std::int64_t revision);
bool IsApproved(store::Session& session, std::int64_t article, std::int64_t revision);

struct ReturnNote {
  std::int64_t revision = 0;
  std::string reason;
  Instant at;
  std::int64_t account = 0;
};
// Call after UpdateArticle: the note belongs to the version the return has made.
void RecordReturn(store::Transaction& tx, const Article& article, const ReturnNote& note);
// Newest first.
std::vector<ReturnNote> ReturnsOf(store::Session& session, std::int64_t article);

void RecordWithdrawal(store::Transaction& tx, const Withdrawal& withdrawal);
// The newest; the article may have been published again since.
std::optional<Withdrawal> LastWithdrawal(store::Session& session, std::int64_t article);

}  // namespace hoitu::articles
