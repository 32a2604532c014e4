#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "media/rendition.h"

namespace hoitu::media {

inline constexpr std::int64_t kMaxPixels = 100'000'000;

// Decodes and encodes pictures with libvips. Made once by main, before threads. Thread-safe: it
// holds nothing but the fact that the library is set up: one thread a picture, no cache, and only
// the loaders of the accepted formats; all others (SVG, PDF, ImageMagick, …) are blocked in the
// whole process.
//
// What remains: hostile bytes are decoded by C libraries (libjpeg-turbo, libspng, libwebp,
// libnsgif, libheif with its codecs) in this process. The list of loaders and the limits make that
// surface small, they do not remove it; the packages have to be kept up to date.
class PictureCodec {
 public:
  // Throws std::runtime_error when the library cannot be started.
  PictureCodec();

  struct Encoded {
    std::string bytes;
    std::string mime;
    int width = 0;
    int height = 0;
  };

  // An upload as it may be kept: upright, in sRGB, without EXIF, position, XMP, profile or comment,
  // encoded anew, so that not one byte of the upload itself survives. JPEG, PNG and WebP stay what
  // they are, the first picture of a GIF becomes PNG, AVIF and HEIC become JPEG, or PNG when they
  // are partly transparent. Fails with
  //   "media.empty", "media.format.refused" (by content, see picture_format.h),
  //   "media.too_large" (bytes), "media.too_many_pixels" (by the header, before anything is
  //   decoded), "media.broken" (truncated or damaged).
  Result<Encoded> Clean(std::string_view upload) const;

  // The cleaned original in `file`, `width` pixels wide. Throws when it cannot be read: it is ours.
  std::string Render(const std::filesystem::path& file, int width, RenditionFormat format) const;
};

}  // namespace hoitu::media
