#include <fmt/format.h>

#include <CLI/App.hpp>

#include "app/command_line.h"
#include "app/installation.h"
#include "app/report_problem.h"

namespace hoitu::app {
namespace {

int VerifyJournal(const std::filesystem::path& folder) {
  const SystemClock clock;
  auto installation = Installation::Open(folder, clock);
  if (!installation) return ReportProblem(installation.error());
  const auto entries = installation->database->Read(
      [](store::Session& session) { return store::VerifyJournal(session); });
  if (!entries) return ReportProblem(entries.error());
  fmt::print("{} entries, the chain is whole\n", *entries);
  return kDone;
}

}  // namespace

void AddJournal(CLI::App& app, int* status) {
  CLI::App* journal = app.add_subcommand("journal", "The sealed record of every change");
  journal->require_subcommand(1);
  CLI::App* verify = journal->add_subcommand("verify", "Check every entry against its seal");
  auto folder = std::make_shared<std::filesystem::path>();
  verify->add_option("--data", *folder, "The data folder")->required();
  verify->callback([folder, status] { *status = VerifyJournal(*folder); });
}

}  // namespace hoitu::app
