#include "articles/publication_checks.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "richtext/checks.h"

namespace hoitu::articles {
namespace {

using Weight = Finding::Weight;
using richtext::Kind;
using richtext::Node;

// A picture nobody described is not published (R-ACC-08).
constexpr std::string_view kAlternativeMissing = "richtext.check.alternative_missing";

// Whether a reader would see anything at all.
bool SaysSomething(const Node& node) {
  if (node.kind == Kind::kText) return !Trim(node.text).empty();
  if (node.kind == Kind::kFigure) return true;
  return std::ranges::any_of(node.children, SaysSomething);
}

}  // namespace

std::vector<Finding> CheckForPublication(const ArticleContent& content, const HomeRules& home) {
  std::vector<Finding> findings;
  const auto find = [&](bool found, Weight weight, std::string_view message,
                        std::string_view field) {
    if (found) findings.push_back({weight, std::string(message), std::string(field)});
  };
  const auto& blocks = content.body.blocks;
  const bool is_reposted = !content.source.name.empty() || !content.source.url.empty();

  find(content.title.empty(), Weight::kBlocking, "article.title.empty", "/title");
  find(content.summary.empty(), Weight::kBlocking, "article.summary.empty", "/summary");
  find(!home.HasSection(content.section), Weight::kBlocking, "article.section.unknown", "/section");
  find(!home.HasLanguage(content.language), Weight::kBlocking, "article.language.not_offered",
       "/language");
  find(std::ranges::none_of(blocks, SaysSomething), Weight::kBlocking, "article.body.empty",
       "/body");
  for (const richtext::Finding& finding : richtext::CheckAccessibility(content.body)) {
    const bool blocks_publication = finding.message == kAlternativeMissing;
    find(true, blocks_publication ? Weight::kBlocking : Weight::kAdvisory, finding.message,
         "/body" + finding.path);
  }
  find(is_reposted && content.source.name.empty(), Weight::kBlocking, "article.source.name_missing",
       "/source_name");
  find(is_reposted && content.source.url.empty(), Weight::kAdvisory, "article.source.url_missing",
       "/source_url");
  find(!content.cover, Weight::kAdvisory, "article.cover.missing", "/cover");
  find(content.author_line.empty() && !is_reposted, Weight::kAdvisory, "article.author.missing",
       "/author_line");
  return findings;
}

Result<void> RequireNoBlocking(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    if (finding.weight == Weight::kBlocking) {
      return Fail(ProblemKind::kInvalid, finding.message, finding.field);
    }
  }
  return {};
}

}  // namespace hoitu::articles
