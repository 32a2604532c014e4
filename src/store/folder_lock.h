#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"

namespace hoitu::store {

// Keeps a second server off a data folder: <folder>/server.lock, held until the object or its
// process ends, however it ends. The command line does not take it.
class FolderLock {
 public:
  // Fails with "store.folder_in_use" when another process holds the folder (`detail` names its
  // process id) and with "store.unavailable" when the folder cannot be written.
  static Result<std::unique_ptr<FolderLock>> Acquire(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  const int descriptor_;
};

}  // namespace hoitu::store
