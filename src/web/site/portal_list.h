#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// All open portals but the visitor's own, by level and kind of unit, in Vietnamese order (R-POR-17,
// R-FUN-02): what partials/directory.tpl shows. Pages with it carry kPortalsTag.
void FillPortalList(render::View& view, const Visit& visit);

// The page of the directory alone.
render::Page PortalListPage(const Visit& visit);

}  // namespace hoitu::site
