#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "articles/public_articles.h"
#include "render/view.h"
#include "web/site/visit.h"

// An article in a list, and its picture: what partials/cover.tpl and partials/story_meta.tpl show.
namespace hoitu::site {

// Where this portal shows an article: "/tin-tuc-su-kien/le-khai-giang-17".
std::string LocalPath(const articles::PublicLine& line);
std::string LocalPath(const articles::PublicArticle& article);

enum class CoverLoading { kNow, kWhenNear };
struct CoverPlace {
  std::string_view sizes;  // as the attribute of <img>: the width it takes on the page
  CoverLoading loading = CoverLoading::kWhenNear;
};

// Address, title and date.
void FillStoryLink(render::View& view, const Visit& visit, const articles::PublicLine& line);
// With the source of a directive, for partials/story_meta.tpl.
void FillStory(render::View& view, const Visit& visit, const articles::PublicLine& line);
void FillSummary(render::View& view, const articles::PublicLine& line);

// Nothing when the article has no picture. Adds the picture's tag.
void FillCover(render::View& view, const Visit& visit, std::optional<std::int64_t> picture,
               const CoverPlace& place, std::string_view alt, std::vector<std::string>& tags);

// The tags of a list of a section, broadcasts included.
void AddListingTags(const Visit& visit, std::string_view section, std::vector<std::string>& tags);

}  // namespace hoitu::site
