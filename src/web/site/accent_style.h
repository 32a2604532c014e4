#pragma once

#include <string>
#include <string_view>

#include "render/safe_html.h"

namespace hoitu::site {

// A portal's own colour, as the one style element of its pages. The content security policy admits
// it by its hash, so a page waits for one style sheet only.
struct AccentStyle {
  render::SafeHtml element;  // "<style>:root{--portal-accent:#b3161b;…}</style>"
  std::string source;        // "'sha256-…'" for the policy
};

// `accent` is "#b3161b". The element also has the same hue as light as dark paper needs (R-ACC-07).
AccentStyle AccentStyleOf(std::string_view accent);

}  // namespace hoitu::site
