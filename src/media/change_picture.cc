#include "media/change_picture.h"

#include <optional>
#include <string>

#include "media/add_picture.h"
#include "media/picture_store.h"

namespace hoitu::media {

Result<Picture> ChangePicture(store::Transaction& tx, const accounts::Actor& actor, std::int64_t id,
                              std::int64_t version, const PictureText& text) {
  std::optional<Picture> picture = FindPicture(tx, id);
  // Whether another portal has such a picture is not theirs to know.
  if (!picture || !actor.WorksOn(picture->portal)) {
    return Fail(ProblemKind::kNotFound, "media.picture.unknown");
  }
  TRY(actor.Require(rules::Duty::kWrite, picture->portal));
  if (picture->version != version) return Fail(ProblemKind::kStale, "media.picture.changed");
  const PictureText checked = TRY(CheckPictureText(text));
  if (checked == picture->text) return *picture;

  picture->text = checked;
  ++picture->version;
  UpdatePicture(tx, *picture);
  tx.Append({.kind = "picture.changed",
             .subject = "picture:" + std::to_string(id),
             .portal = picture->portal,
             .actor = actor.account,
             .body = "{}"});
  return *picture;
}

}  // namespace hoitu::media
