#pragma once

#include "render/safe_html.h"
#include "web/site/visit.h"

namespace hoitu::site {

// The part of every page with a frame that shows the alerts (thông báo khẩn) in force on the
// visited portal; empty while there is none. In the visit's language where the alert speaks it.
const render::SafeHtml& AlertBanner(const Visit& visit);

}  // namespace hoitu::site
