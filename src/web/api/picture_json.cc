#include "web/api/picture_json.h"

#include "media/picture_store.h"
#include "media/rendition.h"
#include "web/api/answers.h"

namespace hoitu::api {

using nlohmann::json;

json PictureJson(const media::Picture& picture) {
  json renditions = json::array();
  for (const int width : media::WidthsFor(picture.width)) {
    renditions.push_back(
        {{"width", width},
         {"height", media::HeightFor(picture.width, picture.height, width)},
         {"path", media::AddressOf(picture.original, width, media::RenditionFormat::kJpeg)}});
  }
  return {{"id", picture.id},
          {"portal", picture.portal},
          {"width", picture.width},
          {"height", picture.height},
          {"alt", picture.text.alt},
          {"decorative", picture.text.decorative},
          {"credit", picture.text.credit},
          {"version", picture.version},
          {"created_at", FormatRfc3339(picture.created_at)},
          {"renditions", renditions}};
}

json MaybePictureJson(store::Session& session, std::optional<std::int64_t> picture) {
  if (!picture) return nullptr;
  const auto found = media::FindPicture(session, *picture);
  return found ? PictureJson(*found) : json(nullptr);
}

}  // namespace hoitu::api
