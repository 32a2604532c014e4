#include "directives/mark_directive.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "articles/article_store.h"
#include "articles/broadcast.h"
#include "directives/directive.h"

namespace hoitu::directives {
namespace {

Result<void> CheckLevels(const rules::Rulebook& rulebook, const std::vector<std::string>& levels,
                         rules::Date day) {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!rulebook.FindLevel(levels[i], day)) {
      return Fail(ProblemKind::kInvalid, "directive.level.unknown", fmt::format("/levels/{}", i));
    }
  }
  return {};
}

}  // namespace

Result<articles::Article> MarkDirective(store::Transaction& tx, const accounts::Actor& actor,
                                        const rules::Rulebook& rulebook, articles::Seen seen,
                                        std::vector<std::string> levels) {
  articles::Article article = TRY(articles::OpenSeen(tx, actor, seen));
  TRY(CheckMayDirect(tx, actor, rulebook, article, tx.now()));
  TRY(CheckLevels(rulebook, levels, ToLocal(tx.now()).date));
  const std::optional<articles::Broadcast> before = articles::FindBroadcast(tx, article.id);
  if (before && before->levels == levels) return article;

  articles::SetBroadcast(tx, article,
                         {article.id, rulebook.directive_section, levels, tx.now(), actor.account});
  article.broadcast = true;
  articles::UpdateArticle(tx, article);
  articles::AppendEvent(tx, actor.account, "directive.marked", article, {},
                        {{"section", rulebook.directive_section}, {"levels", levels}});
  return article;
}

}  // namespace hoitu::directives
