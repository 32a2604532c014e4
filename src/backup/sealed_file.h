#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

// A file that only the holder of the key can read, and in which every change, cut or swap of a
// single bit is noticed: zstd inside libsodium's secretstream (XChaCha20-Poly1305), in chunks.
// docs/backup.md.
namespace hoitu::backup {

inline constexpr std::size_t kKeyBytes = 32;

// Writes to a temporary name beside `file`; the file exists under its own name only after Finish,
// with everything on the disk. Used by one thread.
class SealedWriter {
 public:
  // Fails with "backup.exists" when the file is already there: a backup is never overwritten.
  static Result<std::unique_ptr<SealedWriter>> Create(const std::filesystem::path& file,
                                                      std::string_view key);
  ~SealedWriter();
  void Add(std::string_view bytes);
  void Finish();

 private:
  struct State;
  explicit SealedWriter(std::unique_ptr<State> state);
  void Seal(std::string_view plain, bool last);
  std::unique_ptr<State> state_;
};

// Reads what SealedWriter wrote. Used by one thread.
class SealedReader {
 public:
  // Fails with "backup.not_found", "backup.not_a_backup" or, for another key, "backup.wrong_key".
  static Result<std::unique_ptr<SealedReader>> Open(const std::filesystem::path& file,
                                                    std::string_view key);
  ~SealedReader();

  // Exactly `size` bytes. Fails with "backup.damaged" when the file was changed or ends too early.
  Result<std::string> Read(std::size_t size);
  // Whether the sealed end has been reached and nothing is left.
  bool AtEnd() const;

 private:
  struct State;
  explicit SealedReader(std::unique_ptr<State> state);
  Result<void> Refill();
  std::unique_ptr<State> state_;
};

}  // namespace hoitu::backup
