#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.h"
#include "base/settings.h"

namespace hoitu::app {

// What hoitu.toml of a new installation says, by key of app/settings_table.h.
using FirstSettings = std::map<std::string, std::string>;

// Those of a running installation that another machine needs to serve the same portals.
FirstSettings PortableSettings(const Settings& settings);

// Makes an empty data folder that only its owner may enter. Fails with "installation.exists" when
// something is in it already and with "installation.cannot_write" otherwise.
Result<void> MakeDataFolder(const std::filesystem::path& folder);

// The last step of a new installation: with this file in place, the folder is one.
Result<void> WriteFirstSettings(const std::filesystem::path& folder, const FirstSettings& settings);

// Removes a data folder that did not become an installation.
class UnfinishedFolder {
 public:
  explicit UnfinishedFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
  ~UnfinishedFolder();
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;
  void Keep() { folder_.clear(); }

 private:
  std::filesystem::path folder_;
};

}  // namespace hoitu::app
