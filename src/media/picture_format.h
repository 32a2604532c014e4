#pragma once

#include <optional>
#include <string_view>

namespace hoitu::media {

// The formats an upload may have. SVG is none of them: it is a program, not a picture.
enum class PictureFormat { kJpeg, kPng, kWebp, kGif, kHeif };

// By the first bytes, never by name or declared type: kHeif is AVIF as well as HEIC. Nothing for
// anything else.
std::optional<PictureFormat> DetectFormat(std::string_view bytes);

}  // namespace hoitu::media
