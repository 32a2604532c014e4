#include "web/site/cache_tags.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "organisation/write_rule.h"

namespace hoitu::site {
namespace {

void AddLists(const nlohmann::json& body, std::vector<std::string>& tags) {
  const auto lists = body.find("placements");
  if (lists == body.end() || !lists->is_array()) return;
  for (const auto& list : *lists) {
    if (!list.is_array() || list.size() != 2 || !list[0].is_number_integer() ||
        !list[1].is_string())
      continue;
    const auto portal = list[0].get<std::int64_t>();
    tags.push_back(ListingTag(portal, list[1].get<std::string>()));
    tags.push_back(LatestTag(portal));
  }
}

// An alert of one portal leaves the pages of all others where they are; any other is on top of
// every page of the province, and one tag takes them all.
void AddAlertPages(const nlohmann::json& body, std::vector<std::string>& tags) {
  tags.emplace_back(kAlertFeedsTag);
  const auto target = body.is_object() ? body.find("target") : body.end();
  const bool one = target != body.end() && target->is_number_integer();
  tags.push_back(one ? PortalTag(target->get<std::int64_t>()) : std::string(kAlertsTag));
}

// What citizens see of an article changes with these only (articles/workflow.h).
bool IsPublicChange(std::string_view kind) {
  return kind == "article.published" || kind == "article.withdrawn" || kind == "article.archived" ||
         kind == "article.imported";
}

}  // namespace

std::string ArticleTag(std::int64_t article) { return fmt::format("article:{}", article); }
std::string VersionsTag(std::int64_t original) { return fmt::format("versions:{}", original); }
std::string PictureTag(std::int64_t picture) { return fmt::format("picture:{}", picture); }
std::string PortalTag(std::int64_t portal) { return fmt::format("portal:{}", portal); }
std::string LatestTag(std::int64_t portal) { return fmt::format("latest:{}", portal); }
std::string OrganisationTag(std::int64_t portal) {
  return fmt::format("{}:{}", organisation::kOrganisation, portal);
}
std::string CalendarTag(std::int64_t portal) {
  return fmt::format("{}:{}", organisation::kCalendar, portal);
}
std::string ListingTag(std::int64_t portal, std::string_view section) {
  return fmt::format("listing:{}:{}", portal, section);
}

bool ChangesDirectory(const store::Event& event) {
  return event.kind.starts_with("portal.") || event.kind.starts_with("rulebook.");
}

std::vector<std::string> TagsOf(const store::Event& event) {
  std::vector<std::string> tags = {event.subject};
  const auto body = nlohmann::json::parse(event.body, nullptr, false);
  if (event.kind.starts_with("rulebook.")) {
    tags.emplace_back(kRulebookTag);
  } else if (event.kind.starts_with("portal.")) {
    tags.emplace_back(kPortalsTag);
    if (event.portal) tags.push_back(PortalTag(*event.portal));
  } else if (event.kind.starts_with("directive.")) {
    tags.emplace_back(kDirectivesTag);
    if (body.is_object()) AddLists(body, tags);
  } else if (event.kind.starts_with("alert.")) {
    AddAlertPages(body, tags);
  } else if (event.kind.starts_with("article.") && body.is_object()) {
    AddLists(body, tags);
    if (IsPublicChange(event.kind)) {
      if (event.portal) tags.push_back(LatestTag(*event.portal));
      if (body.value("directive", false)) tags.emplace_back(kDirectivesTag);
      if (const auto original = body.find("translates"); original != body.end())
        tags.push_back(VersionsTag(original->get<std::int64_t>()));
    }
  }
  std::ranges::sort(tags);
  tags.erase(std::ranges::unique(tags).begin(), tags.end());
  return tags;
}

}  // namespace hoitu::site
