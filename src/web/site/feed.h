#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// The newest articles of a portal or of one section, each with the attribution that whoever uses it
// must print (R-FUN-06, R-POR-19).
render::Page PortalRss(const Visit& visit);        // /rss.xml
render::Page PortalAtom(const Visit& visit);       // /atom.xml
render::Page PortalJsonFeed(const Visit& visit);   // /feed.json
render::Page SectionRss(const Visit& visit);       // /{section}/rss.xml
render::Page SectionAtom(const Visit& visit);      // /{section}/atom.xml
render::Page SectionJsonFeed(const Visit& visit);  // /{section}/feed.json

}  // namespace hoitu::site
