#pragma once

#include <cstdint>

#include "base/result.h"
#include "http/response.h"
#include "media/picture.h"
#include "web/api/call.h"

// The collection of pictures of a portal.
namespace hoitu::api {

// A form around the largest picture.
inline constexpr std::uint64_t kMaxPictureForm = media::kMaxUploadBytes + 64 * 1024;

Result<http::Response> ListPortalPictures(const Call& call);
Result<http::Response> AddOnePicture(const Call& call);
Result<http::Response> DescribePicture(const Call& call);

}  // namespace hoitu::api
