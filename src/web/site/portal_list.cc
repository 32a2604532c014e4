#include "web/site/portal_list.h"

#include "web/site/cache_tags.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"

namespace hoitu::site {
namespace {

// The open portals of a level and of one of its unit types (empty: of those without a type).
std::vector<const portals::Portal*> OpenPortals(const Visit& visit, const rules::Level& level,
                                                std::string_view unit_type) {
  std::vector<const portals::Portal*> open;
  for (const portals::Portal* portal : visit.directory.OfLevel(level.code)) {
    if (portal->state == portals::PortalState::kOpen && portal->unit_type == unit_type &&
        portal->id != visit.portal.id)
      open.push_back(portal);
  }
  return open;
}

std::size_t AddGroup(render::View& view, const Visit& visit, const rules::Label& name,
                     const std::vector<const portals::Portal*>& open) {
  if (open.empty()) return 0;
  render::View& group = view.Add("PORTAL_GROUP");
  group.Set("PORTAL_GROUP_NAME", visit.In(name));
  for (const portals::Portal* portal : open) {
    group.Add("PORTAL")
        .Set("PORTAL_URL", visit.address.Of(*portal) + "/")
        // "Xã An Lạc" with its type, "Sở Nội vụ" without the name of the province.
        .Set("PORTAL_NAME", portal->unit_type.empty() ? portal->name : portal->official_name);
  }
  return open.size();
}

}  // namespace

void FillPortalList(render::View& view, const Visit& visit) {
  std::size_t count = 0;
  for (const rules::Level& level : visit.directory.rulebook().levels) {
    if (!level.valid.Contains(visit.directory.day())) continue;
    count += AddGroup(view, visit, level.name, OpenPortals(visit, level, {}));
    for (const rules::UnitType& type : level.unit_types)
      count += AddGroup(view, visit, type.name, OpenPortals(visit, level, type.code));
  }
  view.Set("PORTALS_COUNT", Fill(visit.Text("portals.count"), "n", std::to_string(count)));
}

render::Page PortalListPage(const Visit& visit) {
  render::View view;
  const std::string& title = visit.Text("portals.title");
  FillFrame(view, visit, {.title = title});
  FillMetadata(view, visit, {.title = title, .path = "/-/cac-cong", .publisher = &visit.portal});
  FillCrumbs(view, {{title, {}}});
  FillPortalList(view, visit);
  return HtmlPage(visit, "portals.html.tpl", view, {std::string(kPortalsTag)});
}

}  // namespace hoitu::site
