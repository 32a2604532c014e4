#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "media/picture.h"
#include "richtext/picture_source.h"
#include "store/session.h"

namespace hoitu::site {

// The pictures that one page shows, read from the store as they are asked for. Used by one thread,
// for as long as the session lives.
class PagePictures final : public richtext::PictureSource {
 public:
  explicit PagePictures(store::Session& session) : session_(session) {}

  // For the width of a text's column.
  std::optional<richtext::PictureView> Find(std::int64_t picture) const override;
  // For a place of another width; `sizes` as the attribute of <img>.
  std::optional<richtext::PictureView> Find(std::int64_t picture, std::string_view sizes) const;
  // What it says about itself; nothing when there is no such picture.
  std::optional<media::PictureText> TextOf(std::int64_t picture) const;

 private:
  const std::optional<media::Picture>& Load(std::int64_t picture) const;

  store::Session& session_;
  mutable std::map<std::int64_t, std::optional<media::Picture>> loaded_;
};

}  // namespace hoitu::site
