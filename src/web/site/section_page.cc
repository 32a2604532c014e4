#include "web/site/section_page.h"

#include <fmt/format.h>

#include <optional>

#include "web/site/error_page.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"
#include "web/site/section_feature.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kStoriesOnPage = 20;
constexpr CoverPlace kFirstCover = {"(min-width: 40rem) 240px, 94vw", CoverLoading::kNow};
constexpr CoverPlace kCover = {"(min-width: 40rem) 240px, 94vw"};

std::string PathOf(const std::string& section, std::int64_t page) {
  return page == 1 ? "/" + section : fmt::format("/{}?trang={}", section, page);
}

void FillStories(render::View& view, const Visit& visit,
                 const std::vector<articles::PublicLine>& lines, std::vector<std::string>& tags) {
  render::View& stories = view.Add("STORIES");
  for (const articles::PublicLine& line : lines) {
    render::View& story = stories.Add("STORY");
    FillStory(story, visit, line);
    FillSummary(story, line);
    FillCover(story, visit, line.cover, &line == &lines.front() ? kFirstCover : kCover, "", tags);
  }
}

void FillPaging(render::View& view, const std::string& section, std::int64_t page, bool more) {
  if (page == 1 && !more) return;
  render::View& paging = view.Add("PAGING");
  if (page > 1) paging.Add("NEWER").Set("NEWER_URL", PathOf(section, page - 1));
  if (more) paging.Add("OLDER").Set("OLDER_URL", PathOf(section, page + 1));
}

}  // namespace

render::Page SectionPage(const Visit& visit) {
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  const portals::SectionNode* section = sections.Find(visit.parameters.Text("section"));
  if (!section) return NotFoundPage(visit);

  const auto skipped = static_cast<std::size_t>(visit.page_number - 1) * kStoriesOnPage;
  auto lines = articles::ListSection(visit.session, visit.viewpoint(), section->code,
                                     {.limit = kStoriesOnPage + 1, .offset = skipped});
  if (lines.empty() && visit.page_number > 1) return NotFoundPage(visit);
  const bool more = lines.size() > kStoriesOnPage;
  if (more) lines.pop_back();

  render::View view;
  std::vector<std::string> tags;
  AddListingTags(visit, section->code, tags);
  const std::string& name = visit.In(section->name);
  const std::string feed = "/" + section->code + "/rss.xml";
  FillFrame(view, visit,
            {.title = name,
             .section = section->code,
             .feed_path = feed,
             .metadata = Metadata(visit, {.title = name,
                                          .path = PathOf(section->code, visit.page_number),
                                          .publisher = &visit.portal,
                                          .subject = name})});
  std::vector<Crumb> crumbs = SectionCrumbs(visit, section->code);
  crumbs.back().url.clear();
  FillCrumbs(view, crumbs);
  view.Set("SECTION_NAME", name).Set("SECTION_FEED", feed);
  if (visit.page_number > 1) {
    view.Add("PAGE_NUMBER")
        .Set("PAGE_NUMBER_TEXT",
             Fill(visit.Text("section.page"), "n", std::to_string(visit.page_number)));
  }
  const auto below = sections.Below(section->code);
  if (!below.empty()) {
    render::View& list = view.Add("SUBSECTIONS");
    for (const portals::SectionNode* node : below) {
      list.Add("SUBSECTION")
          .Set("SUBSECTION_URL", "/" + node->code)
          .Set("SUBSECTION_NAME", visit.In(node->name));
    }
  }
  std::optional<render::SafeHtml> feature;
  if (visit.page_number == 1) feature = SectionFeature(visit, *section, tags);
  if (feature) view.Add("FEATURE").SetHtml("FEATURE_HTML", *feature);
  view.ShowIf(lines.empty() && !feature, "EMPTY");
  if (!lines.empty()) FillStories(view, visit, lines, tags);
  FillPaging(view, section->code, visit.page_number, more);
  return HtmlPage(visit, "section.html.tpl", view, std::move(tags));
}

}  // namespace hoitu::site
