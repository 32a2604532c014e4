#include "media/rendition.h"

#include <gtest/gtest.h>

namespace hoitu::media {
namespace {

TEST(Rendition, NeverWiderThanTheOriginal) {
  EXPECT_EQ(WidthsFor(4000), (std::vector{320, 640, 1024, 1600}));
  EXPECT_EQ(WidthsFor(1600), (std::vector{320, 640, 1024, 1600}));
  EXPECT_EQ(WidthsFor(500), (std::vector{320, 500}));
  EXPECT_EQ(WidthsFor(320), (std::vector{320}));
  EXPECT_EQ(WidthsFor(1), (std::vector{1}));
}

TEST(Rendition, KeepsTheProportions) {
  EXPECT_EQ(HeightFor(1600, 900, 320), 180);
  EXPECT_EQ(HeightFor(10'000, 3, 320), 1);
}

TEST(Rendition, NamesReadBack) {
  for (const RenditionFormat format : kRenditionFormats) {
    const std::string address = AddressOf("ab12", 640, format);
    EXPECT_EQ(address.substr(0, 12), "/-/anh/ab12/");
    EXPECT_EQ(ParseRenditionName(address.substr(12)), RenditionName(640, format));
  }
}

TEST(Rendition, RefusesNamesThatNoPageGives) {
  for (const char* name :
       {"", "640", ".jpg", "640.png", "640.jpg.jpg", "0640.jpg", "-640.jpg", "+640.jpg", " 640.jpg",
        "1601.jpg", "99999999999999999999.jpg", "0.jpg"}) {
    EXPECT_EQ(ParseRenditionName(name), std::nullopt) << name;
  }
}

TEST(Rendition, ListsTheWidthsOfASrcset) {
  EXPECT_EQ(SrcSetOf("ab", 700, RenditionFormat::kWebp),
            "/-/anh/ab/320.webp 320w, /-/anh/ab/640.webp 640w, /-/anh/ab/700.webp 700w");
}

}  // namespace
}  // namespace hoitu::media
