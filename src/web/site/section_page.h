#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// "/{section}" and "/{section}?trang=2": what stands in a section, the newest first, or its one
// text where the rulebook says that it is kept current; with the way to its sub-sections and, on
// its first page, what the section is for (section_feature.h). 404 when the portal has no such
// section or the page is past the last.
render::Page SectionPage(const Visit& visit);

}  // namespace hoitu::site
