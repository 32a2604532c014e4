#pragma once

#include <optional>
#include <string>
#include <vector>

#include "portals/section_tree.h"
#include "render/safe_html.h"
#include "web/site/visit.h"

namespace hoitu::site {

// What a section shows by its shape (rules::Section::Shape), before its articles; nothing for a
// section of articles alone.
std::optional<render::SafeHtml> SectionFeature(const Visit& visit,
                                               const portals::SectionNode& section,
                                               std::vector<std::string>& tags);

}  // namespace hoitu::site
