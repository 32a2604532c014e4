#include "store/folder_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "base/text.h"

namespace hoitu::store {
namespace {

std::string ReadHolder(int descriptor) {
  std::array<char, 32> text{};
  const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
  return std::string(Trim({text.data(), static_cast<std::size_t>(size > 0 ? size : 0)}));
}

bool WriteHolder(int descriptor) {
  const std::string text = fmt::format("{}\n", ::getpid());
  return ::ftruncate(descriptor, 0) == 0 &&
         ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

}  // namespace

Result<std::unique_ptr<FolderLock>> FolderLock::Acquire(const std::filesystem::path& folder) {
  const auto file = folder / "server.lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return Fail(ProblemKind::kBusy, "store.unavailable", {},
                fmt::format("cannot open {}: {}", file.string(), std::strerror(errno)));
  }
  std::unique_ptr<FolderLock> lock(new FolderLock(descriptor));
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return Fail(ProblemKind::kConflict, "store.folder_in_use", {},
                fmt::format("process {} serves {}", ReadHolder(descriptor), folder.string()));
  }
  if (!WriteHolder(descriptor)) {
    return Fail(ProblemKind::kBusy, "store.unavailable", {},
                fmt::format("cannot write {}: {}", file.string(), std::strerror(errno)));
  }
  return lock;
}

// The file stays: removing it would let two processes lock two files of one name.
FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace hoitu::store
