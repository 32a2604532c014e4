#pragma once

#include <string>
#include <vector>

#include "articles/article.h"
#include "articles/home_rules.h"
#include "base/result.h"

// What a text must have before the public sees it, and what a careful editor would still look at
// (R-EDB-08, R-PUB-05, R-ACC). Pure.
namespace hoitu::articles {

struct Finding {
  enum class Weight { kBlocking, kAdvisory };
  Weight weight = Weight::kBlocking;
  std::string message;  // a key of the translations
  std::string field;    // JSON pointer into the content

  bool operator==(const Finding&) const = default;
};

// In the order of the page. Sections on other portals than the home are not looked at here.
std::vector<Finding> CheckForPublication(const ArticleContent& content, const HomeRules& home);

// kInvalid with the first blocking finding.
Result<void> RequireNoBlocking(const std::vector<Finding>& findings);

}  // namespace hoitu::articles
