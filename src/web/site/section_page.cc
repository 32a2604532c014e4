#include "web/site/section_page.h"

#include <fmt/format.h>

#include <optional>

#include "richtext/to_html.h"
#include "web/site/cache_tags.h"
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

// `section` is the path of its first page.
std::string PathOf(const std::string& section, std::int64_t page) {
  return page == 1 ? section : fmt::format("{}?trang={}", section, page);
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

void FillHead(render::View& view, const Visit& visit, const portals::SectionNode& section,
              std::string_view feed) {
  const std::string& name = visit.In(section.name);
  const std::string path = PathOf(visit.Path("/" + section.code), visit.page_number);
  FillFrame(
      view, visit,
      {.title = name,
       .section = section.code,
       .feed_path = feed,
       .elsewhere = {.path = "/" + section.code},
       .metadata = Metadata(
           visit, {.title = name, .path = path, .publisher = &visit.portal, .subject = name})});
  std::vector<Crumb> crumbs = SectionCrumbs(visit, section.code);
  crumbs.back().url.clear();
  FillCrumbs(view, crumbs);
  view.Set("SECTION_NAME", name);
}

void FillSubsections(render::View& view, const Visit& visit, const portals::SectionNode& section) {
  const auto below = visit.directory.SectionsOf(visit.portal).Below(section.code);
  if (below.empty()) return;
  render::View& list = view.Add("SUBSECTIONS");
  for (const portals::SectionNode* node : below) {
    list.Add("SUBSECTION")
        .Set("SUBSECTION_URL", visit.Path("/" + node->code))
        .Set("SUBSECTION_NAME", visit.In(node->name));
  }
}

// Many dated items, the newest first.
render::Page StreamPage(const Visit& visit, const portals::SectionNode& section) {
  const auto skipped = static_cast<std::size_t>(visit.page_number - 1) * kStoriesOnPage;
  auto lines = articles::ListSection(visit.session, visit.viewpoint(), section.code,
                                     {.limit = kStoriesOnPage + 1, .offset = skipped});
  if (lines.empty() && visit.page_number > 1) return NotFoundPage(visit);
  const bool more = lines.size() > kStoriesOnPage;
  if (more) lines.pop_back();

  render::View view;
  std::vector<std::string> tags;
  AddListingTags(visit, section.code, tags);
  const std::string path = visit.Path("/" + section.code);
  FillHead(view, visit, section, path + "/rss.xml");
  view.Set("SECTION_FEED", path + "/rss.xml");
  if (visit.page_number > 1) {
    view.Add("PAGE_NUMBER")
        .Set("PAGE_NUMBER_TEXT",
             Fill(visit.Text("section.page"), "n", std::to_string(visit.page_number)));
  }
  FillSubsections(view, visit, section);
  std::optional<render::SafeHtml> feature;
  if (visit.page_number == 1) feature = SectionFeature(visit, section, tags);
  if (feature) view.Add("FEATURE").SetHtml("FEATURE_HTML", *feature);
  view.ShowIf(lines.empty() && !feature, "EMPTY");
  if (!lines.empty()) FillStories(view, visit, lines, tags);
  FillPaging(view, path, visit.page_number, more);
  return HtmlPage(visit, "section.html.tpl", view, std::move(tags));
}

void FillStanding(render::View& view, const Visit& visit, const articles::PublicArticle& article) {
  render::View& text = view.Add("TEXT");
  text.Set("UPDATED_DATE", visit.Date(article.revised_at))
      .Set("UPDATED_DATETIME", FormatRfc3339(article.revised_at))
      .Set("TEXT_URL", LocalPath(article))
      .SetHtml("BODY_HTML",
               render::SafeHtml::Vouched(richtext::ToHtml(article.content.body, visit.pictures)))
      .SetAndShow("SUMMARY", "TEXT_SUMMARY", article.content.summary);
}

// One text that is kept current, such as the functions of an agency: the newest of the section.
render::Page StandingPage(const Visit& visit, const portals::SectionNode& section) {
  if (visit.page_number > 1) return NotFoundPage(visit);
  render::View view;
  std::vector<std::string> tags;
  AddListingTags(visit, section.code, tags);
  FillHead(view, visit, section, {});
  FillSubsections(view, visit, section);
  const auto newest =
      articles::ListSection(visit.session, visit.viewpoint(), section.code, {.limit = 1});
  articles::Answer answer;
  if (!newest.empty()) {
    answer = articles::FindPublic(visit.session, visit.viewpoint(), newest.front().id);
    tags.push_back(ArticleTag(newest.front().id));
  }
  if (const auto* article = std::get_if<articles::PublicArticle>(&answer)) {
    FillStanding(view, visit, *article);
  } else {
    view.Show("EMPTY");
  }
  return HtmlPage(visit, "standing.html.tpl", view, std::move(tags));
}

}  // namespace

render::Page SectionPage(const Visit& visit) {
  const portals::SectionNode* section =
      visit.directory.SectionsOf(visit.portal).Find(visit.parameters.Text("section"));
  if (!section) return NotFoundPage(visit);
  return section->shape == rules::Section::Shape::kPage ? StandingPage(visit, *section)
                                                        : StreamPage(visit, *section);
}

}  // namespace hoitu::site
