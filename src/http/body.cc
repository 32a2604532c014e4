#include "http/body.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace hoitu::http {
namespace {

FileDescriptor OpenUnnamed(const std::filesystem::path& folder) {
  FileDescriptor file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (file.valid()) return file;
  if (errno != EOPNOTSUPP && errno != EISDIR) return file;
  // Not every file system knows O_TMPFILE.
  std::string name = (folder / "upload.XXXXXX").string();
  file.Reset(::mkostemp(name.data(), O_CLOEXEC));
  if (file.valid()) ::unlink(name.c_str());
  return file;
}

}  // namespace

std::size_t Body::Read(std::uint64_t offset, std::span<char> out) const {
  if (offset >= size_) return 0;
  const std::size_t wanted = std::min<std::uint64_t>(out.size(), size_ - offset);
  if (bytes_) {
    std::memcpy(out.data(), bytes_->data() + offset, wanted);
    return wanted;
  }
  std::size_t done = 0;
  while (done < wanted) {
    const ssize_t n =
        ::pread(file_->get(), out.data() + done, wanted - done, static_cast<off_t>(offset + done));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw std::system_error(errno, std::generic_category(), "reading an upload");
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  return done;
}

std::optional<BodySink> BodySink::Create(const BodyPolicy& policy,
                                         const std::filesystem::path& folder) {
  BodySink sink;
  if (policy.place == BodyPolicy::Place::kFile) {
    sink.file_ = std::make_shared<FileDescriptor>(OpenUnnamed(folder));
    if (!sink.file_->valid()) return std::nullopt;
  }
  return sink;
}

bool BodySink::Append(std::string_view bytes) {
  size_ += bytes.size();
  if (!file_) {
    bytes_ += bytes;
    return true;
  }
  while (!bytes.empty()) {
    const ssize_t n = ::write(file_->get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

Body BodySink::Finish() {
  if (file_) return Body(std::move(file_), size_);
  return Body(std::move(bytes_));
}

}  // namespace hoitu::http
