#include "articles/save_article.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "articles/article_store.h"
#include "articles/content_rules.h"
#include "articles/translation_rules.h"
#include "base/digest.h"

namespace hoitu::articles {
namespace {

// Makes `content` the newest revision in the article's own fields.
Revision Revise(Article& article, const accounts::Actor& actor, ArticleContent content,
                Instant now) {
  ++article.revision;
  article.title = content.title;
  article.summary = content.summary;
  article.cover = content.cover;
  article.section = content.section;
  article.language = content.language;
  article.revised_by = actor.account;
  article.revised_at = now;
  return {article.id, article.revision, std::move(content), now, actor.account};
}

// The seal over the journal thereby covers the text: what was before and after can be proven.
nlohmann::json ContentSeal(const ArticleContent& content) {
  const std::string text =
      content.title + '\n' + content.summary + '\n' + richtext::ToJsonText(content.body);
  return {{"content_sha256", ToHex(Sha256(text))}};
}

}  // namespace

Result<Article> CreateArticle(store::Transaction& tx, const accounts::Actor& actor,
                              std::int64_t portal, ArticleContent content) {
  TRY(actor.Require(rules::Duty::kWrite, portal));
  content = TRY(CleanContent(std::move(content), portal));
  TRY(CheckTranslation(tx, std::nullopt, portal, content));

  Article article;
  article.id = tx.NextId("article");
  article.home_portal = portal;
  article.state_since = article.created_at = article.changed_at = tx.now();
  article.created_by = actor.account;
  article.version = 1;
  const Revision revision = Revise(article, actor, std::move(content), tx.now());
  InsertArticle(tx, article);
  InsertRevision(tx, revision);
  AppendEvent(tx, actor.account, "article.saved", article, {}, ContentSeal(revision.content));
  return article;
}

Result<Article> SaveArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                            ArticleContent content) {
  auto [article, move] = TRY(TakeUp(tx, actor, seen, Action::kSave));
  content = TRY(CleanContent(std::move(content), article.home_portal));
  TRY(CheckTranslation(tx, article.id, article.home_portal, content));
  if (article.state == State::kDraft &&
      LoadRevision(tx, article.id, article.revision).content == content) {
    return article;
  }

  const Revision revision = Revise(article, actor, std::move(content), tx.now());
  InsertRevision(tx, revision);
  EnterState(article, move.to, tx.now());
  UpdateArticle(tx, article);
  AppendEvent(tx, actor.account, "article.saved", article, {}, ContentSeal(revision.content));
  return article;
}

}  // namespace hoitu::articles
