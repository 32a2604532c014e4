#include "store/blobs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "base/digest.h"
#include "store/session.h"

namespace hoitu::store {
namespace {

namespace fs = std::filesystem;

bool IsDiskFull(int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; }

[[noreturn]] void ThrowErrno(std::string_view action, const fs::path& path) {
  const int error = errno;
  const std::string what =
      fmt::format("cannot {} {}: {}", action, path.string(), std::strerror(error));
  if (IsDiskFull(error)) throw StoreFull(what);
  throw StoreError(what);
}

class File {
 public:
  File(const fs::path& path, int flags)
      : path_(path), descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) ThrowErrno("open", path_);
  }
  ~File() { ::close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  // Held until the file is closed, also by the end of the process.
  bool TryLock() const { return ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0; }
  bool HasName() const {
    struct stat status{};
    return ::fstat(descriptor_, &status) == 0 && status.st_nlink > 0;
  }

  void Write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) ThrowErrno("write", path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void Sync() {
    if (::fsync(descriptor_) != 0) ThrowErrno("sync", path_);
  }

 private:
  const fs::path path_;
  const int descriptor_;
};

void SyncFolder(const fs::path& folder) { File(folder, O_RDONLY | O_DIRECTORY).Sync(); }

bool IsName(std::string_view name) {
  return name.size() == 64 && std::ranges::all_of(name, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

fs::path PlaceOf(const fs::path& folder, std::string_view name) {
  return folder / name.substr(0, 2) / name.substr(2);
}

// A file that is being written is locked by who writes it; what an interrupted upload left is not.
void RemoveLeftovers(const fs::path& incoming) {
  for (const auto& entry : fs::directory_iterator(incoming)) {
    const int descriptor = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) continue;  // its writer has just finished
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) ::unlink(entry.path().c_str());
    ::close(descriptor);
  }
}

class IncomingFile final : public Blobs::Incoming {
 public:
  IncomingFile(const fs::path& folder, std::uint64_t limit) : folder_(folder), limit_(limit) {
    // Another process may have taken the file for a leftover before it was locked: once more then.
    do {
      path_ = folder_ / "incoming" / RandomToken(16);
      file_ = std::make_unique<File>(path_, O_RDWR | O_CREAT | O_EXCL);
    } while (!file_->TryLock() || !file_->HasName());
  }

  ~IncomingFile() override {
    if (!kept_) ::unlink(path_.c_str());
  }

  Result<void> Add(std::string_view piece) override {
    if (piece.size() > limit_ - size_) {
      return Fail(ProblemKind::kTooLarge, "upload.too_large", {},
                  fmt::format("more than {} bytes", limit_));
    }
    file_->Write(piece);
    hash_.Add(piece);
    size_ += piece.size();
    return {};
  }

  Result<std::string> Keep() override {
    file_->Sync();
    const std::string name = ToHex(hash_.Finish());
    const fs::path place = PlaceOf(folder_, name);
    if (::mkdir(place.parent_path().c_str(), 0700) == 0) {
      SyncFolder(folder_);
    } else if (errno != EEXIST) {
      ThrowErrno("make", place.parent_path());
    }
    // Over the same bytes, when they were there already.
    if (::rename(path_.c_str(), place.c_str()) != 0) ThrowErrno("rename to", place);
    kept_ = true;
    SyncFolder(place.parent_path());
    path_ = place;
    return name;
  }

  std::uint64_t size() const override { return size_; }
  const fs::path& path() const override { return path_; }

 private:
  const fs::path folder_;
  const std::uint64_t limit_;
  fs::path path_;
  std::unique_ptr<File> file_;
  Sha256Stream hash_;
  std::uint64_t size_ = 0;
  bool kept_ = false;
};

class FolderOfBlobs final : public Blobs {
 public:
  explicit FolderOfBlobs(fs::path folder) : folder_(std::move(folder)) {}

  std::unique_ptr<Incoming> Begin(std::uint64_t limit) override {
    return std::make_unique<IncomingFile>(folder_, limit);
  }

  std::optional<fs::path> Find(std::string_view name) const override {
    if (!IsName(name)) return std::nullopt;
    fs::path place = PlaceOf(folder_, name);
    std::error_code ignored;
    if (!fs::is_regular_file(place, ignored)) return std::nullopt;
    return place;
  }

 private:
  const fs::path folder_;
};

}  // namespace

Result<std::unique_ptr<Blobs>> Blobs::Open(const fs::path& folder) {
  // Caught here: a folder that cannot be written is the operator's to put right.
  try {
    fs::create_directories(folder / "incoming");
    fs::permissions(folder, fs::perms::owner_all);
    RemoveLeftovers(folder / "incoming");
  } catch (const std::exception& error) {
    return Fail(ProblemKind::kBusy, "store.unavailable", {}, error.what());
  }
  return std::make_unique<FolderOfBlobs>(folder);
}

Result<std::string> Blobs::Put(std::string_view bytes) {
  const auto incoming = Begin(bytes.size());
  TRY(incoming->Add(bytes));
  return incoming->Keep();
}

}  // namespace hoitu::store
