#pragma once

#include <CLI/App.hpp>
#include <memory>

namespace hoitu::app {

// Exit statuses every command keeps to.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kMisused = 2;

// All commands of `hoitu`. Running one stores its exit status in `*status`. The shell completion
// and the manual page are written from this same tree.
std::unique_ptr<CLI::App> MakeCommandLine(int* status);

int RunCommandLine(int argc, char** argv);

// One a command, each in the file named for it (init_command.cc, …).
void AddInit(CLI::App& app, int* status);
void AddServe(CLI::App& app, int* status);
void AddPortal(CLI::App& app, int* status);
void AddUser(CLI::App& app, int* status);
void AddImport(CLI::App& app, int* status);
void AddJournal(CLI::App& app, int* status);
void AddRulebook(CLI::App& app, int* status);
void AddBackup(CLI::App& app, int* status);
void AddRestore(CLI::App& app, int* status);
void AddCompletion(CLI::App& app, int* status);
void AddManual(CLI::App& app, int* status);

}  // namespace hoitu::app
