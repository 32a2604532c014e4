#include "articles/home_rules.h"

#include <algorithm>

namespace hoitu::articles {

bool HomeRules::HasSection(std::string_view code) const {
  return std::ranges::find(sections, code) != sections.end();
}

bool HomeRules::HasLanguage(std::string_view code) const {
  return std::ranges::find(languages, code) != languages.end();
}

Result<HomeRules> LoadHomeRules(store::Session& session, const rules::Rulebook& rulebook,
                                std::int64_t portal, Instant at) {
  const auto row = session.QueryOne("SELECT level FROM portal WHERE id = ?", portal);
  if (!row) return Fail(ProblemKind::kNotFound, "portal.not_found");
  const rules::Date day = ToLocal(at).date;

  HomeRules home;
  home.level = row->Text(0);
  home.steps = rulebook.StepsOf(home.level, day);
  for (const rules::Section* section : rulebook.SectionsOf(home.level, day)) {
    home.sections.push_back(section->code);
  }
  for (const rules::LanguageRule* language : rulebook.LanguagesOf(home.level, day)) {
    home.languages.push_back(language->code);
  }
  return home;
}

}  // namespace hoitu::articles
