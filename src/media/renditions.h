#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/mutex.h"
#include "base/result.h"
#include "media/picture_codec.h"
#include "media/rendition.h"
#include "store/blobs.h"
#include "store/database.h"

namespace hoitu::media {

struct RenditionFile {
  std::string blob;  // a strong validator: the name of the bytes
  std::filesystem::path path;
};

// The sizes and formats of pictures, each made once, when somebody first asks for it, and kept as a
// blob. Thread-safe. What it is given outlives it.
class Renditions {
 public:
  Renditions(store::Database& database, store::Blobs& blobs, const PictureCodec& codec)
      : database_(database), blobs_(blobs), codec_(codec) {}

  // Waits while another thread makes the same one, or while kMaxAtOnce others are being made. Fails
  // with kNotFound "media.picture.unknown" when no picture has this original (other blobs are never
  // shown), or when pages do not offer this width of it, and with kBusy "media.picture.busy" when
  // kMaxWaiting wait already.
  Result<RenditionFile> Find(std::string_view original, const RenditionName& name);

  // What bounds the memory: a rendition decodes a picture of up to 100 million pixels.
  static constexpr std::size_t kMaxAtOnce = 2;
  // So that pictures never take every worker: with kMaxAtOnce as many as a browser's connections.
  static constexpr std::size_t kMaxWaiting = 4;

 private:
  class Turn;

  // Nothing when it has not been made, or its file is gone (a restored backup may lack it).
  std::optional<RenditionFile> FindMade(std::string_view original, const RenditionName& name);
  RenditionFile Make(std::string_view original, const RenditionName& name);

  store::Database& database_;
  store::Blobs& blobs_;
  const PictureCodec& codec_;

  Mutex mutex_;
  Condition done_;
  std::set<std::string> being_made_ GUARDED_BY(mutex_);
  std::size_t waiting_ GUARDED_BY(mutex_) = 0;
};

}  // namespace hoitu::media
