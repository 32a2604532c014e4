#include <fmt/format.h>

#include <CLI/App.hpp>
#include <fstream>
#include <utility>

#include "app/command_line.h"
#include "app/data_folder.h"
#include "app/demo_province.h"
#include "app/installation.h"
#include "app/report_problem.h"
#include "portals/create_portals.h"
#include "portals/portal_store.h"
#include "rules/adopt_rulebook.h"

namespace hoitu::app {
namespace {

struct Options {
  std::filesystem::path data;
  std::filesystem::path rulebook;
  std::string database;
  std::string domain;
  std::string console_host;
  bool demo = false;
};

// Where the portals and the console answer. A demo uses names below .localhost, which reach this
// machine without any configuration (RFC 6761).
FirstSettings ChooseSettings(const Options& options, const rules::Rulebook& rulebook) {
  const std::string& official = rulebook.province.domain;
  const std::string demo_domain = official.substr(0, official.find('.')) + ".localhost";
  const std::string domain =
      !options.domain.empty() ? options.domain : (options.demo ? demo_domain : official);
  const std::string console = !options.console_host.empty() ? options.console_host
                              : options.demo                ? "console.localhost"
                                                            : "console." + domain;
  return {{"database.url", options.database},
          {"portals.domain", domain},
          {"console.host", console},
          {"accounts.second_factor", options.demo ? "voluntary" : ""}};
}

// The rulebook and its portals, in one transaction.
Result<portals::CreatedPortals> FillStore(store::Database& database,
                                          const rules::RulebookFiles& files,
                                          const rules::Rulebook& rulebook,
                                          const std::string& domain) {
  return database.Write([&](store::Transaction& tx) -> Result<portals::CreatedPortals> {
    if (store::JournalHead(tx) != 0) {
      return Fail(ProblemKind::kConflict, "installation.store_in_use");
    }
    TRY(rules::AdoptRulebook(tx, files));
    return portals::CreatePortals(tx, rulebook, ToLocal(tx.now()).date, domain);
  });
}

// One portal of each level and the console, as ./run shows them.
std::string Addresses(store::Database& database, const FirstSettings& settings) {
  std::string addresses, level;
  for (const portals::Portal& portal : database.Read(portals::ListPortals)) {
    if (std::exchange(level, portal.level) == portal.level) continue;
    addresses += fmt::format("  http://{}:8080  {}\n", portal.primary_host(), portal.official_name);
  }
  return addresses +
         fmt::format("  http://{}:8080  bàn làm việc (console)\n\n", settings.at("console.host"));
}

Result<void> Init(const Options& options) {
  const rules::RulebookFiles files = TRY(rules::ReadRulebookFolder(options.rulebook));
  const auto rulebook = rules::LoadRulebook(files);
  if (!rulebook) {
    return Fail(ProblemKind::kInvalid, "rulebook.invalid", "",
                "hoitu rulebook check " + options.rulebook.string());
  }
  TRY(MakeDataFolder(options.data));
  UnfinishedFolder unfinished(options.data);
  const FirstSettings settings = ChooseSettings(options, *rulebook);
  FixedClock clock(SystemClock().Now() - (options.demo ? kDemoPast : std::chrono::days(0)));
  const auto database = TRY(store::Database::Open(
      {.url = options.database, .folder = options.data, .readers = 1}, clock));
  const auto created = TRY(FillStore(*database, files, *rulebook, settings.at("portals.domain")));
  const auto blobs = TRY(store::Blobs::Open(options.data / "blobs"));
  if (options.demo) {
    const media::PictureCodec codec;
    const std::string notice =
        TRY(FillDemo({*database, *blobs, codec, clock, *rulebook}, options.rulebook / "demo"));
    std::ofstream(options.data / "demo.txt") << Addresses(*database, settings) << notice;
  }
  TRY(WriteFirstSettings(options.data, settings));
  unfinished.Keep();
  fmt::print("{}: {} portals\n", rulebook->province.rulebook, created.created);
  return {};
}

}  // namespace

void AddInit(CLI::App& app, int* status) {
  CLI::App* command = app.add_subcommand("init", "Make a new installation in an empty folder");
  auto options = std::make_shared<Options>();
  command->add_option("--data", options->data, "The data folder")->required();
  command->add_option("--rulebook", options->rulebook, "The folder of the province's rulebook")
      ->required();
  command->add_option("--database", options->database, "postgresql://… instead of SQLite");
  command->add_option("--domain", options->domain, "Instead of the rulebook's domain");
  command->add_option("--console-host", options->console_host, "Host name of the console");
  command->add_flag("--demo", options->demo, "Fill it with invented officials and articles");
  command->callback([options, status] {
    const auto done = Init(*options);
    *status = done ? kDone : ReportProblem(done.error());
  });
}

}  // namespace hoitu::app
