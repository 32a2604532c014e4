#include "articles/publish_article.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "articles/article_store.h"
#include "articles/home_rules.h"
#include "articles/publication.h"
#include "articles/publication_checks.h"

namespace hoitu::articles {
namespace {

// Another portal's lists belong to that portal's board.
Result<void> CheckPlacements(store::Session& session, const accounts::Actor& actor,
                             const rules::Rulebook& rulebook, const Revision& revision,
                             Instant at) {
  const auto& placements = revision.content.placements;
  for (std::size_t i = 0; i < placements.size(); ++i) {
    const std::string field = fmt::format("/placements/{}", i);
    const Result<HomeRules> rules = LoadHomeRules(session, rulebook, placements[i].portal, at);
    if (!rules || !rules->HasSection(placements[i].section)) {
      return Fail(ProblemKind::kInvalid, "article.section.unknown", field);
    }
    if (!actor.Has(rules::Duty::kPublish, placements[i].portal)) {
      return Fail(ProblemKind::kForbidden, "article.placement.forbidden", field);
    }
  }
  return {};
}

}  // namespace

Result<Article> PublishArticle(store::Transaction& tx, const accounts::Actor& actor,
                               const rules::Rulebook& rulebook, Seen seen,
                               std::optional<Instant> at) {
  auto [article, move] = TRY(TakeUp(tx, actor, seen, at ? Action::kSchedule : Action::kPublish));
  if (at && *at <= tx.now()) return Fail(ProblemKind::kInvalid, "article.publish.past", "/at");
  const Revision revision = LoadRevision(tx, article.id, article.revision);
  const HomeRules home = TRY(LoadHomeRules(tx, rulebook, article.home_portal, tx.now()));
  TRY(RequireNoBlocking(CheckForPublication(revision.content, home)));
  TRY(CheckPlacements(tx, actor, rulebook, revision, tx.now()));

  EnterState(article, move.to, tx.now());
  if (at) {
    article.scheduled_at = at;
    UpdateArticle(tx, article);
    AppendEvent(tx, actor.account, "article.scheduled", article, {}, {{"at", ToMillis(*at)}});
  } else {
    const std::vector<Placement> lists = ShowRevision(tx, article, revision, tx.now());
    UpdateArticle(tx, article);
    AppendEvent(tx, actor.account, "article.published", article, lists, PublicationNote(revision));
  }
  return article;
}

}  // namespace hoitu::articles
