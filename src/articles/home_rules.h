#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "rules/rulebook.h"
#include "store/session.h"

namespace hoitu::articles {

// What holds on one portal on one day: the approvals its level demands and the sections it has.
// Points into the rulebook.
struct HomeRules {
  std::string level;
  std::vector<const rules::WorkflowStep*> steps;
  std::vector<std::string> sections;   // codes: its level's tree and its own additions
  std::vector<std::string> languages;  // in which it may publish

  bool HasSection(std::string_view code) const;
  bool HasLanguage(std::string_view code) const;
};

// kNotFound "portal.not_found".
Result<HomeRules> LoadHomeRules(store::Session& session, const rules::Rulebook& rulebook,
                                std::int64_t portal, Instant at);

}  // namespace hoitu::articles
