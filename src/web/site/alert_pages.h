#pragma once

#include <string_view>

#include "web/site/visit.h"

// Alerts (thông báo khẩn) for other systems, as messages of the Common Alerting Protocol (OASIS
// CAP-v1.2).
namespace hoitu::site {

inline constexpr std::string_view kAlertFeedPath = "/-/canh-bao.xml";

// An Atom feed of what the portal showed and of what it said on others, the newest first, each
// entry leading to its message.
render::Page AlertFeed(const Visit& visit);

// /-/canh-bao/{id}.xml: the message. One that was ended before its time answers with the Cancel
// that refers to it; one whose time was up says so itself. It speaks for the portal that raised it,
// whichever portal is asked, in all the languages it was written in.
render::Page AlertMessage(const Visit& visit);

}  // namespace hoitu::site
