#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hoitu::render {

// How the bytes of an answer are coded (RFC 9110, section 8.4.1).
enum class Encoding : std::uint8_t { kIdentity, kGzip, kBrotli };
inline constexpr int kEncodings = 3;

// The header's word: "gzip", "br"; empty for identity.
std::string_view EncodingToken(Encoding encoding);

// `bytes` in the given coding.
std::string Encode(Encoding encoding, std::string_view bytes);

}  // namespace hoitu::render
