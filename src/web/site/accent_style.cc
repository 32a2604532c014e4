#include "web/site/accent_style.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>

#include "portals/contrast.h"

namespace hoitu::site {
namespace {

constexpr std::string_view kFolder = "/-/mau/";
constexpr std::string_view kEnding = ".css";
constexpr portals::Colour kDarkPaper{0x15, 0x17, 0x1b};  // --paper of site/styles/tokens.css, dark
constexpr double kDarkContrast = 6.0;

// The colour with so much white that it can be read on dark paper.
portals::Colour Lighten(portals::Colour colour) {
  const auto mix = [](std::uint8_t channel, int percent) {
    return static_cast<std::uint8_t>(channel + (255 - channel) * percent / 100);
  };
  for (int percent = 0;; percent += 4) {
    const portals::Colour lighter{mix(colour.red, percent), mix(colour.green, percent),
                                  mix(colour.blue, percent)};
    if (percent >= 100 || portals::ContrastRatio(lighter, kDarkPaper) >= kDarkContrast)
      return lighter;
  }
}

}  // namespace

std::string AccentStylePath(std::string_view accent) {
  return fmt::format("{}{}{}", kFolder, accent.substr(accent.starts_with('#') ? 1 : 0), kEnding);
}

render::Page AccentStyle(std::string_view file) {
  render::Page page;
  std::optional<portals::Colour> colour;
  if (file.ends_with(kEnding)) {
    file.remove_suffix(kEnding.size());
    colour = portals::ParseColour("#" + std::string(file));
  }
  if (!colour) {
    page.status = 404;
    page.keep = false;
    return page;
  }
  page.content_type = "text/css; charset=utf-8";
  page.body = fmt::format(":root{{--portal-accent:{};--portal-accent-dark:{}}}\n",
                          portals::FormatColour(*colour), portals::FormatColour(Lighten(*colour)));
  page.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                  {"X-Content-Type-Options", "nosniff"}};
  return page;
}

}  // namespace hoitu::site
