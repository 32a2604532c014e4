#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/clock.h"

namespace hoitu::media {

inline constexpr std::size_t kMaxUploadBytes = 25 * 1024 * 1024;
inline constexpr std::size_t kMaxAltCharacters = 1'000;
inline constexpr std::size_t kMaxCreditCharacters = 200;

// What a picture says about itself to people.
struct PictureText {
  std::string alt;          // what it shows, for those who do not see it (R-ACC-08; WCAG 1.1.1)
  bool decorative = false;  // shows nothing worth telling: the only reason for an empty alt
  std::string credit;       // "Ảnh: …", may be empty

  bool operator==(const PictureText&) const = default;
};

// A picture in the collection of one portal. Bodies and covers of articles name it by id.
struct Picture {
  std::int64_t id = 0;
  std::int64_t portal = 0;
  std::string original;  // the blob of the cleaned original (64 hexadecimal digits)
  std::string mime;      // of the original: image/jpeg, image/png or image/webp
  int width = 0;         // in pixels, upright
  int height = 0;
  std::int64_t bytes = 0;
  PictureText text;
  std::int64_t version = 1;  // grows with every change, for If-Match
  Instant created_at;
  std::int64_t created_by = 0;
};

}  // namespace hoitu::media
