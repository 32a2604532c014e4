#pragma once

#include <string>
#include <string_view>

#include "render/cached_page.h"

// A portal's own colour reaches its pages by a style sheet of two lines: the strict content
// security policy allows no style inside a page.
namespace hoitu::site {

// "#b3161b" → "/-/mau/b3161b.css"
std::string AccentStylePath(std::string_view accent);

// The style sheet of "b3161b.css": the colour, and the same hue as light as dark paper needs
// (R-ACC-07). Status 404 when the name is not that of a colour.
render::Page AccentStyle(std::string_view file);

}  // namespace hoitu::site
