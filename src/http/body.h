#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "http/file_descriptor.h"

namespace hoitu::http {

// Where a request's body goes and how large it may be; decided from the head, before a byte of the
// body is read.
struct BodyPolicy {
  enum class Place { kNone, kMemory, kFile };

  Place place = Place::kMemory;
  std::uint64_t limit = 0;  // bytes; a longer body is answered 413

  static BodyPolicy None() { return {Place::kNone, 0}; }
  static BodyPolicy Memory(std::uint64_t limit) { return {Place::kMemory, limit}; }
  // Into a file without a name in ServerOptions::upload_folder, gone with the Body.
  static BodyPolicy File(std::uint64_t limit) { return {Place::kFile, limit}; }
};

// A complete request body, in memory or in a file. Copies share the bytes. Immutable.
class Body {
 public:
  Body() = default;
  explicit Body(std::string bytes)
      : bytes_(std::make_shared<const std::string>(std::move(bytes))), size_(bytes_->size()) {}
  Body(std::shared_ptr<const FileDescriptor> file, std::uint64_t size)
      : file_(std::move(file)), size_(size) {}

  std::uint64_t size() const { return size_; }
  bool in_file() const { return file_ != nullptr; }
  // The whole body when it is in memory; empty when it is in a file.
  std::string_view bytes() const { return bytes_ ? std::string_view(*bytes_) : ""; }

  // Copies what stands from `offset` on and returns how many bytes that were: less than asked for
  // only at the end. Throws std::system_error when the file cannot be read.
  std::size_t Read(std::uint64_t offset, std::span<char> out) const;

 private:
  std::shared_ptr<const std::string> bytes_;
  std::shared_ptr<const FileDescriptor> file_;
  std::uint64_t size_ = 0;
};

// Takes a body as it arrives. Used by one thread.
class BodySink {
 public:
  // Nothing when the file cannot be made in `folder`; errno says why.
  static std::optional<BodySink> Create(const BodyPolicy& policy,
                                        const std::filesystem::path& folder);

  // False when the file cannot take more (disk full); the body is lost then.
  bool Append(std::string_view bytes);
  // Ends the sink.
  Body Finish();

 private:
  BodySink() = default;

  std::string bytes_;
  std::shared_ptr<FileDescriptor> file_;
  std::uint64_t size_ = 0;
};

}  // namespace hoitu::http
