#include "articles/translation_rules.h"

#include "articles/article_store.h"

namespace hoitu::articles {
namespace {

constexpr const char* kField = "/translates";

}  // namespace

Result<void> CheckTranslation(store::Session& session, std::optional<std::int64_t> article,
                              std::int64_t portal, const ArticleContent& content) {
  if (!content.translates) return {};
  const auto& [original, revision] = *content.translates;
  const std::optional<Article> found = FindArticle(session, original);
  if (!found || found->home_portal != portal || original == article ||
      !FindRevision(session, original, revision)) {
    return Fail(ProblemKind::kInvalid, "article.translation.unknown", kField);
  }
  const ArticleContent newest = LoadRevision(session, original, found->revision).content;
  if (newest.translates) {
    return Fail(ProblemKind::kInvalid, "article.translation.chain", kField);
  }
  if (newest.language == content.language) {
    return Fail(ProblemKind::kInvalid, "article.translation.language", kField);
  }
  return {};
}

}  // namespace hoitu::articles
