#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "articles/public_articles.h"
#include "web/site/visit.h"

namespace hoitu::site {

// The same page, as far as there is one, in a language of the portal (R-LNG).
struct LanguageLink {
  const rules::LanguageRule* language = nullptr;
  std::string url;         // a path, or an absolute address on another portal
  bool same_page = false;  // else it is the language's home page
};

// What a page is in other languages.
struct InOtherLanguages {
  std::string path = {};  // it has this path behind each language's own
  std::vector<articles::LanguageVersion> versions = {};  // it is an article
};

// One for each language the portal offers, in the rulebook's order; none when it offers only one.
std::vector<LanguageLink> LanguageLinks(const Visit& visit, const InOtherLanguages& page);

}  // namespace hoitu::site
