#include <fmt/format.h>

#include <CLI/App.hpp>

#include "app/command_line.h"
#include "app/data_folder.h"
#include "app/installation.h"
#include "app/report_problem.h"
#include "backup/backup_key.h"
#include "backup/restore_backup.h"

namespace hoitu::app {
namespace {

struct Options {
  std::filesystem::path file;
  std::filesystem::path data;
  std::filesystem::path key;
  std::string database;
};

Result<backup::BackupSummary> Restore(const Options& options) {
  const auto key = TRY(backup::FindKey(options.key, ReadEnvironment));
  if (!std::filesystem::exists(options.file)) {
    return Fail(ProblemKind::kNotFound, "backup.not_found", "", options.file.string());
  }
  TRY(MakeDataFolder(options.data));
  UnfinishedFolder unfinished(options.data);
  const SystemClock clock;
  const auto database = TRY(store::Database::Open(
      {.url = options.database, .folder = options.data, .readers = 1}, clock));
  const auto blobs = TRY(store::Blobs::Open(options.data / "blobs"));
  const auto summary = TRY(backup::RestoreBackup(options.file, key.bytes, *database, *blobs));
  FirstSettings settings = summary.settings;
  settings["database.url"] = options.database;
  TRY(WriteFirstSettings(options.data, settings));
  unfinished.Keep();
  return summary;
}

}  // namespace

void AddRestore(CLI::App& app, int* status) {
  CLI::App* command = app.add_subcommand("restore", "Make a new data folder from a sealed copy");
  auto options = std::make_shared<Options>();
  command->add_option("FILE", options->file, "What `hoitu backup` wrote")->required();
  command->add_option("--to", options->data, "The new data folder; never an existing one")
      ->required();
  command->add_option("--database", options->database, "postgresql://… instead of SQLite");
  command->add_option("--key", options->key, "A key file instead of the usual one");
  command->callback([options, status] {
    const auto summary = Restore(*options);
    if (!summary) {
      *status = ReportProblem(summary.error());
      return;
    }
    fmt::print("{} rows, {} files, journal up to {}, the chain is whole\n", summary->rows,
               summary->files, summary->journal_head);
    *status = kDone;
  });
}

}  // namespace hoitu::app
