#include "web/site/qr_code.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace hoitu::site {
namespace {

constexpr int kQuietZone = 4;  // modules, by the standard

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code Encode(std::string_view text) {
  Code code(QRcode_encodeData(static_cast<int>(text.size()),
                              reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
            &QRcode_free);
  if (!code) throw std::runtime_error("no QR code for so long a text");
  return code;
}

bool IsDark(const QRcode& code, int row, int column) {
  return (code.data[row * code.width + column] & 1) != 0;
}

// Each run of dark modules in a row is one rectangle.
std::string DarkAreas(const QRcode& code) {
  std::string path;
  for (int row = 0; row < code.width; ++row) {
    for (int column = 0; column < code.width; ++column) {
      if (!IsDark(code, row, column)) continue;
      const int begin = column;
      while (column < code.width && IsDark(code, row, column)) ++column;
      path += fmt::format("M{} {}h{}v1h-{}z", begin + kQuietZone, row + kQuietZone, column - begin,
                          column - begin);
    }
  }
  return path;
}

}  // namespace

std::string QrCodeSvg(std::string_view text) {
  const Code code = Encode(text);
  const int side = code->width + 2 * kQuietZone;
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" "
      "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{0}v{0}H0z\"/>"
      "<path d=\"{1}\"/></svg>\n",
      side, DarkAreas(*code));
}

}  // namespace hoitu::site
