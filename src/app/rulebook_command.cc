#include <fmt/format.h>

#include <CLI/App.hpp>

#include "app/command_line.h"
#include "app/report_problem.h"
#include "rules/load_rulebook.h"

namespace hoitu::app {
namespace {

int CheckRulebook(const std::filesystem::path& folder) {
  const auto files = rules::ReadRulebookFolder(folder);
  if (!files) return ReportProblem(files.error());
  const auto rulebook = rules::LoadRulebook(*files);
  if (rulebook) {
    fmt::print("{}: {} portals, {} sections, no errors\n", rulebook->province.rulebook,
               rulebook->portals.size(), rulebook->sections.size());
    return kDone;
  }
  for (const rules::RulebookError& error : rulebook.error()) {
    fmt::print(stderr, "{}:{}: {}\n{}:{}: {}\n", error.file, error.line, error.message_vi,
               error.file, error.line, error.message_en);
  }
  return kFailed;
}

}  // namespace

void AddRulebook(CLI::App& app, int* status) {
  CLI::App* rulebook = app.add_subcommand("rulebook", "The regulations of a province as data");
  rulebook->require_subcommand(1);
  CLI::App* check = rulebook->add_subcommand("check", "Explain every error with its file and line");
  auto folder = std::make_shared<std::filesystem::path>();
  check->add_option("PATH", *folder, "The folder of the rulebook")->required();
  check->callback([folder, status] { *status = CheckRulebook(*folder); });
}

}  // namespace hoitu::app
