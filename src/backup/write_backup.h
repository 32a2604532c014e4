#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/blobs.h"
#include "store/database.h"

namespace hoitu::backup {

// Settings by key that belong to the content rather than to the machine: host names, not the
// database.
using Settings = std::map<std::string, std::string>;

struct BackupSummary {
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  std::int64_t files = 0;
  store::Sequence journal_head = 0;
  Settings settings;
};

// Writes every row of one snapshot of the store and then every file, which never change, so the
// backup is consistent while the program serves. R-AVL-01, R-AVL-03.
Result<BackupSummary> WriteBackup(store::Database& database,
                                  const std::filesystem::path& blobs_folder,
                                  const Settings& settings, const std::filesystem::path& file,
                                  std::string_view key);

}  // namespace hoitu::backup
