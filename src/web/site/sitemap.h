#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// For search engines: one file, or above 50,000 addresses an index of files "/sitemap.xml?trang=2"
// (sitemaps.org). Articles stand in the file of their home portal only.
render::Page SitemapXml(const Visit& visit);
// /sitemap-news.xml: what was published today and on the two days before, as news search engines
// want it.
render::Page NewsSitemapXml(const Visit& visit);

// For people: all sections (R-FUN-06).
render::Page SitemapPage(const Visit& visit);

render::Page RobotsTxt(const Visit& visit);
render::Page SecurityTxt(const Visit& visit);  // RFC 9116

}  // namespace hoitu::site
