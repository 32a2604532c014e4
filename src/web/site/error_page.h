#pragma once

#include <string_view>

#include "articles/public_articles.h"
#include "web/site/visit.h"

namespace hoitu::site {

// 404 in the portal's own frame, with ways on. Not kept: there is no end of addresses that are
// wrong.
render::Page NotFoundPage(const Visit& visit);

// 410: why the article was taken back, since when, and what is in force instead.
render::Page GonePage(const Visit& visit, const articles::WithdrawnArticle& article);

// Pages that stand without a portal and without the store: nobody's host (421), too many requests
// (429), overload (503), maintenance, an error of ours (500).
enum class Trouble { kBadRequest, kMethod, kMisdirected, kTooMany, kBroken, kBusy, kMaintenance };
struct TroubleLink {
  std::string_view url;
  std::string_view name;
};
render::Page TroublePage(const SiteFolder& folder, Trouble trouble, std::string_view request_id,
                         const TroubleLink& link = {});

}  // namespace hoitu::site
