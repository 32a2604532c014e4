#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hoitu::richtext {

// The address as a link may carry it, or nothing when it may not be one. Accepted: http and https
// with a host and without a user name, mailto, tel, and addresses of the same site ("/…", but not
// "//…"). Control characters, blanks at the ends and bidirectional overrides are removed first, as
// a browser would, so "java\tscript:" hides nothing; what could end an attribute, and the
// backslash, which browsers read as a slash, is percent-encoded. The result is valid UTF-8 in NFC,
// at most 2,048 bytes, and CleanLink of it is itself.
std::optional<std::string> CleanLink(std::string_view address);

// Leads to another host (or none: mailto, tel are not external).
bool IsExternalLink(std::string_view clean_link);

}  // namespace hoitu::richtext
