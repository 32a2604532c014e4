#include "app/command_line.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <iostream>

namespace hoitu::app {

std::unique_ptr<CLI::App> MakeCommandLine(int* status) {
  auto app = std::make_unique<CLI::App>(
      "Hội Tụ: tất cả cổng thông tin điện tử của một tỉnh từ một chương trình.\n"
      "All the government portals of a Vietnamese province from one program.",
      "hoitu");
  app->require_subcommand(1);
  app->set_version_flag("--version", "hoitu " HOITU_VERSION);
  for (const auto add : {AddInit, AddServe, AddPortal, AddUser, AddImport, AddJournal, AddRulebook,
                         AddBackup, AddRestore, AddCompletion, AddManual}) {
    add(*app, status);
  }
  return app;
}

int RunCommandLine(int argc, char** argv) {
  int status = kDone;
  const auto app = MakeCommandLine(&status);
  try {
    app->parse(argc, argv);
  } catch (const CLI::ParseError& error) {  // CLI11 tells of help and of misuse only this way
    return app->exit(error, std::cout, std::cerr) == 0 ? kDone : kMisused;
  }
  return status;
}

}  // namespace hoitu::app
