#include "web/site/portal_list.h"

#include "web/site/cache_tags.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kGroupOnHome = 200;  // the largest real one has 99

struct Group {
  const rules::Label& name;
  std::vector<const portals::Portal*> open;
};

// The open portals of a level and of one of its unit types (empty: of those without a type). The
// province's portal does not list itself.
std::vector<const portals::Portal*> OpenPortals(const Visit& visit, const rules::Level& level,
                                                std::string_view unit_type) {
  std::vector<const portals::Portal*> open;
  for (const portals::Portal* portal : visit.directory.OfLevel(level.code)) {
    if (portal->state == portals::PortalState::kOpen && portal->unit_type == unit_type &&
        !(visit.AtRoot() && portal->id == visit.portal.id))
      open.push_back(portal);
  }
  return open;
}

void AddPortal(render::View& list, const Visit& visit, const portals::Portal& portal) {
  list.Add("PORTAL")
      .Set("PORTAL_URL", visit.address.Of(portal) + "/")
      // "Xã An Lạc" with its type, "Sở Nội vụ" without the name of the province.
      .Set("PORTAL_NAME", portal.unit_type.empty() ? portal.name : portal.official_name);
}

std::string CountText(const Visit& visit, std::string_view key, std::size_t count) {
  return Fill(visit.Text(key), "n", std::to_string(count));
}

std::size_t AddGroup(render::View& view, const Visit& visit, PortalLists::Extent extent,
                     const Group& of) {
  const auto& [name, open] = of;
  if (open.empty()) return 0;
  render::View& group = view.Add("PORTAL_GROUP");
  group.Set("PORTAL_GROUP_NAME", visit.In(name));
  if (extent == PortalLists::Extent::kHome && open.size() > kGroupOnHome) {
    group.Add("PORTAL_GROUP_LINK")
        .Set("PORTAL_GROUP_COUNT", CountText(visit, "portals.group_all", open.size()));
  } else {
    render::View& list = group.Add("PORTAL_GROUP_LIST");
    for (const portals::Portal* portal : open) AddPortal(list, visit, *portal);
  }
  return open.size();
}

// By level and kind of unit; some may be empty.
std::vector<Group> GroupsOf(const Visit& visit) {
  std::vector<Group> groups;
  for (const rules::Level& level : visit.directory.rulebook().levels) {
    if (!level.valid.Contains(visit.directory.day())) continue;
    groups.push_back({level.name, OpenPortals(visit, level, {})});
    for (const rules::UnitType& type : level.unit_types)
      groups.push_back({type.name, OpenPortals(visit, level, type.code)});
  }
  return groups;
}

render::SafeHtml Render(const Visit& visit, PortalLists::Extent extent) {
  render::View view;
  std::size_t count = 0;
  for (const Group& group : GroupsOf(visit)) count += AddGroup(view, visit, extent, group);
  view.Set("PORTALS_COUNT", CountText(visit, "portals.count", count));
  return visit.Fragment("fragments/portal_list.html.tpl", view);
}

}  // namespace

std::shared_ptr<const render::SafeHtml> PortalLists::For(const Visit& visit, Extent extent) {
  const Edition edition = {visit.directory.sequence(), visit.directory.day()};
  const Variant variant = {std::string(visit.language), visit.AtRoot(), extent};
  MutexLock lock(mutex_);
  if (edition != edition_) {
    lists_.clear();
    edition_ = edition;
  }
  auto& list = lists_[variant];
  if (!list) list = std::make_shared<const render::SafeHtml>(Render(visit, extent));
  return list;
}

render::Page PortalListPage(const Visit& visit) {
  render::View view;
  const std::string& title = visit.Text("portals.title");
  const PageMetadata metadata = {
      .title = title, .path = visit.Path("/-/cac-cong"), .publisher = &visit.portal};
  FillFrame(view, visit,
            {.title = title,
             .elsewhere = {.path = "/-/cac-cong"},
             .metadata = Metadata(visit, metadata)});
  FillCrumbs(view, {{title, {}}});
  const auto list = visit.portal_lists.For(visit, PortalLists::Extent::kWhole);
  view.SetHtml("PORTAL_LIST_HTML", *list);
  return HtmlPage(visit, "portals.html.tpl", view, {std::string(kPortalsTag)});
}

render::Page PortalListOpml(const Visit& visit) {
  render::View view;
  view.Set("OPML_TITLE", visit.Text("portals.title"));
  for (const Group& group : GroupsOf(visit)) {
    if (group.open.empty()) continue;
    render::View& outline = view.Add("OPML_GROUP");
    outline.Set("OPML_GROUP_NAME", visit.In(group.name));
    for (const portals::Portal* portal : group.open) {
      outline.Add("OPML_PORTAL")
          .Set("OPML_PORTAL_NAME", PortalTitle(visit, *portal))
          .Set("OPML_PORTAL_URL", visit.address.Of(*portal) + "/")
          .Set("OPML_PORTAL_FEED", visit.address.Of(*portal) + "/rss.xml");
    }
  }
  return XmlPage(visit, "opml.xml.tpl", view, "text/x-opml; charset=utf-8",
                 {std::string(kPortalsTag)});
}

}  // namespace hoitu::site
