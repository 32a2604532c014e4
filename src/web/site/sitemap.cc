#include "web/site/sitemap.h"

#include <fmt/format.h>

#include "media/rendition.h"
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
constexpr std::size_t kNewsInFile = 1000;  // of the protocol
constexpr std::chrono::days kNewsAge{2};

render::View& AddPlace(render::View& view, const std::string& url) {
  return view.Add("PLACE").Set("PLACE_URL", url);
}

void AddArticles(render::View& view, const Visit& visit,
                 const std::vector<articles::SitemapLine>& lines) {
  for (const articles::SitemapLine& line : lines) {
    render::View& place = AddPlace(view, visit.Url(line.address.Path()));
    place.Add("CHANGED").Set("CHANGED_AT", FormatRfc3339(line.revised_at));
    if (line.cover) {
      const auto picture =
          media::AddressOf(line.cover->original, line.cover->width, media::RenditionFormat::kJpeg);
      place.Add("IMAGE").Set("IMAGE_URL", visit.Url(picture));
    }
  }
}

render::Page PlainText(const Visit& visit, std::string body) {
  // The address to write to is the root portal's.
  return DataPage(visit, std::move(body), "text/plain; charset=utf-8", {std::string(kPortalsTag)});
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
    for (const rules::LanguageRule* language :
         visit.directory.rulebook().LanguagesOf(visit.portal.level, visit.directory.day())) {
      AddPlace(view, visit.Url(language->path + "/"));
      for (const auto& section : visit.directory.SectionsOf(visit.portal).nodes())
        AddPlace(view, visit.Url(language->path + "/" + section.code));
      for (const std::string_view path : {kOrganisationPath, kStaffPath, kWorkCalendarPath})
        AddPlace(view, visit.Url(language->path + std::string(path)));
    }
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

render::Page NewsSitemapXml(const Visit& visit) {
  const Instant since(std::chrono::sys_days(visit.directory.day()) - kNewsAge);
  render::View view;
  for (const auto& line : articles::ListNews(visit.session, visit.portal.id, since, kNewsInFile)) {
    AddPlace(view, visit.Url(line.canonical.Path()))
        .Add("NEWS")
        .Set("NEWS_PUBLICATION", PortalTitle(visit, visit.portal))
        .Set("NEWS_LANGUAGE", line.canonical.language)
        .Set("NEWS_AT", FormatRfc3339(line.published_at))
        .Set("NEWS_TITLE", line.title);
  }
  return XmlPage(visit, "sitemap.xml.tpl", view, kXml, {LatestTag(visit.portal.id)});
}

render::Page SitemapPage(const Visit& visit) {
  render::View view;
  const std::string& title = visit.Text("sitemap.title");
  const PageMetadata metadata = {
      .title = title, .path = visit.Path("/-/so-do"), .publisher = &visit.portal};
  FillFrame(
      view, visit,
      {.title = title, .elsewhere = {.path = "/-/so-do"}, .metadata = Metadata(visit, metadata)});
  FillCrumbs(view, {{title, {}}});
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  for (const portals::SectionNode* top : sections.Below({})) {
    render::View& item = view.Add("SITE_SECTION");
    item.Set("SITE_URL", visit.Path("/" + top->code)).Set("SITE_NAME", visit.In(top->name));
    const auto below = sections.Below(top->code);
    if (below.empty()) continue;
    render::View& branches = item.Add("SITE_BRANCHES");
    for (const portals::SectionNode* branch : below) {
      branches.Add("SITE_BRANCH")
          .Set("SITE_URL", visit.Path("/" + branch->code))
          .Set("SITE_NAME", visit.In(branch->name));
    }
  }
  for (const rules::Text* page : visit.directory.rulebook().TextPages(visit.directory.day())) {
    view.Add("SITE_SECTION")
        .Set("SITE_URL", visit.Path(page->path))
        .Set("SITE_NAME", visit.In(page->title));
  }
  return HtmlPage(visit, "sitemap.html.tpl", view, {});
}

render::Page RobotsTxt(const Visit& visit) {
  return PlainText(visit,
                   fmt::format("User-agent: *\nDisallow: /-/in/\n\nSitemap: {}\nSitemap: {}\n",
                               visit.Url("/sitemap.xml"), visit.Url("/sitemap-news.xml")));
}

render::Page SecurityTxt(const Visit& visit) {
  // Without an address to write to there is nothing to say.
  const portals::Portal* root = visit.directory.root();
  if (!root || root->contact.email.empty()) return NotFoundPage(visit);
  const auto expires = std::chrono::sys_days(visit.directory.day()) + kSecurityTxtValid;
  return PlainText(visit,
                   fmt::format("Contact: mailto:{}\nExpires: {}\nPreferred-Languages: vi, en\n"
                               "Canonical: {}\n",
                               root->contact.email, FormatRfc3339(Instant(expires)),
                               visit.Url("/.well-known/security.txt")));
}

}  // namespace hoitu::site
