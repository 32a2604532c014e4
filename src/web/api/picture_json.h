#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

#include "media/picture.h"
#include "store/session.h"

namespace hoitu::api {

nlohmann::json PictureJson(const media::Picture& picture);

// Null when there is none.
nlohmann::json MaybePictureJson(store::Session& session, std::optional<std::int64_t> picture);

}  // namespace hoitu::api
