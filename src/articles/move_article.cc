#include "articles/move_article.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "articles/article_store.h"

namespace hoitu::articles {

Result<Article> OpenArticle(store::Session& session, const accounts::Actor& actor,
                            std::int64_t id) {
  std::optional<Article> article = FindArticle(session, id);
  if (!article || !actor.WorksOn(article->home_portal)) {
    return Fail(ProblemKind::kNotFound, "article.not_found");
  }
  return *std::move(article);
}

Result<Article> OpenSeen(store::Session& session, const accounts::Actor& actor, Seen seen) {
  Article article = TRY(OpenArticle(session, actor, seen.article));
  if (article.version != seen.version) {
    return Fail(ProblemKind::kStale, "article.stale", {},
                fmt::format("version {} is current", article.version));
  }
  return article;
}

Result<Step> TakeUp(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                    Action action) {
  Article article = TRY(OpenSeen(tx, actor, seen));
  const Move move = TRY(PlanMove(article, action));
  TRY(actor.Require(move.duty, article.home_portal));
  return Step{std::move(article), move};
}

void EnterState(Article& article, State state, Instant now) {
  if (article.state != state) article.state_since = now;
  article.state = state;
  if (state != State::kScheduled) article.scheduled_at.reset();
}

void AppendEvent(store::Transaction& tx, std::optional<std::int64_t> actor, std::string_view kind,
                 const Article& article, const std::vector<Placement>& changed_lists,
                 const nlohmann::json& more) {
  nlohmann::json lists = nlohmann::json::array();
  for (const Placement& list : changed_lists) {
    lists.push_back(nlohmann::json::array({list.portal, list.section}));
  }
  nlohmann::json body = {{"home", article.home_portal},    {"revision", article.revision},
                         {"version", article.version},     {"state", CodeOf(article.state)},
                         {"directive", article.broadcast}, {"placements", std::move(lists)}};
  body.update(more);
  tx.Append({std::string(kind), fmt::format("article:{}", article.id), article.home_portal, actor,
             body.dump()});
}

void AppendEvent(store::Transaction& tx, std::optional<std::int64_t> actor, std::string_view kind,
                 const Article& article, const std::vector<Placement>& changed_lists) {
  AppendEvent(tx, actor, kind, article, changed_lists, nlohmann::json::object());
}

}  // namespace hoitu::articles
