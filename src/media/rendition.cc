#include "media/rendition.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace hoitu::media {

std::string_view ExtensionOf(RenditionFormat format) {
  switch (format) {
    case RenditionFormat::kAvif:
      return "avif";
    case RenditionFormat::kWebp:
      return "webp";
    case RenditionFormat::kJpeg:
      return "jpg";
  }
  return "jpg";
}

std::string_view MimeOf(RenditionFormat format) {
  switch (format) {
    case RenditionFormat::kAvif:
      return "image/avif";
    case RenditionFormat::kWebp:
      return "image/webp";
    case RenditionFormat::kJpeg:
      return "image/jpeg";
  }
  return "image/jpeg";
}

std::vector<int> WidthsFor(int original_width) {
  std::vector<int> widths;
  for (const int width : kRenditionWidths) {
    if (width < original_width) widths.push_back(width);
  }
  if (original_width <= kRenditionWidths.back()) widths.push_back(original_width);
  return widths;
}

int HeightFor(int original_width, int original_height, int width) {
  const auto scaled = (std::int64_t{original_height} * width + original_width / 2) / original_width;
  return static_cast<int>(std::max<std::int64_t>(1, scaled));
}

std::optional<RenditionName> ParseRenditionName(std::string_view name) {
  const auto dot = name.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view digits = name.substr(0, dot);
  RenditionName result;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), result.width);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size();
  const bool plain = !digits.starts_with('0') && !digits.starts_with('-');
  if (!whole || !plain || result.width > kRenditionWidths.back()) return std::nullopt;
  for (const RenditionFormat format : kRenditionFormats) {
    if (name.substr(dot + 1) != ExtensionOf(format)) continue;
    result.format = format;
    return result;
  }
  return std::nullopt;
}

std::string AddressOf(std::string_view original, int width, RenditionFormat format) {
  std::string address(kRenditionFolder);
  address.append(original).append("/").append(std::to_string(width));
  return address.append(".").append(ExtensionOf(format));
}

std::string SrcSetOf(std::string_view original, int original_width, RenditionFormat format) {
  std::string set;
  for (const int width : WidthsFor(original_width)) {
    if (!set.empty()) set += ", ";
    set += AddressOf(original, width, format) + " " + std::to_string(width) + "w";
  }
  return set;
}

}  // namespace hoitu::media
