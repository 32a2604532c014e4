#include "portals/contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hoitu::portals {
namespace {

// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double Linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double Luminance(Colour colour) {
  return 0.2126 * Linear(colour.red) + 0.7152 * Linear(colour.green) + 0.0722 * Linear(colour.blue);
}

constexpr int kFull = 255;

// Scaling the three channels alike keeps hue and saturation (HSV).
Colour Scale(Colour colour, int of_full) {
  const auto scaled = [&](std::uint8_t channel) {
    return static_cast<std::uint8_t>(channel * of_full / kFull);
  };
  return {scaled(colour.red), scaled(colour.green), scaled(colour.blue)};
}

}  // namespace

std::optional<Colour> ParseColour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data() + 1, end, number, 16);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(number >> 16),
                static_cast<std::uint8_t>(number >> 8 & 0xFF),
                static_cast<std::uint8_t>(number & 0xFF)};
}

std::string FormatColour(Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double ContrastRatio(Colour a, Colour b) {
  const auto [darker, brighter] = std::minmax({Luminance(a), Luminance(b)});
  return (brighter + 0.05) / (darker + 0.05);
}

Colour DarkenUntilReadable(Colour colour, double ratio) {
  int of_full = kFull;
  while (of_full > 0 && ContrastRatio(Scale(colour, of_full), kWhite) < ratio) --of_full;
  return Scale(colour, of_full);
}

}  // namespace hoitu::portals
