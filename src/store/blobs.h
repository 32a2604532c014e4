#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace hoitu::store {

// Files by the SHA-256 of their bytes, below <data>/blobs/ab/cdef…: written to a temporary name,
// synced, renamed, the folder synced; stored once however often they are used; never changed.
// A disk that fails or is full throws StoreError and leaves nothing behind. Thread-safe.
class Blobs {
 public:
  // Makes the folder where it is missing and removes what interrupted uploads left behind in
  // <folder>/incoming; uploads of another process that is alive stay. Fails with
  // "store.unavailable".
  static Result<std::unique_ptr<Blobs>> Open(const std::filesystem::path& folder);
  virtual ~Blobs() = default;

  // A file on its way in. Dropped without a trace unless Keep was called. Used by one thread, and
  // no longer than the Blobs it came from.
  class Incoming {
   public:
    virtual ~Incoming() = default;
    // Fails with "upload.too_large" over the limit given to Begin; the piece is then left out.
    virtual Result<void> Add(std::string_view piece) = 0;
    // The file's name (64 hexadecimal digits) once it is safely on the disk.
    virtual Result<std::string> Keep() = 0;
    virtual std::uint64_t size() const = 0;
    virtual const std::filesystem::path& path() const = 0;  // readable after the last Add
  };
  virtual std::unique_ptr<Incoming> Begin(std::uint64_t limit) = 0;  // limit in bytes

  Result<std::string> Put(std::string_view bytes);
  // Nothing for a blob that is not there, and for a `name` that is no name at all.
  virtual std::optional<std::filesystem::path> Find(std::string_view name) const = 0;
};

}  // namespace hoitu::store
