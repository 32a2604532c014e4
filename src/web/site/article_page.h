#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "web/site/visit.h"

namespace hoitu::site {

// "/{section}/{slug}-{id}": an article as citizens read it. 301 to the one right address for
// another section or slug, 410 with the public reason for what was withdrawn, 404 for everything
// that is not public here, drafts included.
render::Page ArticlePage(const Visit& visit);

// What the page says of itself in <meta name="revision">; nothing when it is no article's.
std::optional<std::int64_t> RevisionIn(std::string_view page);

// A revision as it would look once it is public, for the board.
render::Page PreviewPage(const Visit& visit, const articles::Revision& revision);

// "/-/in/{id}": title, portal, domain, date, text and address, and nothing else (R-FUN-03,
// R-FUN-04).
render::Page PrintPage(const Visit& visit);

}  // namespace hoitu::site
