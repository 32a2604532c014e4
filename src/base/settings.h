#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace hoitu {

enum class SettingKind { kText, kWholeNumber, kSwitch, kList };

// One row of the table of settings: the only place where a setting is named, explained and given
// its value when nobody says otherwise. `key` is the name in the file ("http.listen" = listen in
// [http]); `environment` the variable that overrides the file.
struct Setting {
  std::string_view key;
  std::string_view environment;
  SettingKind kind;
  std::string_view fallback;  // a list is written with commas
  std::string_view meaning;
};

// The values in force, from the weakest to the strongest: the table, the TOML file, the
// environment, the command line. Constant after Load.
class Settings {
 public:
  using Environment = std::function<std::optional<std::string>(std::string_view name)>;
  using Flags = std::map<std::string, std::string, std::less<>>;  // by key

  // Fails with "settings.invalid"; `detail` holds every mistake, each with file and line: an
  // unknown key (with the nearest known one), a value of the wrong kind, broken TOML. A file that
  // is not there is empty.
  static Result<Settings> Load(std::span<const Setting> table, const std::filesystem::path& file,
                               const Environment& environment, const Flags& flags);

  // Asking for a key that is not in the table, or as another kind, is a bug and throws.
  const std::string& Text(std::string_view key) const;
  std::int64_t WholeNumber(std::string_view key) const;
  bool Switch(std::string_view key) const;
  std::vector<std::string> List(std::string_view key) const;

 private:
  struct Value {
    SettingKind kind;
    std::string text;
  };
  const Value& At(std::string_view key, SettingKind kind) const;

  std::map<std::string, Value, std::less<>> values_;
};

// The environment of this process.
std::optional<std::string> ReadEnvironment(std::string_view name);

}  // namespace hoitu
