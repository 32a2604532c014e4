#include <fmt/format.h>
#include <pthread.h>

#include <CLI/App.hpp>
#include <csignal>

#include "app/command_line.h"
#include "app/installation.h"
#include "app/portal_server.h"
#include "app/report_problem.h"
#include "base/log.h"
#include "store/folder_lock.h"

namespace hoitu::app {
namespace {

struct Options {
  std::filesystem::path data;
  std::string listen;
};

// The signals that ask the program to end, held back in every thread from here on, to be waited for
// in one place.
sigset_t HoldBackSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

LogLevel LevelOf(std::string_view name) {
  if (name == "debug") return LogLevel::kDebug;
  if (name == "warning") return LogLevel::kWarning;
  return name == "error" ? LogLevel::kError : LogLevel::kInfo;
}

Result<void> Serve(const Options& options) {
  const sigset_t signals = HoldBackSignals();
  const SystemClock clock;
  Settings::Flags flags;
  if (!options.listen.empty()) flags["http.listen"] = options.listen;
  if (!std::filesystem::exists(options.data / kSettingsFile)) {
    return Fail(ProblemKind::kNotFound, "installation.absent", "", options.data.string());
  }
  const auto lock = TRY(store::FolderLock::Acquire(options.data));
  Installation installation = TRY(Installation::Open(options.data, clock, flags));
  SetLogLevel(LevelOf(installation.settings.Text("log.level")));

  const auto server = TRY(PortalServer::Open(installation, clock));
  TRY(server->Start());
  fmt::print("ready {}\n", server->address());
  std::fflush(stdout);
  LogInfo("server.ready",
          {{"address", server->address()}, {"store", installation.database->Describe()}});

  int signal = 0;
  sigwait(&signals, &signal);
  LogInfo("server.stopping", {{"signal", signal}});
  server->Stop();
  return {};
}

}  // namespace

void AddServe(CLI::App& app, int* status) {
  CLI::App* command = app.add_subcommand("serve", "Answer for all portals and the console");
  auto options = std::make_shared<Options>();
  command->add_option("--data", options->data, "The data folder")->required();
  command->add_option("--listen", options->listen, "ADDR:PORT, [::]:PORT or unix:/path");
  command->callback([options, status] {
    const auto done = Serve(*options);
    *status = done ? kDone : ReportProblem(done.error());
  });
}

}  // namespace hoitu::app
