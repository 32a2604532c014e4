#include "web/site/page_pictures.h"

#include "media/picture_store.h"
#include "media/rendition.h"

namespace hoitu::site {
namespace {

constexpr std::string_view kColumn = "(min-width: 60rem) 790px, 94vw";
constexpr int kPlainWidth = 640;  // of src, for browsers that know no srcset

}  // namespace

const std::optional<media::Picture>& PagePictures::Load(std::int64_t picture) const {
  const auto known = loaded_.find(picture);
  if (known != loaded_.end()) return known->second;
  return loaded_.emplace(picture, media::FindPicture(session_, picture)).first->second;
}

std::optional<richtext::PictureView> PagePictures::Find(std::int64_t picture) const {
  return Find(picture, kColumn);
}

std::optional<richtext::PictureView> PagePictures::Find(std::int64_t id,
                                                        std::string_view sizes) const {
  const auto& picture = Load(id);
  if (!picture) return std::nullopt;
  richtext::PictureView view;
  for (const media::RenditionFormat format : media::kRenditionFormats) {
    if (format == media::RenditionFormat::kJpeg) continue;
    view.sources.push_back({std::string(media::MimeOf(format)),
                            media::SrcSetOf(picture->original, picture->width, format)});
  }
  int width = 0;
  for (const int offered : media::WidthsFor(picture->width)) {
    if (width == 0 || offered <= kPlainWidth) width = offered;
  }
  view.src = media::AddressOf(picture->original, width, media::RenditionFormat::kJpeg);
  view.srcset = media::SrcSetOf(picture->original, picture->width, media::RenditionFormat::kJpeg);
  view.sizes = sizes;
  view.width = width;
  view.height = media::HeightFor(picture->width, picture->height, width);
  return view;
}

std::optional<media::PictureText> PagePictures::TextOf(std::int64_t picture) const {
  const auto& loaded = Load(picture);
  return loaded ? std::optional(loaded->text) : std::nullopt;
}

}  // namespace hoitu::site
