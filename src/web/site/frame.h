#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/view.h"
#include "web/site/language_links.h"
#include "web/site/visit.h"

namespace hoitu::site {

// Header, footer and navigation, which all portals share and fill with their own (R-POR-22).
struct Frame {
  std::string title = {};           // of the page; the portal's name is added
  std::string_view section = {};    // code of the section the page stands in, or empty
  bool home = false;                // the portal's name is the page's heading
  std::string_view feed_path = {};  // of the section's own feed, or empty
  InOtherLanguages elsewhere = {};
  render::SafeHtml metadata = {};  // web/site/metadata.h; an error page has none
};

// Sets everything of partials/frame_top.tpl and frame_bottom.tpl.
void FillFrame(render::View& view, const Visit& visit, const Frame& frame);

// One step of the way from the home page to the page.
struct Crumb {
  std::string name = {};
  std::string url = {};  // empty: the page itself
};
void FillCrumbs(render::View& view, const std::vector<Crumb>& crumbs);

// The section and those above it, each with its address, the top first.
std::vector<Crumb> SectionCrumbs(const Visit& visit, std::string_view section);

}  // namespace hoitu::site
