#include "web/site/sitemap.h"

#include <fmt/format.h>

#include "web/site/cache_tags.h"
#include "web/site/error_page.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"
#include "web/site/organisation_page.h"
#include "web/site/staff_page.h"
#include "web/site/work_calendar_page.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kArticlesInFile =
    49'000;  // with the sections below the 50,000 of the protocol
constexpr std::string_view kXml = "application/xml; charset=utf-8";
constexpr std::chrono::days kSecurityTxtValid{365};

render::View& AddPlace(render::View& view, const std::string& url) {
  return view.Add("PLACE").Set("PLACE_URL", url);
}

void AddArticles(render::View& view, const Visit& visit,
                 const std::vector<articles::SitemapLine>& lines) {
  for (const articles::SitemapLine& line : lines) {
    AddPlace(view, visit.Url(line.address.Path()))
        .Add("CHANGED")
        .Set("CHANGED_AT", FormatRfc3339(line.revised_at));
  }
}

render::Page TextPage(const Visit& visit, std::string body) {
  render::Page page;
  page.content_type = "text/plain; charset=utf-8";
  page.body = std::move(body);
  page.headers = {{"Cache-Control", "public, no-cache"}, {"X-Content-Type-Options", "nosniff"}};
  // The address to write to is the root portal's.
  page.tags = {PortalTag(visit.portal.id), std::string(kPortalsTag), std::string(kRulebookTag)};
  page.snapshot = visit.snapshot;
  return page;
}

std::size_t CountFiles(const Visit& visit) {
  const std::size_t articles = articles::CountSitemap(visit.session, visit.portal.id);
  return std::max<std::size_t>((articles + kArticlesInFile - 1) / kArticlesInFile, 1);
}

render::Page SitemapIndex(const Visit& visit, std::size_t files) {
  render::View view;
  // The first file has a number as well; "?trang=1" would be the index itself.
  for (std::size_t file = 0; file < files; ++file)
    view.Add("PART").Set("PART_URL", visit.Url(fmt::format("/sitemap.xml?trang={}", file + 2)));
  return XmlPage(visit, "sitemap_index.xml.tpl", view, kXml, {LatestTag(visit.portal.id)});
}

render::Page SitemapFile(const Visit& visit, std::size_t file) {
  render::View view;
  if (file == 0) {
    AddPlace(view, visit.Url("/"));
    for (const auto& section : visit.directory.SectionsOf(visit.portal).nodes())
      AddPlace(view, visit.Url("/" + section.code));
    for (const std::string_view path : {kOrganisationPath, kStaffPath, kWorkCalendarPath})
      AddPlace(view, visit.Url(path));
  }
  AddArticles(view, visit,
              articles::ListSitemap(visit.session, visit.portal.id, file * kArticlesInFile,
                                    kArticlesInFile));
  return XmlPage(visit, "sitemap.xml.tpl", view, kXml, {LatestTag(visit.portal.id)});
}

}  // namespace

// One file, or an index of several.
render::Page SitemapXml(const Visit& visit) {
  const std::size_t files = CountFiles(visit);
  const auto number = static_cast<std::size_t>(visit.page_number);
  if (number == 1) return files == 1 ? SitemapFile(visit, 0) : SitemapIndex(visit, files);
  if (files == 1 || number > files + 1) return NotFoundPage(visit);
  return SitemapFile(visit, number - 2);
}

render::Page SitemapPage(const Visit& visit) {
  render::View view;
  const std::string& title = visit.Text("sitemap.title");
  const PageMetadata metadata = {.title = title, .path = "/-/so-do", .publisher = &visit.portal};
  FillFrame(view, visit, {.title = title, .metadata = Metadata(visit, metadata)});
  FillCrumbs(view, {{title, {}}});
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  for (const portals::SectionNode* top : sections.Below({})) {
    render::View& item = view.Add("SITE_SECTION");
    item.Set("SITE_URL", "/" + top->code).Set("SITE_NAME", visit.In(top->name));
    const auto below = sections.Below(top->code);
    if (below.empty()) continue;
    render::View& branches = item.Add("SITE_BRANCHES");
    for (const portals::SectionNode* branch : below) {
      branches.Add("SITE_BRANCH")
          .Set("SITE_URL", "/" + branch->code)
          .Set("SITE_NAME", visit.In(branch->name));
    }
  }
  return HtmlPage(visit, "sitemap.html.tpl", view, {});
}

render::Page RobotsTxt(const Visit& visit) {
  return TextPage(visit, fmt::format("User-agent: *\nDisallow: /-/in/\n\nSitemap: {}\n",
                                     visit.Url("/sitemap.xml")));
}

render::Page SecurityTxt(const Visit& visit) {
  // Without an address to write to there is nothing to say.
  const portals::Portal* root = visit.directory.root();
  if (!root || root->contact.email.empty()) return NotFoundPage(visit);
  const auto expires = std::chrono::sys_days(visit.directory.day()) + kSecurityTxtValid;
  return TextPage(visit,
                  fmt::format("Contact: mailto:{}\nExpires: {}\nPreferred-Languages: vi, en\n"
                              "Canonical: {}\n",
                              root->contact.email, FormatRfc3339(Instant(expires)),
                              visit.Url("/.well-known/security.txt")));
}

}  // namespace hoitu::site
