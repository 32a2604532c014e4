#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "media/picture.h"
#include "media/rendition.h"
#include "store/database.h"

// The only SQL of pictures.
namespace hoitu::media {

std::optional<Picture> FindPicture(store::Session& session, std::int64_t id);
// Those that exist, in no particular order.
std::vector<Picture> FindPictures(store::Session& session, std::span<const std::int64_t> ids);
std::optional<Picture> FindPictureOf(store::Session& session, std::int64_t portal,
                                     std::string_view original);

// The portal's pictures before the id `before` (absent: from the newest), newest first.
std::vector<Picture> ListPictures(store::Session& session, std::int64_t portal,
                                  std::optional<std::int64_t> before, std::size_t limit);

void InsertPicture(store::Transaction& tx, const Picture& picture);
void UpdatePicture(store::Transaction& tx, const Picture& picture);  // text and version

// Pixels of an original that some portal's picture has.
struct OriginalSize {
  int width = 0;
  int height = 0;
};
std::optional<OriginalSize> FindOriginal(store::Session& session, std::string_view original);

// The blob of a rendition that was made before.
std::optional<std::string> FindRendition(store::Session& session, std::string_view original,
                                         const RenditionName& name);
// Of two nodes that made the same one, the later is remembered.
void SaveRendition(store::Transaction& tx, std::string_view original, const RenditionName& name,
                   std::string_view blob);

}  // namespace hoitu::media
