#include "web/site/frame.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/site/accent_style.h"
#include "web/site/alert_banner.h"
#include "web/site/alert_pages.h"
#include "web/site/page_parts.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kNavSections = 5;

using SectionNode = portals::SectionNode;

// What the bar shows: the sections that the level's home page leads with.
std::vector<const SectionNode*> LeadingSections(const Visit& visit) {
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  std::vector<const SectionNode*> leading;
  for (const rules::HomeBlock* block :
       visit.directory.rulebook().HomeOf(visit.portal.level, visit.directory.day())) {
    const SectionNode* section = sections.Find(block->section);
    if (section) leading.push_back(section);
    if (leading.size() == kNavSections) break;
  }
  return leading;
}

void FillBar(render::View& view, const Visit& visit, std::string_view current) {
  for (const SectionNode* section : LeadingSections(visit)) {
    view.Add("NAV")
        .Set("NAV_URL", visit.Path("/" + section->code))
        .Set("NAV_NAME", visit.In(section->name))
        .ShowIf(section->code == current, "NAV_CURRENT");
  }
}

void FillTree(render::View& view, const Visit& visit) {
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  for (const SectionNode* top : sections.Below({})) {
    render::View& item = view.Add("TREE");
    item.Set("TREE_URL", visit.Path("/" + top->code)).Set("TREE_NAME", visit.In(top->name));
    const auto below = sections.Below(top->code);
    if (below.empty()) continue;
    render::View& branches = item.Add("BRANCHES");
    for (const SectionNode* branch : below) {
      branches.Add("BRANCH")
          .Set("BRANCH_URL", visit.Path("/" + branch->code))
          .Set("BRANCH_NAME", visit.In(branch->name));
    }
  }
}

void FillName(render::View& view, const Visit& visit) {
  view.Set("PORTAL_KIND", visit.In(visit.directory.LevelOf(visit.portal).portal_name))
      .Set("UNIT_NAME", UnitName(visit, visit.portal));
}

void FillLanguages(render::View& view, const Visit& visit, const std::vector<LanguageLink>& links) {
  if (links.empty()) return;
  render::View& languages = view.Add("LANGUAGES");
  for (const LanguageLink& link : links) {
    languages.Add("LANGUAGE_LINK")
        .Set("LANGUAGE_URL", link.url)
        .Set("LANGUAGE_CODE", link.language->code)
        .Set("LANGUAGE_NAME", link.language->native_name)
        .ShowIf(link.language->code == visit.language, "LANGUAGE_HERE");
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
  FillName(view, visit);
  AddFact(view, visit, "footer.managing_unit", visit.portal.official_name);
  AddFact(view, visit, "footer.responsible", responsible);
  AddFact(view, visit, "footer.address", contact.address);
  AddFact(view, visit, "footer.phone", contact.phone);
  AddFact(view, visit, "footer.fax", contact.fax);
  AddFact(view, visit, "footer.email", contact.email);
  AddFact(view, visit, "footer.licence", contact.licence);

  for (const rules::Text* page : visit.directory.rulebook().TextPages(visit.directory.day())) {
    view.Add("TEXT_PAGE")
        .Set("TEXT_PAGE_URL", visit.Path(page->path))
        .Set("TEXT_PAGE_NAME", visit.In(page->title));
  }
  const rules::Text* reuse = visit.directory.rulebook().FindText("reuse", visit.directory.day());
  view.Set("REUSE_TITLE", reuse ? visit.In(reuse->title) : "")
      .Set("REUSE_TEXT", Wording(visit, "reuse", visit.portal))
      .Set("SITE_KIND", Wording(visit, "footer_kind", visit.portal));
}

void FillHeader(render::View& view, const Visit& visit, bool home, std::string_view current) {
  FillName(view, visit);
  view.Show(home ? render::Name("NAME_IS_HEADING") : render::Name("NAME_IS_PLAIN"))
      .ShowIf(home, "AT_HOME");
  const portals::Portal* root = visit.directory.root();
  if (root && !visit.AtRoot()) {
    view.Add("PARENT")
        .Set("PARENT_URL", visit.address.Of(*root) + "/")
        .Set("PARENT_NAME", PortalTitle(visit, *root));
  } else {
    view.Add("ROOT").Set("SITE_KIND", Wording(visit, "footer_kind", visit.portal));
  }
  FillBar(view, visit, current);
  FillTree(view, visit);
}

const render::SafeHtml& Header(const Visit& visit, const Frame& frame,
                               const std::vector<LanguageLink>& languages) {
  const bool in_bar = std::ranges::any_of(LeadingSections(visit), [&](const SectionNode* section) {
    return section->code == frame.section;
  });
  const std::string_view current = in_bar ? frame.section : std::string_view();
  std::string name = fmt::format("header/{}/{}", frame.home, current);
  for (const LanguageLink& link : languages) name += "/" + link.url;
  return visit.parts.Get(visit, name, [&] {
    render::View view;
    FillHeader(view, visit, frame.home, current);
    FillLanguages(view, visit, languages);
    return PageParts::Markup{.html = visit.Fragment("fragments/header.html.tpl", view)};
  });
}

const render::SafeHtml& Footer(const Visit& visit) {
  return visit.parts.Get(visit, "footer", [&] {
    render::View view;
    FillFooter(view, visit);
    return PageParts::Markup{.html = visit.Fragment("fragments/footer.html.tpl", view)};
  });
}

// For search engines: the versions of this very page, and the main one for everybody else.
void FillAlternates(render::View& view, const Visit& visit,
                    const std::vector<LanguageLink>& links) {
  for (const LanguageLink& link : links) {
    if (!link.same_page) continue;
    const std::string url = link.url.starts_with('/') ? visit.Url(link.url) : link.url;
    view.Add("HREFLANG").Set("HREFLANG_CODE", link.language->code).Set("HREFLANG_URL", url);
    if (link.language->code == rules::kMainLanguage)
      view.Add("HREFLANG").Set("HREFLANG_CODE", "x-default").Set("HREFLANG_URL", url);
  }
}

void AddFeed(render::View& view, std::string_view type, std::string_view path,
             const std::string& title) {
  view.Add("FEED").Set("FEED_TYPE", type).Set("FEED_URL", path).Set("FEED_TITLE", title);
}

}  // namespace

void FillFrame(render::View& view, const Visit& visit, const Frame& frame) {
  const std::string portal_title = PortalTitle(visit, visit.portal);
  const std::vector<LanguageLink> languages = LanguageLinks(visit, frame.elsewhere);
  FillAlternates(view, visit, languages);
  view.Set("LANGUAGE", visit.language)
      .Set("PAGE_TITLE", frame.home ? portal_title : frame.title + " – " + portal_title)
      .SetHtml("ACCENT_HTML", AccentStyleOf(visit.directory.AccentOf(visit.portal)).element)
      .SetHtml("METADATA_HTML", frame.metadata)
      .SetHtml("ALERTS_HTML", AlertBanner(visit))
      .SetHtml("HEADER_HTML", Header(visit, frame, languages))
      .SetHtml("FOOTER_HTML", Footer(visit));
  AddFeed(view, "application/rss+xml", visit.Path("/rss.xml"), portal_title);
  AddFeed(view, "application/atom+xml", visit.Path("/atom.xml"), portal_title);
  AddFeed(view, "application/feed+json", visit.Path("/feed.json"), portal_title);
  AddFeed(view, "application/atom+xml", kAlertFeedPath,
          visit.Text("alert.feed") + " – " + portal_title);
  if (!frame.feed_path.empty())
    AddFeed(view, "application/rss+xml", frame.feed_path, frame.title + " – " + portal_title);
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
    crumbs.push_back({visit.In(node->name), visit.Path("/" + node->code)});
  std::ranges::reverse(crumbs);
  return crumbs;
}

}  // namespace hoitu::site
