#include "media/renditions.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "media/picture_store.h"

namespace hoitu::media {

// The right to make one rendition, from the moment nobody else makes it.
class Renditions::Turn {
 public:
  Turn(Renditions& renditions, std::string key) : renditions_(renditions), key_(std::move(key)) {
    const MutexLock lock(renditions_.mutex_);
    if (MustWait() && renditions_.waiting_ >= kMaxWaiting) return;
    ++renditions_.waiting_;
    while (MustWait()) renditions_.done_.Wait(renditions_.mutex_);
    --renditions_.waiting_;
    granted_ = renditions_.being_made_.insert(key_).second;
  }
  ~Turn() {
    if (!granted_) return;
    const MutexLock lock(renditions_.mutex_);
    renditions_.being_made_.erase(key_);
    renditions_.done_.NotifyAll();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  bool granted() const { return granted_; }  // false: too many wait already

 private:
  bool MustWait() const REQUIRES(renditions_.mutex_) {
    return renditions_.being_made_.contains(key_) || renditions_.being_made_.size() >= kMaxAtOnce;
  }

  Renditions& renditions_;
  const std::string key_;
  bool granted_ = false;
};

Result<RenditionFile> Renditions::Find(std::string_view original, const RenditionName& name) {
  if (auto made = FindMade(original, name)) return *std::move(made);
  const auto size =
      database_.Read([&](store::Session& session) { return FindOriginal(session, original); });
  const bool offered = size && std::ranges::count(WidthsFor(size->width), name.width) > 0;
  if (!offered) return Fail(ProblemKind::kNotFound, "media.picture.unknown");

  const Turn turn(*this, AddressOf(original, name.width, name.format));
  if (!turn.granted()) return Fail(ProblemKind::kBusy, "media.picture.busy");
  if (auto made = FindMade(original, name)) return *std::move(made);
  return Make(original, name);
}

std::optional<RenditionFile> Renditions::FindMade(std::string_view original,
                                                  const RenditionName& name) {
  auto blob = database_.Read(
      [&](store::Session& session) { return FindRendition(session, original, name); });
  if (!blob) return std::nullopt;
  auto path = blobs_.Find(*blob);
  if (!path) return std::nullopt;
  return RenditionFile{.blob = *std::move(blob), .path = *std::move(path)};
}

RenditionFile Renditions::Make(std::string_view original, const RenditionName& name) {
  const auto source = blobs_.Find(original);
  if (!source)
    throw store::StoreError("the original of a picture is missing: " + std::string(original));
  const Result<std::string> blob = blobs_.Put(codec_.Render(*source, name.width, name.format));
  if (!blob) throw store::StoreError("a rendition cannot be stored: " + blob.error().message);
  const Result<void> saved = database_.Write([&](store::Transaction& tx) -> Result<void> {
    SaveRendition(tx, original, name, *blob);
    return {};
  });
  if (!saved) throw store::StoreError("a rendition cannot be recorded: " + saved.error().message);
  return {.blob = *blob, .path = blobs_.Find(*blob).value()};
}

}  // namespace hoitu::media
