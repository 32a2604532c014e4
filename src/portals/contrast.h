#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Contrast of colours as WCAG 2.1 counts it (success criterion 1.4.3, R-ACC).
namespace hoitu::portals {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  bool operator==(const Colour&) const = default;
};
inline constexpr Colour kWhite{255, 255, 255};

// What text of normal size needs (level AA).
inline constexpr double kReadableContrast = 4.5;

// "#1d4e89"; upper case is accepted.
std::optional<Colour> ParseColour(std::string_view text);
std::string FormatColour(Colour colour);

// From 1 (the same colour) to 21 (black and white); the order does not matter.
double ContrastRatio(Colour a, Colour b);

// The brightest colour of the same hue and saturation, at most as bright as `colour`, that reaches
// `ratio` against white; `colour` itself when it does.
Colour DarkenUntilReadable(Colour colour, double ratio = kReadableContrast);

}  // namespace hoitu::portals
