#include "web/site/accent_style.h"

#include <fmt/format.h>

#include <cstdint>
#include <stdexcept>

#include "base/digest.h"
#include "portals/contrast.h"

namespace hoitu::site {
namespace {

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

AccentStyle AccentStyleOf(std::string_view accent) {
  const auto colour = portals::ParseColour(accent);
  if (!colour) throw std::logic_error("an accent that is no colour: " + std::string(accent));
  const std::string rule =
      fmt::format(":root{{--portal-accent:{};--portal-accent-dark:{}}}",
                  portals::FormatColour(*colour), portals::FormatColour(Lighten(*colour)));
  return {.element = render::SafeHtml::Vouched("<style>" + rule + "</style>"),
          .source = "'sha256-" + ToBase64(Sha256(rule)) + "'"};
}

}  // namespace hoitu::site
