#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "accounts/actor.h"
#include "base/result.h"
#include "media/picture.h"
#include "media/picture_codec.h"
#include "store/blobs.h"
#include "store/database.h"

namespace hoitu::media {

// An upload that was cleaned and stored as a blob, and belongs to no portal yet.
struct StoredOriginal {
  std::string blob;
  std::string mime;
  int width = 0;
  int height = 0;
  std::int64_t bytes = 0;
};

// The slow part of adding a picture, outside any transaction. Fails as PictureCodec::Clean does.
Result<StoredOriginal> StoreOriginal(std::string_view upload, const PictureCodec& codec,
                                     store::Blobs& blobs);

// `text` as it is stored: single lines. Fails with "media.alt.required" (/alt) when nothing is said
// and the picture is not decorative, with "text.too_long" and "text.encoding" (/alt, /credit). A
// decorative picture has no alternative text. To be called before StoreOriginal, so that a form is
// refused early.
Result<PictureText> CheckPictureText(const PictureText& text);

// Adds the picture to the portal's collection and journals "picture.added" with
// {"original":…,"width":…,"height":…}. The same picture again is the picture that is already there,
// with the text it has. Needs the duty to write on the portal.
Result<Picture> AddPicture(store::Transaction& tx, const accounts::Actor& actor,
                           std::int64_t portal, const StoredOriginal& original,
                           const PictureText& text);

}  // namespace hoitu::media
