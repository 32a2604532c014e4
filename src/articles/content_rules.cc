#include "articles/content_rules.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "richtext/link.h"
#include "richtext/schema.h"

namespace hoitu::articles {
namespace {

Result<std::string> AtField(Result<std::string> clean, std::string_view field) {
  if (!clean) clean.error().field = field;
  return clean;
}

Result<std::string> CleanSourceUrl(std::string_view url) {
  if (Trim(url).empty()) return std::string();
  const std::optional<std::string> link = richtext::CleanLink(url);
  if (!link || !link->starts_with("http") || CountCharacters(*link) > kMaxAddress) {
    return Fail(ProblemKind::kInvalid, "article.source_url.invalid", "/source_url");
  }
  return *link;
}

}  // namespace

Result<ArticleContent> CleanContent(ArticleContent content, std::int64_t home_portal) {
  if (!richtext::IsLanguageTag(content.language)) {
    return Fail(ProblemKind::kInvalid, "article.language.invalid", "/language");
  }
  content.title = TRY(AtField(CleanLine(content.title, kMaxTitle), "/title"));
  content.summary = TRY(AtField(CleanText(content.summary, kMaxSummary), "/summary"));
  content.author_line = TRY(AtField(CleanLine(content.author_line, kMaxLine), "/author_line"));
  content.source.name = TRY(AtField(CleanLine(content.source.name, kMaxLine), "/source_name"));
  content.source.url = TRY(CleanSourceUrl(content.source.url));
  content.change_note =
      TRY(AtField(CleanText(content.change_note, kMaxChangeNote), "/change_note"));
  content.section = TRY(AtField(CleanLine(content.section, kMaxLine), "/section"));

  auto& placements = content.placements;
  for (Placement& placement : placements) {
    placement.section = TRY(AtField(CleanLine(placement.section, kMaxLine), "/placements"));
  }
  std::erase(placements, Placement{home_portal, content.section});
  std::ranges::sort(placements);
  const auto repeated = std::ranges::unique(placements);
  placements.erase(repeated.begin(), repeated.end());
  if (placements.size() > kMaxPlacements) {
    return Fail(ProblemKind::kInvalid, "article.placements.too_many", "/placements");
  }
  return content;
}

Result<std::string> CleanReason(std::string_view reason) {
  std::string clean = TRY(AtField(CleanText(reason, kMaxReason), "/reason"));
  if (clean.empty()) return Fail(ProblemKind::kInvalid, "article.reason.empty", "/reason");
  return clean;
}

}  // namespace hoitu::articles
