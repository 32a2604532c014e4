#include "web/site/story.h"

#include "base/clock.h"
#include "base/text.h"
#include "web/site/cache_tags.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kSummaryCharacters = 220;

std::string PathIn(const std::string& section, articles::Address address) {
  if (!section.empty()) address.section = section;
  return address.Path();
}

}  // namespace

std::string LocalPath(const articles::PublicLine& line) {
  return PathIn(line.shown_in, line.canonical);
}
std::string LocalPath(const articles::PublicArticle& article) {
  return PathIn(article.shown_in, article.canonical);
}

void FillStoryLink(render::View& view, const Visit& visit, const articles::PublicLine& line) {
  view.Set("STORY_URL", LocalPath(line))
      .Set("STORY_TITLE", line.title)
      .Set("STORY_DATE", visit.Date(line.published_at))
      .Set("STORY_DATETIME", FormatRfc3339(line.published_at));
}

void FillStory(render::View& view, const Visit& visit, const articles::PublicLine& line) {
  FillStoryLink(view, visit, line);
  const portals::Portal* root = visit.directory.root();
  if (line.broadcast && root && !visit.AtRoot()) {
    view.Add("STORY_DIRECTIVE").Set("STORY_SOURCE", Wording(visit, "directive_source", *root));
  }
}

void FillSummary(render::View& view, const articles::PublicLine& line) {
  view.Set("STORY_SUMMARY", Shorten(line.summary, kSummaryCharacters));
}

void FillCover(render::View& view, const Visit& visit, std::optional<std::int64_t> picture,
               const CoverPlace& place, std::string_view alt, std::vector<std::string>& tags) {
  if (!picture) return;
  tags.push_back(PictureTag(*picture));
  const auto shown = visit.pictures.Find(*picture, place.sizes);
  if (!shown) return;
  render::View& cover = view.Add("COVER");
  cover.Set("COVER_SRC", shown->src)
      .Set("COVER_ALT", alt)
      .Set("COVER_SIZES", place.sizes)
      .Set("COVER_WIDTH", shown->width)
      .Set("COVER_HEIGHT", shown->height)
      .ShowIf(place.loading == CoverLoading::kWhenNear, "COVER_LATER");
  cover.Set("COVER_PLAIN_SRCSET", shown->srcset);
  for (const auto& source : shown->sources) {
    cover.Add("COVER_SOURCE").Set("COVER_TYPE", source.type).Set("COVER_SRCSET", source.srcset);
  }
}

void AddListingTags(const Visit& visit, std::string_view section, std::vector<std::string>& tags) {
  tags.push_back(ListingTag(visit.portal.id, section));
  if (section == visit.directory.rulebook().directive_section) tags.emplace_back(kDirectivesTag);
}

}  // namespace hoitu::site
