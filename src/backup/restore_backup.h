#pragma once

#include <filesystem>
#include <string_view>

#include "backup/write_backup.h"

namespace hoitu::backup {

// Puts a backup back into a store that holds nothing but the schema, and its files into `blobs`.
// One transaction: it is all there or nothing is. Then checks the counts and the whole journal.
// Fails with "backup.not_empty" when the store holds anything, "backup.newer" when a newer program
// wrote the backup, "backup.damaged" when anything in it does not fit.
Result<BackupSummary> RestoreBackup(const std::filesystem::path& file, std::string_view key,
                                    store::Database& database, store::Blobs& blobs);

}  // namespace hoitu::backup
