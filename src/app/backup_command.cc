#include <fmt/format.h>

#include <CLI/App.hpp>

#include "app/command_line.h"
#include "app/data_folder.h"
#include "app/installation.h"
#include "app/report_problem.h"
#include "backup/backup_key.h"
#include "backup/write_backup.h"

namespace hoitu::app {
namespace {

struct Options {
  std::filesystem::path data;
  std::filesystem::path file;
  std::filesystem::path key;
};

int WriteBackup(const Options& options) {
  const SystemClock clock;
  auto installation = Installation::Open(options.data, clock);
  if (!installation) return ReportProblem(installation.error());
  const auto key = backup::FindOrMakeKey(options.key, ReadEnvironment);
  if (!key) return ReportProblem(key.error());
  const auto summary =
      backup::WriteBackup(*installation->database, options.data / "blobs",
                          PortableSettings(installation->settings), options.file, key->bytes);
  if (!summary) return ReportProblem(summary.error());
  fmt::print("{} rows, {} files, journal up to {}\n", summary->rows, summary->files,
             summary->journal_head);
  if (key->made_now) {
    fmt::print(stderr,
               "Khóa sao lưu mới: {0}. Hãy cất một bản ở nơi khác; mất khóa là mất bản sao lưu.\n"
               "A new backup key: {0}. Keep a copy elsewhere; without it the backup is lost.\n",
               key->file.string());
  }
  return kDone;
}

}  // namespace

void AddBackup(CLI::App& app, int* status) {
  CLI::App* command =
      app.add_subcommand("backup", "Write a sealed copy of everything, while serving or not");
  auto options = std::make_shared<Options>();
  command->add_option("DIR", options->data, "The data folder")->required();
  command->add_option("--to", options->file, "The file to write; never overwritten")->required();
  command->add_option("--key", options->key, "A key file instead of the usual one");
  command->callback([options, status] { *status = WriteBackup(*options); });
}

}  // namespace hoitu::app
