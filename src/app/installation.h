#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/settings.h"
#include "rules/rulebook.h"
#include "store/blobs.h"
#include "store/database.h"

namespace hoitu::app {

inline constexpr std::string_view kSettingsFile = "hoitu.toml";

// What every command that works on a data folder opens: its settings, its store, its files, and the
// rulebook it has adopted. Constant after Open but for the store itself.
struct Installation {
  std::filesystem::path folder;
  Settings settings;
  std::unique_ptr<store::Database> database;
  std::unique_ptr<store::Blobs> blobs;
  std::shared_ptr<const rules::Rulebook> rulebook;

  // Fails with "installation.absent" when `hoitu init` has not made the folder, and with what the
  // parts fail with.
  static Result<Installation> Open(const std::filesystem::path& folder, const Clock& clock,
                                   const Settings::Flags& flags = {});
};

// The settings of a data folder, without opening the store.
Result<Settings> LoadSettings(const std::filesystem::path& folder,
                              const Settings::Flags& flags = {});

// Where the templates, styles and the console are: share.folder, or ../share/hoitu beside the
// program.
std::filesystem::path ShareFolder(const Settings& settings);

}  // namespace hoitu::app
