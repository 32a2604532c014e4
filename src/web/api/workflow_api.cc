#include "web/api/workflow_api.h"

#include <utility>

#include "articles/approve_article.h"
#include "articles/archive_article.h"
#include "articles/publish_article.h"
#include "articles/return_article.h"
#include "articles/submit_article.h"
#include "articles/withdraw_article.h"
#include "web/api/answers.h"
#include "web/api/article_json.h"
#include "web/api/json_input.h"

namespace hoitu::api {
namespace {

using articles::Article;
using articles::Seen;

constexpr std::size_t kMaxReasonBytes = 4 * articles::kMaxReason;
constexpr std::size_t kMaxCode = 100;

// Reads the body, then makes the move and the answer in one transaction.
template <class Work>
Result<http::Response> Move(const Call& call, JsonInput& input, Work&& work) {
  TRY(input.Finish());
  const Seen seen{.article = call.Number("article"), .version = TRY(ReadSeenVersion(call.request))};
  return call.Write([&](store::Transaction& tx) -> Result<http::Response> {
    const Article article = TRY(work(tx, seen));
    return ArticleAnswer(call, tx, article);
  });
}

articles::Outcome ReadOutcome(JsonInput& input) {
  const auto outcome = articles::FindOutcome(input.Text("outcome", kMaxCode));
  if (!outcome) input.Refuse("outcome", "request.field.type");
  return outcome.value_or(articles::Outcome::kError);
}

}  // namespace

Result<http::Response> SubmitOneArticle(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  return Move(call, input, [&](store::Transaction& tx, Seen seen) {
    return articles::SubmitArticle(tx, call.actor(), call.rulebook(), seen);
  });
}

Result<http::Response> ReturnOneArticle(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const std::string reason = input.Text("reason", kMaxReasonBytes);
  return Move(call, input, [&](store::Transaction& tx, Seen seen) {
    return articles::ReturnArticle(tx, call.actor(), seen, reason);
  });
}

Result<http::Response> ApproveOneArticle(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  return Move(call, input, [&](store::Transaction& tx, Seen seen) {
    return articles::ApproveArticle(tx, call.actor(), call.rulebook(), seen);
  });
}

Result<http::Response> PublishOneArticle(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const auto at = input.MaybeMoment("at");
  return Move(call, input, [&](store::Transaction& tx, Seen seen) {
    return articles::PublishArticle(tx, call.actor(), call.rulebook(), seen, at);
  });
}

Result<http::Response> WithdrawOneArticle(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const articles::WithdrawalOrder order{.outcome = ReadOutcome(input),
                                        .reason = input.Text("reason", kMaxReasonBytes),
                                        .target = input.MaybeId("target")};
  return Move(call, input, [&](store::Transaction& tx, Seen seen) {
    return articles::WithdrawArticle(tx, call.actor(), seen, order);
  });
}

Result<http::Response> ArchiveOneArticle(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  return Move(call, input, [&](store::Transaction& tx, Seen seen) {
    return articles::ArchiveArticle(tx, call.actor(), seen);
  });
}

}  // namespace hoitu::api
