#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// "/-/{page}": a text of the rulebook that has a page of its own, such as the accessibility
// statement (Tuyên bố về khả năng tiếp cận) or the policy on personal data. 404 for any other.
render::Page TextPage(const Visit& visit);

}  // namespace hoitu::site
