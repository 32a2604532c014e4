#include "articles/home_rules.h"

#include <algorithm>
#include <optional>

#include "portals/portal_store.h"

namespace hoitu::articles {

bool HomeRules::HasSection(std::string_view code) const {
  return std::ranges::find(sections, code) != sections.end();
}

bool HomeRules::HasLanguage(std::string_view code) const {
  return std::ranges::find(languages, code) != languages.end();
}

Result<HomeRules> LoadHomeRules(store::Session& session, const rules::Rulebook& rulebook,
                                std::int64_t portal, Instant at) {
  const std::optional<portals::Portal> home_portal = portals::FindPortal(session, portal);
  if (!home_portal) return Fail(ProblemKind::kNotFound, "portal.not_found");
  const rules::Date day = ToLocal(at).date;

  HomeRules home;
  home.level = home_portal->level;
  home.steps = rulebook.StepsOf(home.level, day);
  for (const rules::Section* section : rulebook.SectionsOf(home.level, day)) {
    home.sections.push_back(section->code);
  }
  for (const portals::OwnSection& section : portals::ListOwnSections(session, portal)) {
    home.sections.push_back(section.code);
  }
  for (const rules::LanguageRule* language : rulebook.LanguagesOf(home.level, day)) {
    home.languages.push_back(language->code);
  }
  return home;
}

}  // namespace hoitu::articles
