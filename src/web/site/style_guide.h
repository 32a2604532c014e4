#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// "/-/kieu-mau": every component of the design system on one living page, for those who build the
// portals and for the tests that look at them. Search engines are told to pass it over.
render::Page StyleGuide(const Visit& visit);

}  // namespace hoitu::site
