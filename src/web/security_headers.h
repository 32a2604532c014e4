#pragma once

#include <string>
#include <string_view>

#include "http/headers.h"

namespace hoitu::web {

// What every page and answer says to browsers: load nothing from elsewhere (R-PII-08), run nothing
// that stands in the page, let nobody frame it, guess no types, tell others nothing. With "https"
// also that this host is never asked in plain again (R-SEC-15). `scheme` is http::Request::scheme.
// Fields that are there already stay as they are.
void AddSecurityHeaders(http::Headers& headers, std::string_view scheme);

// The Content-Security-Policy of these for a page with one style element of its own: `style_source`
// is its hash, "'sha256-…'" (CSP 3), or empty.
std::string ContentSecurityPolicy(std::string_view style_source);

}  // namespace hoitu::web
