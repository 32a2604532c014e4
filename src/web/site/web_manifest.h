#pragma once

#include "web/site/visit.h"

namespace hoitu::site {

// "/-/manifest.json": lets a phone keep the portal among its applications (W3C Web App Manifest).
render::Page WebManifest(const Visit& visit);

}  // namespace hoitu::site
