#include <fmt/format.h>

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/command_line.h"
#include "app/installation.h"
#include "app/report_problem.h"
#include "portals/portal_store.h"

namespace hoitu::app {
namespace {

struct Options {
  std::filesystem::path data;
  bool json = false;
};

nlohmann::ordered_json Describe(const portals::Portal& portal) {
  return {{"id", portal.id},
          {"code", portal.code},
          {"level", portal.level},
          {"name", portal.official_name},
          {"slug", portal.slug},
          {"hosts", portal.hosts},
          {"open", portal.state == portals::PortalState::kOpen}};
}

int ListPortals(const Options& options) {
  const SystemClock clock;
  auto installation = Installation::Open(options.data, clock);
  if (!installation) return ReportProblem(installation.error());
  const auto listed = installation->database->Read(portals::ListPortals);
  if (options.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const portals::Portal& portal : listed) list.push_back(Describe(portal));
    fmt::print("{}\n", list.dump());
    return kDone;
  }
  for (const portals::Portal& portal : listed) {
    fmt::print("{:10} {:12} {:40} {}\n", portal.code, portal.level, portal.primary_host(),
               portal.official_name);
  }
  return kDone;
}

}  // namespace

void AddPortal(CLI::App& app, int* status) {
  CLI::App* portal = app.add_subcommand("portal", "The portals of the installation");
  portal->require_subcommand(1);
  CLI::App* list = portal->add_subcommand("list", "Every portal with its hosts");
  auto options = std::make_shared<Options>();
  list->add_option("--data", options->data, "The data folder")->required();
  list->add_flag("--json", options->json, "One JSON array");
  list->callback([options, status] { *status = ListPortals(*options); });
}

}  // namespace hoitu::app
