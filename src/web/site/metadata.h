#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "articles/public_articles.h"
#include "base/clock.h"
#include "render/safe_html.h"
#include "web/site/visit.h"

namespace hoitu::site {

inline constexpr std::string_view kRevisionName = "revision";

// What a page says about itself to machines: the 15 elements of Dublin Core of TT 24/2011 (the six
// mandatory ones are never empty, R-MET-02 to R-MET-04), Open Graph and schema.org (R-MET-06).
struct PageMetadata {
  std::string title = {};
  std::string description = {};                // the portal's name when empty
  std::string path = {};                       // of the canonical page
  const portals::Portal* publisher = nullptr;  // the portal the canonical page stands on
  std::string creator = {};                    // the publisher's unit when empty
  std::optional<Instant> published_at = {};    // the day of the directory when absent
  std::optional<Instant> modified_at = {};
  std::string language = {};  // the visited one when empty
  std::string subject = {};   // the section's name
  std::string source = {};    // where a text that is not its own comes from
  std::string image_url = {};
  bool is_article = false;
  std::optional<std::int64_t> revision = {};  // as kRevisionName, for the ledger of directives
};
render::SafeHtml Metadata(const Visit& visit, const PageMetadata& metadata);

}  // namespace hoitu::site
