#pragma once

#include <string_view>

#include "http/response.h"
#include "media/renditions.h"

namespace hoitu::site {

// "/-/anh/{original}/{name}": a picture in one of the sizes and formats that pages name. 404 for
// anything else.
http::Response PictureFile(media::Renditions& renditions, std::string_view original,
                           std::string_view name);

}  // namespace hoitu::site
