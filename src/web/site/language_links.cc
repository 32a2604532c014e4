#include "web/site/language_links.h"

#include <algorithm>

namespace hoitu::site {
namespace {

std::string UrlOf(const Visit& visit, const articles::Address& address) {
  if (address.portal == visit.portal.id) return address.Path();
  const portals::Portal* home = visit.directory.Find(address.portal);
  return home ? visit.address.Of(*home) + address.Path() : std::string();
}

LanguageLink LinkTo(const Visit& visit, const rules::LanguageRule& language,
                    const InOtherLanguages& page) {
  const auto version =
      std::ranges::find_if(page.versions, [&](const articles::LanguageVersion& candidate) {
        return candidate.address.language == language.code;
      });
  if (version != page.versions.end()) {
    std::string url = UrlOf(visit, version->address);
    if (!url.empty()) return {&language, std::move(url), true};
  }
  if (!page.path.empty()) return {&language, language.path + page.path, true};
  return {&language, language.path + "/", false};
}

}  // namespace

std::vector<LanguageLink> LanguageLinks(const Visit& visit, const InOtherLanguages& page) {
  const auto offered =
      visit.directory.rulebook().LanguagesOf(visit.portal.level, visit.directory.day());
  std::vector<LanguageLink> links;
  if (offered.size() < 2) return links;
  for (const rules::LanguageRule* language : offered)
    links.push_back(LinkTo(visit, *language, page));
  return links;
}

}  // namespace hoitu::site
