#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/journal.h"

// The names by which pages say what they show, and journal entries what they change.
namespace hoitu::site {

inline constexpr std::string_view kRulebookTag = "rulebook";      // on every page
inline constexpr std::string_view kPortalsTag = "portals";        // lists of portals
inline constexpr std::string_view kDirectivesTag = "directives";  // lists that broadcasts reach
inline constexpr std::string_view kAlertsTag = "alerts";          // on every page with a frame
inline constexpr std::string_view kAlertFeedsTag = "alert-feeds";

std::string ArticleTag(std::int64_t article);                           // "article:17"
std::string VersionsTag(std::int64_t original);                         // "versions:17"
std::string PictureTag(std::int64_t picture);                           // "picture:4"
std::string PortalTag(std::int64_t portal);                             // "portal:3"
std::string ListingTag(std::int64_t portal, std::string_view section);  // "listing:3:tin-tuc"
std::string LatestTag(std::int64_t portal);  // "latest:3": all its sections together, its sitemap
// The subjects of the journal entries of room organisation, which are tags as they are.
std::string OrganisationTag(std::int64_t portal);  // "organisation:3"
std::string CalendarTag(std::int64_t portal);      // "calendar:3"

// The tags of all pages that the entry makes old. A kind this room does not know evicts the pages
// that show its subject.
std::vector<std::string> TagsOf(const store::Event& event);

// Whether the entry changes what PortalDirectory holds, which pages are built from too.
bool ChangesDirectory(const store::Event& event);

}  // namespace hoitu::site
