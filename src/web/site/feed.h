#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// The newest articles of a portal or of one section, each with the attribution that whoever uses it
// must print (R-FUN-06, R-POR-19).
render::Page PortalRss(const Visit& visit);   // /rss.xml
render::Page PortalAtom(const Visit& visit);  // /atom.xml
render::Page SectionRss(const Visit& visit);  // /{section}/rss.xml

}  // namespace hoitu::site
