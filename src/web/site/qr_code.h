#pragma once

#include <string>
#include <string_view>

namespace hoitu::site {

// A QR code (ISO/IEC 18004, error correction M) as an SVG picture with its quiet zone, black on
// white. Throws std::runtime_error when the text is too long for one (over 2,331 bytes).
std::string QrCodeSvg(std::string_view text);

}  // namespace hoitu::site
