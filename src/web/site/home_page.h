#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// The home page of a portal, the same for every level: which sections it leads with and how many
// items of each is the rulebook's (Rulebook::home). The first block is the front with the lead
// story, the section of directives is the stream. The root portal shows the directory of all
// portals open, the others keep it folded (R-POR-17).
render::Page HomePage(const Visit& visit);
// "/en" without its slash: leads there.
render::Page ToHomePage(const Visit& visit);

}  // namespace hoitu::site
