#include "app/data_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "app/installation.h"

namespace hoitu::app {
namespace {

Result<void> CannotWrite(const std::filesystem::path& path) {
  return Fail(ProblemKind::kInvalid, "installation.cannot_write", "",
              fmt::format("{}: {}", path.string(), std::strerror(errno)));
}

// A TOML basic string.
std::string Quote(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

// "[portals]\ndomain = …" for the key "portals.domain".
std::string Entry(const std::string& key, const std::string& value) {
  const std::size_t dot = key.find('.');
  return fmt::format("[{}]\n{} = {}\n\n", key.substr(0, dot), key.substr(dot + 1), Quote(value));
}

}  // namespace

Result<void> MakeDataFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return Fail(ProblemKind::kInvalid, "installation.cannot_write", "",
                fmt::format("{}: {}", folder.string(), error.message()));
  }
  if (!std::filesystem::is_empty(folder, error)) {
    return Fail(ProblemKind::kConflict, "installation.exists", "", folder.string());
  }
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  if (error || ::access(folder.c_str(), W_OK) != 0) return CannotWrite(folder);
  return {};
}

Result<void> WriteFirstSettings(const std::filesystem::path& folder,
                                const FirstSettings& settings) {
  std::string text = "# Settings of this installation; `hoitu manual` lists them all.\n\n";
  for (const auto& [key, value] : settings) {
    if (!value.empty()) text += Entry(key, value);
  }
  const std::filesystem::path temporary = folder / "hoitu.toml.new";
  const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return CannotWrite(temporary);
  const bool written =
      ::write(file, text.data(), text.size()) == std::ssize(text) && ::fsync(file) == 0;
  ::close(file);
  if (!written || std::rename(temporary.c_str(), (folder / kSettingsFile).c_str()) != 0) {
    return CannotWrite(temporary);
  }
  return {};
}

FirstSettings PortableSettings(const Settings& settings) {
  FirstSettings portable;
  for (const char* key : {"portals.domain", "console.host", "accounts.second_factor"}) {
    portable[key] = settings.Text(key);
  }
  return portable;
}

UnfinishedFolder::~UnfinishedFolder() {
  if (folder_.empty()) return;
  std::error_code ignored;  // there is nobody left to tell
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace hoitu::app
