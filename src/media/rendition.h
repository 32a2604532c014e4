#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hoitu::media {

// The sizes and formats in which pages show a picture, and the addresses they have:
// "/-/anh/<original>/<width>.<avif|webp|jpg>". Pages and the server of pictures share this file.

enum class RenditionFormat { kAvif, kWebp, kJpeg };  // best first, as <picture> lists them
inline constexpr std::array kRenditionFormats = {RenditionFormat::kAvif, RenditionFormat::kWebp,
                                                 RenditionFormat::kJpeg};
inline constexpr std::array kRenditionWidths = {320, 640, 1024, 1600};
inline constexpr std::string_view kRenditionFolder = "/-/anh/";

std::string_view ExtensionOf(RenditionFormat format);  // "avif", "webp", "jpg"
std::string_view MimeOf(RenditionFormat format);

// The widths a picture is offered in, ascending, never more than its own: the standard ones below
// it, and its own where that is the largest it gets. At least one.
std::vector<int> WidthsFor(int original_width);

// The height of a rendition of this width, at least 1.
int HeightFor(int original_width, int original_height, int width);

struct RenditionName {
  int width = 0;
  RenditionFormat format = RenditionFormat::kJpeg;

  bool operator==(const RenditionName&) const = default;
};
// Of the last part of an address: "640.avif". Nothing for what no page ever names.
std::optional<RenditionName> ParseRenditionName(std::string_view name);

std::string AddressOf(std::string_view original, int width, RenditionFormat format);

// The value of a srcset attribute: "/-/anh/…/320.avif 320w, /-/anh/…/640.avif 640w".
std::string SrcSetOf(std::string_view original, int original_width, RenditionFormat format);

}  // namespace hoitu::media
