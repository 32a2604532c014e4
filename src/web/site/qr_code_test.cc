#include "web/site/qr_code.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace hoitu::site {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(QrCodeTest, IsAPictureWithAQuietZone) {
  const std::string svg = QrCodeSvg("http://snv.tinh.localhost/-/q/17");
  EXPECT_THAT(svg, StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 37 37\""));
  // The finder pattern in the upper left corner: seven dark modules behind four light ones.
  EXPECT_THAT(svg, HasSubstr("<path d=\"M4 4h7v1h-7z"));
}

TEST(QrCodeTest, RefusesWhatNoCodeHolds) {
  EXPECT_THROW(QrCodeSvg(std::string(3000, 'a')), std::runtime_error);
}

}  // namespace
}  // namespace hoitu::site
