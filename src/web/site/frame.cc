#include "web/site/frame.h"

#include <algorithm>

#include "web/site/accent_style.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kNavSections = 5;

// The bar shows the sections that the level's home page leads with.
void FillNavigation(render::View& view, const Visit& visit, std::string_view current) {
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  std::size_t shown = 0;
  for (const rules::HomeBlock* block :
       visit.directory.rulebook().HomeOf(visit.portal.level, visit.directory.day())) {
    const portals::SectionNode* section = sections.Find(block->section);
    if (!section) continue;
    render::View& item = view.Add("NAV");
    item.Set("NAV_URL", "/" + section->code).Set("NAV_NAME", visit.In(section->name));
    item.ShowIf(section->code == current, "NAV_CURRENT");
    if (++shown == kNavSections) break;
  }
  for (const portals::SectionNode* top : sections.Below({})) {
    render::View& item = view.Add("TREE");
    item.Set("TREE_URL", "/" + top->code).Set("TREE_NAME", visit.In(top->name));
    const auto below = sections.Below(top->code);
    if (below.empty()) continue;
    render::View& branches = item.Add("BRANCHES");
    for (const portals::SectionNode* branch : below) {
      branches.Add("BRANCH")
          .Set("BRANCH_URL", "/" + branch->code)
          .Set("BRANCH_NAME", visit.In(branch->name));
    }
  }
}

void AddFact(render::View& view, const Visit& visit, std::string_view key, std::string_view value,
             std::string_view url = {}) {
  if (value.empty()) return;
  render::View& fact = view.Add("FACT");
  fact.Set("FACT_NAME", visit.Text(key)).Set("FACT_VALUE", value);
  if (url.empty()) {
    fact.Show("FACT_TEXT");
  } else {
    fact.Add("FACT_LINK").Set("FACT_URL", url);
  }
}

// What the law wants at the foot of every page (R-FUN-08, R-POR-19).
void FillFooter(render::View& view, const Visit& visit) {
  const portals::Contact& contact = visit.portal.contact;
  const std::string responsible = contact.responsible.empty()
                                      ? Wording(visit, "footer_responsible", visit.portal)
                                      : contact.responsible;
  AddFact(view, visit, "footer.managing_unit", visit.portal.official_name);
  AddFact(view, visit, "footer.responsible", responsible);
  AddFact(view, visit, "footer.address", contact.address);
  AddFact(view, visit, "footer.phone", contact.phone);
  AddFact(view, visit, "footer.fax", contact.fax);
  AddFact(view, visit, "footer.email", contact.email);
  AddFact(view, visit, "footer.licence", contact.licence);

  const rules::Text* reuse = visit.directory.rulebook().FindText("reuse", visit.directory.day());
  view.Set("REUSE_TITLE", reuse ? visit.In(reuse->title) : "")
      .Set("REUSE_TEXT", Wording(visit, "reuse", visit.portal))
      .Set("SITE_KIND", Wording(visit, "footer_kind", visit.portal));
}

void AddFeed(render::View& view, std::string_view type, std::string_view path,
             const std::string& title) {
  view.Add("FEED").Set("FEED_TYPE", type).Set("FEED_URL", path).Set("FEED_TITLE", title);
}

}  // namespace

void FillFrame(render::View& view, const Visit& visit, const Frame& frame) {
  const portals::Portal& portal = visit.portal;
  const std::string portal_title = PortalTitle(visit, portal);
  view.Set("LANGUAGE", visit.language)
      .Set("PAGE_TITLE", frame.home ? portal_title : frame.title + " – " + portal_title)
      .Set("ACCENT_CSS", AccentStylePath(visit.directory.AccentOf(portal)))
      .Set("PORTAL_KIND", visit.In(visit.directory.LevelOf(portal).portal_name))
      .Set("UNIT_NAME", portal.official_name);
  view.Show(frame.home ? render::Name("NAME_IS_HEADING") : render::Name("NAME_IS_PLAIN"))
      .ShowIf(frame.home, "AT_HOME");

  const portals::Portal* root = visit.directory.root();
  if (root && root->id != portal.id) {
    view.Add("PARENT")
        .Set("PARENT_URL", visit.address.Of(*root) + "/")
        .Set("PARENT_NAME", PortalTitle(visit, *root));
  } else {
    view.Show("ROOT");
  }
  AddFeed(view, "application/rss+xml", "/rss.xml", portal_title);
  AddFeed(view, "application/atom+xml", "/atom.xml", portal_title);
  if (!frame.feed_path.empty())
    AddFeed(view, "application/rss+xml", frame.feed_path, frame.title + " – " + portal_title);
  FillNavigation(view, visit, frame.section);
  FillFooter(view, visit);
}

void FillCrumbs(render::View& view, const std::vector<Crumb>& crumbs) {
  for (const Crumb& crumb : crumbs) {
    render::View& item = view.Add("CRUMB");
    item.Set("CRUMB_NAME", crumb.name);
    if (crumb.url.empty()) {
      item.Show("CRUMB_HERE");
    } else {
      item.Add("CRUMB_LINK").Set("CRUMB_URL", crumb.url);
    }
  }
}

std::vector<Crumb> SectionCrumbs(const Visit& visit, std::string_view section) {
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  std::vector<Crumb> crumbs;
  for (const auto* node = sections.Find(section); node; node = sections.Find(node->parent))
    crumbs.push_back({visit.In(node->name), "/" + node->code});
  std::ranges::reverse(crumbs);
  return crumbs;
}

}  // namespace hoitu::site
