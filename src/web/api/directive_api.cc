#include "web/api/directive_api.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "articles/move_article.h"
#include "directives/ledger.h"
#include "directives/mark_directive.h"
#include "directives/revoke_directive.h"
#include "web/api/answers.h"
#include "web/api/article_json.h"
#include "web/api/json_input.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxLevels = 16;
constexpr std::size_t kMaxCode = 100;

Result<articles::Seen> ReadSeen(const Call& call) {
  return articles::Seen{.article = call.Number("article"),
                        .version = TRY(ReadSeenVersion(call.request))};
}

json LineJson(const directives::LedgerLine& line) {
  return {{"portal", line.portal},
          {"portal_name", line.portal_name},
          {"revision", line.revision ? json(*line.revision) : json(nullptr)},
          {"shown_at", MomentJson(line.shown_at)},
          {"delay_ms", line.delay ? json(line.delay->count()) : json(nullptr)},
          {"removed_at", MomentJson(line.removed_at)},
          {"proven", line.proven}};
}

}  // namespace

Result<http::Response> MarkOneDirective(const Call& call) {
  const articles::Seen seen = TRY(ReadSeen(call));
  JsonInput input = TRY(JsonInput::Read(call.request));
  const auto levels = input.Texts("levels", kMaxLevels, kMaxCode);
  TRY(input.Finish());
  return call.Write([&](store::Transaction& tx) -> Result<http::Response> {
    const auto article =
        TRY(directives::MarkDirective(tx, call.actor(), call.rulebook(), seen, levels));
    return ArticleAnswer(call, tx, article);
  });
}

Result<http::Response> RevokeOneDirective(const Call& call) {
  const articles::Seen seen = TRY(ReadSeen(call));
  return call.Write([&](store::Transaction& tx) -> Result<http::Response> {
    const auto article = TRY(directives::RevokeDirective(tx, call.actor(), call.rulebook(), seen));
    return ArticleAnswer(call, tx, article);
  });
}

Result<http::Response> GetLedger(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const auto article = TRY(articles::OpenArticle(session, call.actor(), call.Number("article")));
    const auto lines = directives::ListLedger(session, article.id);
    json items = json::array();
    for (const directives::LedgerLine& line : lines) items.push_back(LineJson(line));
    return JsonAnswer({{"items", items},
                       {"next", nullptr},
                       {"portals", lines.size()},
                       {"proven", std::ranges::count_if(lines, &directives::LedgerLine::proven)}});
  });
}

}  // namespace hoitu::api
