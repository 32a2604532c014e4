#include "media/picture_format.h"

#include <algorithm>
#include <array>

namespace hoitu::media {
namespace {

using namespace std::string_view_literals;

// The brands of still pictures in an ISO base media file: AVIF, HEIC and what both are made of.
constexpr std::array kHeifBrands = {"avif"sv, "heic"sv, "heix"sv, "mif1"sv};

bool IsHeif(std::string_view bytes) {
  constexpr std::size_t kBrandAt = 8;
  if (bytes.size() < kBrandAt + 4 || bytes.substr(4, 4) != "ftyp") return false;
  return std::ranges::count(kHeifBrands, bytes.substr(kBrandAt, 4)) > 0;
}

}  // namespace

std::optional<PictureFormat> DetectFormat(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return PictureFormat::kJpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return PictureFormat::kPng;
  if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return PictureFormat::kGif;
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") {
    return PictureFormat::kWebp;
  }
  if (IsHeif(bytes)) return PictureFormat::kHeif;
  return std::nullopt;
}

}  // namespace hoitu::media
