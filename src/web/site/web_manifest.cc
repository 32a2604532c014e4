#include "web/site/web_manifest.h"

#include <nlohmann/json.hpp>

namespace hoitu::site {
namespace {

constexpr std::string_view kType = "application/manifest+json; charset=utf-8";
constexpr std::string_view kPaper = "#ffffff";

}  // namespace

render::Page WebManifest(const Visit& visit) {
  const nlohmann::json icon = {{"src", visit.folder.AssetAddress("favicon.svg")},
                               {"type", "image/svg+xml"},
                               {"sizes", "any"}};
  const nlohmann::json manifest = {{"name", PortalTitle(visit, visit.portal)},
                                   {"short_name", UnitName(visit, visit.portal)},
                                   {"id", visit.Path("/")},
                                   {"start_url", visit.Path("/")},
                                   {"scope", "/"},
                                   {"display", "minimal-ui"},
                                   {"lang", visit.language},
                                   {"background_color", kPaper},
                                   {"theme_color", visit.directory.AccentOf(visit.portal)},
                                   {"icons", {icon}}};
  return DataPage(visit, manifest.dump(), kType, {});
}

}  // namespace hoitu::site
