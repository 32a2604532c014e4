#include "backup/restore_backup.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <ranges>
#include <set>

#include "backup/record.h"
#include "backup/sealed_file.h"
#include "backup/table_rows.h"
#include "store/migrations.h"
#include "store/schema.h"

namespace hoitu::backup {
namespace {

using nlohmann::json;

std::unexpected<Problem> Damaged(std::string detail) {
  return Fail(ProblemKind::kInvalid, "backup.damaged", "", std::move(detail));
}

// The JSON object of a record's head; sealed by us, so anything else is damage.
Result<json> ReadHead(const Record& record, RecordKind kind) {
  if (record.kind != kind) return Damaged("records in the wrong order");
  json head = json::parse(record.bytes, nullptr, false);
  if (!head.is_object()) return Damaged("a head that is no JSON object");
  return head;
}

// Reads one backup from its manifest to its end.
class Restoration {
 public:
  Restoration(SealedReader& reader, store::Transaction& tx, store::Blobs& blobs)
      : reader_(reader), tx_(tx), blobs_(blobs) {}

  Result<BackupSummary> Run() {
    TRY(ReadManifest());
    TRY(RequireEmptyStore());
    Record record = TRY(ReadRecord(reader_));
    while (record.kind == RecordKind::kTable) record = TRY(ReadTable(record));
    while (record.kind == RecordKind::kFile) record = TRY(ReadFile(record));
    TRY(CheckEnd(record));
    return summary_;
  }

 private:
  Result<void> ReadManifest() {
    const Record record = TRY(ReadRecord(reader_));
    const json manifest = TRY(ReadHead(record, RecordKind::kManifest));
    summary_.journal_head = manifest.at("journal_head").get<store::Sequence>();
    summary_.settings = manifest.at("settings").get<Settings>();
    std::set<std::string_view> known;
    for (const store::Migration& migration : store::BuiltInMigrations())
      known.insert(migration.name);
    for (const json& name : manifest.at("migrations")) {
      if (!known.contains(name.get_ref<const std::string&>())) {
        return Fail(ProblemKind::kConflict, "backup.newer", "", name.get<std::string>());
      }
    }
    return {};
  }

  // The rows that the migrations themselves put in give way to those of the backup.
  Result<void> RequireEmptyStore() {
    if (store::JournalHead(tx_) != 0) return Fail(ProblemKind::kConflict, "backup.not_empty");
    for (const store::Table& table : schema_ | std::views::reverse) {
      tx_.QueryWith("DELETE FROM " + table.name, {});
    }
    return {};
  }

  // Names come out of the sealed file, but only those of our own schema reach an SQL text.
  Result<void> CheckTable(const std::string& name, const std::vector<std::string>& columns) {
    const auto table = std::ranges::find(schema_, name, &store::Table::name);
    if (table == schema_.end()) return Damaged("a table that no migration makes: " + name);
    for (const std::string& column : columns) {
      if (std::ranges::find(table->columns, column) == table->columns.end()) {
        return Damaged("a column that no migration makes: " + name + "." + column);
      }
    }
    return {};
  }

  Result<Record> ReadTable(const Record& first) {
    const json head = TRY(ReadHead(first, RecordKind::kTable));
    const auto name = head.at("name").get<std::string>();
    const auto columns = head.at("columns").get<std::vector<std::string>>();
    TRY(CheckTable(name, columns));
    RowInserter inserter(tx_, name, columns);
    ++summary_.tables;
    for (;;) {
      Record record = TRY(ReadRecord(reader_));
      if (record.kind != RecordKind::kRow) return record;
      auto values = TRY(DecodeRow(record.bytes));
      if (values.size() != columns.size()) return Damaged("a row of another width: " + name);
      inserter.Insert(std::move(values));
      ++summary_.rows;
    }
  }

  Result<Record> ReadFile(const Record& first) {
    const json head = TRY(ReadHead(first, RecordKind::kFile));
    const auto incoming = blobs_.Begin(head.at("size").get<std::uint64_t>());
    Record record = TRY(ReadRecord(reader_));
    for (; record.kind == RecordKind::kFileData; record = TRY(ReadRecord(reader_))) {
      TRY(incoming->Add(record.bytes));
    }
    if (TRY(incoming->Keep()) != head.at("name").get<std::string>()) {
      return Damaged("a file that is not what its name says");
    }
    ++summary_.files;
    return record;
  }

  Result<void> CheckEnd(const Record& record) {
    const json end = TRY(ReadHead(record, RecordKind::kEnd));
    const bool complete = reader_.AtEnd() && end.value("tables", -1) == summary_.tables &&
                          end.value("rows", -1) == summary_.rows &&
                          end.value("files", -1) == summary_.files;
    if (!complete) return Damaged("the counts do not fit");
    const auto journal = store::VerifyJournal(tx_);
    if (!journal) return std::unexpected(journal.error());
    if (store::JournalHead(tx_) != summary_.journal_head) return Damaged("another journal head");
    return {};
  }

  SealedReader& reader_;
  store::Transaction& tx_;
  store::Blobs& blobs_;
  const std::vector<store::Table> schema_ = store::DescribeSchema(store::BuiltInMigrations());
  BackupSummary summary_;
};

}  // namespace

Result<BackupSummary> RestoreBackup(const std::filesystem::path& file, std::string_view key,
                                    store::Database& database, store::Blobs& blobs) {
  auto reader = TRY(SealedReader::Open(file, key));
  return database.Write(
      [&](store::Transaction& tx) { return Restoration(*reader, tx, blobs).Run(); });
}

}  // namespace hoitu::backup
