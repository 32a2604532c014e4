#pragma once

#include <cstdint>

#include "accounts/actor.h"
#include "base/result.h"
#include "media/picture.h"
#include "store/database.h"

namespace hoitu::media {

// Replaces what a picture says about itself and journals "picture.changed"; nothing happens when it
// says that already. Fails with "media.picture.unknown" (also for one of a portal where
// the actor has no role), kStale "media.picture.changed" when
// `version` is not the picture's, and as CheckPictureText does. Needs the duty to write on its
// portal.
Result<Picture> ChangePicture(store::Transaction& tx, const accounts::Actor& actor, std::int64_t id,
                              std::int64_t version, const PictureText& text);

}  // namespace hoitu::media
