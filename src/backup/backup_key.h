#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "base/settings.h"

namespace hoitu::backup {

// The key backups are sealed with. It is kept outside the data folder, so that whoever finds a
// backup or the disk does not have both. Looked for in this order: `named` (--key),
// $HOITU_BACKUP_KEY (a file), $XDG_CONFIG_HOME/hoitu/backup.key, ~/.config/hoitu/backup.key.
struct BackupKey {
  std::string bytes;
  std::filesystem::path file;
  bool made_now = false;  // a new key: the person must be told to keep a copy elsewhere
};

// For writing: makes a key where there is none yet, unless one was named.
Result<BackupKey> FindOrMakeKey(const std::filesystem::path& named,
                                const Settings::Environment& environment);
// For restoring: fails with "backup.no_key" where there is none.
Result<BackupKey> FindKey(const std::filesystem::path& named,
                          const Settings::Environment& environment);

}  // namespace hoitu::backup
