#include "app/report_problem.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/command_line.h"
#include "app/installation.h"

namespace hoitu::app {
namespace {

// The message in one language, or its key where the catalogue is not installed.
std::string Translate(std::string_view language, const std::string& key) {
  const auto settings = LoadSettings({});
  if (!settings) return key;
  std::ifstream file(ShareFolder(*settings) / "site/i18n" / fmt::format("{}.json", language));
  const auto catalogue = nlohmann::json::parse(file, nullptr, false);
  return catalogue.is_object() ? catalogue.value(key, key) : key;
}

}  // namespace

int ReportProblem(const Problem& problem) {
  fmt::print(stderr, "hoitu: {}\n       {}\n", Translate("vi", problem.message),
             Translate("en", problem.message));
  if (!problem.field.empty()) fmt::print(stderr, "       {}\n", problem.field);
  if (!problem.detail.empty()) fmt::print(stderr, "{}\n", problem.detail);
  return kFailed;
}

}  // namespace hoitu::app
