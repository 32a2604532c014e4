#include "web/site/article_page.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "base/text.h"
#include "richtext/to_html.h"
#include "web/site/cache_tags.h"
#include "web/site/error_page.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

using articles::PublicArticle;

constexpr std::size_t kRelated = 6;
constexpr CoverPlace kCover = {"(min-width: 60rem) 860px, 94vw", CoverLoading::kNow};

// The number behind the last '-' of the address, or the whole of it.
std::optional<std::int64_t> NumberOf(std::string_view last_segment) {
  const std::size_t dash = last_segment.rfind('-');
  const std::string_view digits =
      dash == last_segment.npos ? last_segment : last_segment.substr(dash + 1);
  std::int64_t number = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
    return std::nullopt;
  return number > 0 ? std::optional(number) : std::nullopt;
}

// The portal on which the article has its one address; the visitor's own when that one is closed.
const portals::Portal& HomeOf(const Visit& visit, const PublicArticle& article) {
  const portals::Portal* home = visit.directory.Find(article.canonical.portal);
  return home ? *home : visit.portal;
}

// "…. Cổng TTĐT tỉnh Bắc Ninh, tại địa chỉ: …" with the right domain (R-POR-19).
std::string Citation(const Visit& visit, const PublicArticle& article) {
  const portals::Portal& home = HomeOf(visit, article);
  std::string text =
      Fill(visit.Text("article.citation"), "attribution", Wording(visit, "attribution", home));
  text = Fill(std::move(text), "url", visit.address.Of(home) + article.canonical.Path());
  return Fill(std::move(text), "title", article.content.title);
}

void FillText(render::View& view, const Visit& visit, const PublicArticle& article) {
  const articles::ArticleContent& content = article.content;
  view.Set("ARTICLE_TITLE", content.title)
      .Set("ARTICLE_DATE", visit.Moment(article.published_at))
      .Set("ARTICLE_DATETIME", FormatRfc3339(article.published_at))
      .Set("CITATION", Citation(visit, article))
      .SetHtml("BODY_HTML",
               render::SafeHtml::Vouched(richtext::ToHtml(content.body, visit.pictures)))
      .SetAndShow("SUMMARY", "ARTICLE_SUMMARY", content.summary)
      .SetAndShow("AUTHOR", "AUTHOR_LINE", content.author_line);
}

// R-PUB-05: name, time and link of what was taken from elsewhere.
void FillSource(render::View& view, const Visit& visit, const articles::Source& source) {
  if (source.name.empty()) return;
  render::View& shown = view.Add("SOURCE");
  shown.Set("SOURCE_NAME", source.name);
  if (source.url.empty()) {
    shown.Show("SOURCE_PLAIN");
  } else {
    shown.Add("SOURCE_LINK").Set("SOURCE_URL", source.url);
  }
  if (source.published_at) {
    shown.Add("SOURCE_TIME")
        .Set("SOURCE_DATE", visit.Moment(*source.published_at))
        .Set("SOURCE_DATETIME", FormatRfc3339(*source.published_at));
  }
}

// R-SYN-03: on a component a directive names the province's portal and links to its own address.
void FillDirectiveMark(render::View& view, const Visit& visit, const PublicArticle& article) {
  if (!article.broadcast || article.canonical.portal == visit.portal.id) return;
  const portals::Portal& home = HomeOf(visit, article);
  view.Add("DIRECTIVE")
      .Set("DIRECTIVE_SOURCE", Wording(visit, "directive_source", home))
      .Set("DIRECTIVE_URL", visit.address.Of(home) + article.canonical.Path());
}

void FillCorrection(render::View& view, const Visit& visit, const PublicArticle& article) {
  if (!article.is_corrected()) return;
  view.Add("UPDATED")
      .Set("UPDATED_DATE", visit.Moment(article.revised_at))
      .Set("UPDATED_DATETIME", FormatRfc3339(article.revised_at));
  view.SetAndShow("CHANGE", "CHANGE_NOTE", article.content.change_note);
}

void FillRelated(render::View& view, const Visit& visit, const PublicArticle& article,
                 std::vector<std::string>& tags) {
  AddListingTags(visit, article.shown_in, tags);
  render::View* related = nullptr;
  std::size_t shown = 0;
  for (const auto& line : articles::ListSection(visit.session, visit.viewpoint(), article.shown_in,
                                                {.limit = kRelated + 1})) {
    if (line.id == article.id || shown++ == kRelated) continue;
    if (!related) related = &view.Add("RELATED");
    FillStoryLink(related->Add("RELATED_STORY"), visit, line);
  }
}

// R-LNG-05: a translation says what it translates, and when that has changed since.
void FillTranslation(render::View& view, const Visit& visit, const PublicArticle& article,
                     const std::vector<articles::LanguageVersion>& versions,
                     std::vector<std::string>& tags) {
  const auto& translates = article.content.translates;
  tags.push_back(VersionsTag(translates ? translates->article : article.id));
  for (const articles::LanguageVersion& version : versions)
    tags.push_back(ArticleTag(version.address.article));
  if (!translates) return;
  tags.push_back(ArticleTag(translates->article));
  render::View& shown = view.Add("TRANSLATION");
  for (const articles::LanguageVersion& version : versions) {
    const portals::Portal* home = visit.directory.Find(version.address.portal);
    if (version.address.article == translates->article && home) {
      shown.Add("ORIGINAL")
          .Set("ORIGINAL_URL", visit.address.Of(*home) + version.address.Path())
          .Set("ORIGINAL_CODE", version.address.language);
    }
    if (version.address.article == article.id && version.outdated) shown.Show("OUTDATED");
  }
}

PageMetadata MetadataOf(const Visit& visit, const PublicArticle& article) {
  const articles::ArticleContent& content = article.content;
  const portals::SectionNode* section =
      visit.directory.SectionsOf(visit.portal).Find(article.shown_in);
  PageMetadata metadata = {.title = content.title,
                           .description = content.summary,
                           .path = article.canonical.Path(),
                           .publisher = &HomeOf(visit, article),
                           .creator = content.author_line,
                           .published_at = article.published_at,
                           .modified_at = article.revised_at,
                           .language = content.language,
                           .subject = section ? visit.In(section->name) : std::string(),
                           .source = content.source.url,
                           .is_article = true,
                           .revision = article.revision};
  if (content.cover) {
    if (const auto picture = visit.pictures.Find(*content.cover))
      metadata.image_url = visit.Url(picture->src);
  }
  return metadata;
}

render::Page Shown(const Visit& visit, const PublicArticle& article) {
  render::View view;
  std::vector<std::string> tags = {ArticleTag(article.id)};
  const auto versions = articles::ListVersions(visit.session, article.id);
  FillFrame(view, visit,
            {.title = article.content.title,
             .section = article.shown_in,
             .elsewhere = {.versions = versions},
             .metadata = Metadata(visit, MetadataOf(visit, article))});
  FillTranslation(view, visit, article, versions, tags);
  FillCrumbs(view, SectionCrumbs(visit, article.shown_in));
  FillText(view, visit, article);
  FillSource(view, visit, article.content.source);
  FillDirectiveMark(view, visit, article);
  FillCorrection(view, visit, article);
  if (article.content.cover) {
    render::View& cover = view.Add("ARTICLE_COVER");
    const auto text = visit.pictures.TextOf(*article.content.cover).value_or(media::PictureText{});
    FillCover(cover, visit, article.content.cover, kCover, text.alt, tags);
    cover.SetAndShow("CREDIT", "CREDIT_NAME", text.credit);
  }
  FillRelated(view, visit, article, tags);
  view.Set("PRINT_URL", visit.Path(fmt::format("/-/in/{}", article.id)))
      .Set("SAVE_NAME", fmt::format("{}-{}.html", article.canonical.slug, article.id))
      .Set("ARTICLE_URL", visit.address.Of(HomeOf(visit, article)) + article.canonical.Path());
  return HtmlPage(visit, "article.html.tpl", view, std::move(tags));
}

}  // namespace

render::Page ArticlePage(const Visit& visit) {
  const auto id = NumberOf(visit.parameters.Text("article"));
  if (!id) return NotFoundPage(visit);
  const articles::Answer answer = articles::FindPublic(visit.session, visit.viewpoint(), *id);
  if (const auto* gone = std::get_if<articles::WithdrawnArticle>(&answer))
    return GonePage(visit, *gone);
  const auto* article = std::get_if<PublicArticle>(&answer);
  if (!article) return NotFoundPage(visit);

  if (!visit.Offers(article->content.language))
    return RedirectPage(visit,
                        visit.address.Of(HomeOf(visit, *article)) + article->canonical.Path());
  const std::string right = LocalPath(*article);
  const std::string asked = visit.Path(
      fmt::format("/{}/{}", visit.parameters.Text("section"), visit.parameters.Text("article")));
  if (asked != right) return RedirectPage(visit, visit.Url(right));
  return Shown(visit, *article);
}

std::optional<std::int64_t> RevisionIn(std::string_view page) {
  const std::string mark = fmt::format("<meta name=\"{}\" content=\"", kRevisionName);
  const std::size_t found = page.find(mark);
  if (found == page.npos) return std::nullopt;
  std::int64_t revision = 0;
  const char* digits = page.data() + found + mark.size();
  const auto parsed = std::from_chars(digits, page.data() + page.size(), revision);
  return parsed.ec == std::errc() ? std::optional(revision) : std::nullopt;
}

render::Page PreviewPage(const Visit& visit, const articles::Revision& revision) {
  PublicArticle article;
  article.id = revision.article;
  article.revision = revision.number;
  article.content = revision.content;
  article.shown_in = revision.content.section;
  article.canonical = {visit.portal.id, revision.content.language, revision.content.section,
                       PathSlug(revision.content.title), revision.article};
  article.published_at = article.revised_at = revision.created_at;
  return Shown(visit, article);
}

render::Page PrintPage(const Visit& visit) {
  const auto id = visit.parameters.Number("id");
  if (!id) return NotFoundPage(visit);
  const articles::Answer answer = articles::FindPublic(visit.session, visit.viewpoint(), *id);
  if (const auto* gone = std::get_if<articles::WithdrawnArticle>(&answer))
    return GonePage(visit, *gone);
  const auto* article = std::get_if<PublicArticle>(&answer);
  if (!article) return NotFoundPage(visit);

  const portals::Portal& home = HomeOf(visit, *article);
  render::View view;
  FillText(view, visit, *article);
  view.SetAndShow("SOURCE", "SOURCE_NAME", article->content.source.name)
      .Set("LANGUAGE", article->content.language)
      .Set("PAGE_TITLE", article->content.title)
      .Set("PORTAL_KIND", visit.In(visit.directory.LevelOf(home).portal_name))
      .Set("UNIT_NAME", UnitName(visit, home))
      .Set("DOMAIN", home.primary_host())
      .Set("QR_URL", fmt::format("/-/qr/{}.svg", article->id))
      .Set("ARTICLE_URL", visit.address.Of(home) + article->canonical.Path());
  return HtmlPage(visit, "print.html.tpl", view, {ArticleTag(article->id)});
}

}  // namespace hoitu::site
