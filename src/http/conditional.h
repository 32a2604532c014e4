#pragma once

#include <string_view>

#include "http/headers.h"

namespace hoitu::http {

// Whether `etag` is in a list of If-None-Match, by weak comparison (RFC 9110, 13.1.2). "*" matches.
bool MatchesETag(std::string_view list, std::string_view etag);

// Whether a 200 with these fields may be answered 304: If-None-Match against ETag, and only without
// it If-Modified-Since against Last-Modified (equal dates; nothing is guessed from later ones).
bool IsNotModified(const Headers& request, const Headers& response);

// Whether a Range holds: there is no If-Range, or it names the strong ETag or the date of the
// answer.
bool RangeHolds(const Headers& request, const Headers& response);

}  // namespace hoitu::http
