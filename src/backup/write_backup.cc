#include "backup/write_backup.h"

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "backup/record.h"
#include "backup/sealed_file.h"
#include "backup/table_rows.h"
#include "store/migrations.h"
#include "store/schema.h"

namespace hoitu::backup {
namespace {

using nlohmann::json;

constexpr std::size_t kPiece = 1 << 20;

json Manifest(store::Sequence head, const Settings& settings) {
  json migrations = json::array();
  for (const store::Migration& migration : store::BuiltInMigrations()) {
    migrations.push_back(migration.name);
  }
  return {{"migrations", std::move(migrations)}, {"journal_head", head}, {"settings", settings}};
}

void WriteTables(store::Session& session, SealedWriter& writer, BackupSummary& summary) {
  for (const store::Table& table : store::DescribeSchema(store::BuiltInMigrations())) {
    const json head = {{"name", table.name}, {"columns", table.columns}};
    WriteRecord(writer, RecordKind::kTable, head.dump());
    summary.rows += ForEachRow(session, table, [&](const std::vector<store::Value>& values) {
      WriteRecord(writer, RecordKind::kRow, EncodeRow(values));
    });
    ++summary.tables;
  }
}

void WriteFile(const std::filesystem::path& file, const std::string& name, SealedWriter& writer) {
  const json head = {{"name", name}, {"size", std::filesystem::file_size(file)}};
  WriteRecord(writer, RecordKind::kFile, head.dump());
  std::ifstream stream(file, std::ios::binary);
  std::string piece(kPiece, '\0');
  while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())),
         stream.gcount() > 0) {
    WriteRecord(writer, RecordKind::kFileData,
                std::string_view(piece).substr(0, static_cast<std::size_t>(stream.gcount())));
  }
}

// Blobs lie in folders of two digits; what is in incoming/ is not one yet.
void WriteFiles(const std::filesystem::path& folder, SealedWriter& writer, BackupSummary& summary) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string prefix = entry.path().parent_path().filename().string();
    if (!entry.is_regular_file() || prefix.size() != 2) continue;
    WriteFile(entry.path(), prefix + entry.path().filename().string(), writer);
    ++summary.files;
  }
}

}  // namespace

Result<BackupSummary> WriteBackup(store::Database& database,
                                  const std::filesystem::path& blobs_folder,
                                  const Settings& settings, const std::filesystem::path& file,
                                  std::string_view key) {
  auto writer = TRY(SealedWriter::Create(file, key));
  BackupSummary summary{.settings = settings};
  database.Read([&](store::Session& session) {
    summary.journal_head = store::JournalHead(session);
    WriteRecord(*writer, RecordKind::kManifest, Manifest(summary.journal_head, settings).dump());
    WriteTables(session, *writer, summary);
  });
  WriteFiles(blobs_folder, *writer, summary);
  const json end = {{"tables", summary.tables}, {"rows", summary.rows}, {"files", summary.files}};
  WriteRecord(*writer, RecordKind::kEnd, end.dump());
  writer->Finish();
  return summary;
}

}  // namespace hoitu::backup
