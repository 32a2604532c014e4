#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.h"
#include "store/blobs.h"
#include "store/database.h"

namespace hoitu::backup {

struct BackupSummary {
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  std::int64_t files = 0;
  store::Sequence journal_head = 0;
};

// Writes every row of one snapshot of the store and then every file, which never change, so the
// backup is consistent while the program serves. R-AVL-01, R-AVL-03.
Result<BackupSummary> WriteBackup(store::Database& database,
                                  const std::filesystem::path& blobs_folder,
                                  const std::filesystem::path& file, std::string_view key);

}  // namespace hoitu::backup
