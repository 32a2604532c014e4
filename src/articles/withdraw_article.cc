#include "articles/withdraw_article.h"

#include <nlohmann/json.hpp>

#include "articles/article_store.h"
#include "articles/content_rules.h"
#include "articles/publication.h"
#include "articles/review_store.h"

namespace hoitu::articles {
namespace {

Result<void> CheckTarget(store::Session& session, std::int64_t article,
                         const WithdrawalOrder& order) {
  const auto refuse = [](const char* message) {
    return Fail(ProblemKind::kInvalid, message, "/target");
  };
  if (!NeedsTarget(order.outcome)) {
    if (order.target) return refuse("article.withdraw.target_unwanted");
    return {};
  }
  if (!order.target) return refuse("article.withdraw.target_missing");
  const std::optional<Article> target = FindArticle(session, *order.target);
  if (!target || !target->is_public() || target->id == article) {
    return refuse("article.withdraw.target_not_public");
  }
  return {};
}

}  // namespace

Result<Article> WithdrawArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                                const WithdrawalOrder& order) {
  auto [article, move] = TRY(TakeUp(tx, actor, seen, Action::kWithdraw));
  const std::string reason = TRY(CleanReason(order.reason));
  TRY(CheckTarget(tx, article.id, order));

  const std::int64_t revision = *article.public_revision;
  RecordWithdrawal(
      tx, {article.id, revision, order.outcome, reason, order.target, tx.now(), actor.account});
  const std::vector<Placement> lists = TakeDown(tx, article);
  EnterState(article, move.to, tx.now());
  UpdateArticle(tx, article);
  AppendEvent(
      tx, actor.account, "article.withdrawn", article, lists,
      {{"withdrawn_revision", revision}, {"outcome", CodeOf(order.outcome)}, {"reason", reason}});
  return article;
}

}  // namespace hoitu::articles
