#include "portals/contrast.h"

#include <gtest/gtest.h>

namespace hoitu::portals {
namespace {

TEST(Contrast, AgreesWithThePublishedExamples) {
  EXPECT_DOUBLE_EQ(ContrastRatio({0, 0, 0}, kWhite), 21.0);
  EXPECT_DOUBLE_EQ(ContrastRatio(kWhite, kWhite), 1.0);
  EXPECT_NEAR(ContrastRatio({0x77, 0x77, 0x77}, kWhite), 4.48, 0.005);  // the grey just too bright
  EXPECT_NEAR(ContrastRatio({0x76, 0x76, 0x76}, kWhite), 4.54, 0.005);  // the grey just dark enough
  EXPECT_NEAR(ContrastRatio(kWhite, {255, 0, 0}), 4.0, 0.005);
}

TEST(Contrast, ReadsAndWritesColours) {
  EXPECT_EQ(ParseColour("#1D4e89"), (Colour{0x1d, 0x4e, 0x89}));
  EXPECT_EQ(FormatColour({0x1d, 0x4e, 0x89}), "#1d4e89");
  for (const char* text : {"", "1d4e89", "#1d4e8", "#1d4e8g", "#-d4e89", "#1d4e890", "red"}) {
    EXPECT_EQ(ParseColour(text), std::nullopt) << text;
  }
}

TEST(Contrast, OffersTheNearestReadableColourOfTheSameHue) {
  const Colour readable{0x1d, 0x4e, 0x89};
  EXPECT_EQ(DarkenUntilReadable(readable), readable);
  const Colour offered = DarkenUntilReadable({255, 0, 0});
  EXPECT_EQ(offered.green, 0);
  EXPECT_EQ(offered.blue, 0);
  EXPECT_GE(ContrastRatio(offered, kWhite), kReadableContrast);
  EXPECT_LT(ContrastRatio({static_cast<std::uint8_t>(offered.red + 1), 0, 0}, kWhite),
            kReadableContrast);
  EXPECT_EQ(DarkenUntilReadable(kWhite), (Colour{0x76, 0x76, 0x76}));
}

}  // namespace
}  // namespace hoitu::portals
