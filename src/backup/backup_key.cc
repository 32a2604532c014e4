#include "backup/backup_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "backup/sealed_file.h"
#include "base/digest.h"
#include "base/text.h"

namespace hoitu::backup {
namespace {

std::filesystem::path KeyFile(const std::filesystem::path& named,
                              const Settings::Environment& environment) {
  if (!named.empty()) return named;
  if (const auto file = environment("HOITU_BACKUP_KEY")) return *file;
  if (const auto folder = environment("XDG_CONFIG_HOME")) {
    return std::filesystem::path(*folder) / "hoitu/backup.key";
  }
  return std::filesystem::path(environment("HOME").value_or("/etc")) / ".config/hoitu/backup.key";
}

Result<BackupKey> ReadKey(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) return Fail(ProblemKind::kNotFound, "backup.no_key", "", file.string());
  std::stringstream text;
  text << stream.rdbuf();
  std::string bytes = FromHex(Trim(text.str()));
  if (bytes.size() != kKeyBytes) {
    return Fail(ProblemKind::kInvalid, "backup.key_malformed", "", file.string());
  }
  return BackupKey{std::move(bytes), file};
}

Result<BackupKey> MakeKey(const std::filesystem::path& file) {
  std::error_code ignored;  // the open below says what is wrong
  std::filesystem::create_directories(file.parent_path(), ignored);
  const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (handle < 0) {
    return Fail(ProblemKind::kInvalid, "backup.key_not_written", "",
                file.string() + ": " + std::strerror(errno));
  }
  BackupKey key{RandomBytes(kKeyBytes), file, true};
  const std::string line =
      ToHex({reinterpret_cast<const std::uint8_t*>(key.bytes.data()), key.bytes.size()}) + "\n";
  const bool written =
      ::write(handle, line.data(), line.size()) == std::ssize(line) && ::fsync(handle) == 0;
  ::close(handle);
  if (!written) {
    ::unlink(file.c_str());
    return Fail(ProblemKind::kInvalid, "backup.key_not_written", "", file.string());
  }
  return key;
}

}  // namespace

Result<BackupKey> FindKey(const std::filesystem::path& named,
                          const Settings::Environment& environment) {
  return ReadKey(KeyFile(named, environment));
}

Result<BackupKey> FindOrMakeKey(const std::filesystem::path& named,
                                const Settings::Environment& environment) {
  const std::filesystem::path file = KeyFile(named, environment);
  if (named.empty() && !std::filesystem::exists(file)) return MakeKey(file);
  return ReadKey(file);
}

}  // namespace hoitu::backup
