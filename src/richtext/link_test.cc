#include "richtext/link.h"

#include <gtest/gtest.h>

namespace hoitu::richtext {
namespace {

TEST(Link, AcceptsTheFourSchemesAndTheOwnSite) {
  for (const char* address :
       {"http://bacninh.gov.vn", "https://bacninh.gov.vn/tin-tức?trang=2#cuối", "/gioi-thieu", "/",
        "mailto:vanthu@bacninh.gov.vn", "tel:+842223822222", "https://[2001:db8::1]:8443/a"}) {
    EXPECT_EQ(CleanLink(address), address);
  }
}

TEST(Link, LowersTheSchemeOnly) {
  EXPECT_EQ(CleanLink("HTTPS://BacNinh.gov.vn/A"), "https://BacNinh.gov.vn/A");
}

TEST(Link, RefusesWhatCouldRunOrMislead) {
  for (const char* address : {"javascript:alert(1)",
                              "JaVaScRiPt:alert(1)",
                              "java\tscript:alert(1)",
                              "\x01javascript:alert(1)",
                              " javascript:alert(1)",
                              "java\u200Bscript:alert(1)",
                              "data:text/html,<script>",
                              "vbscript:x",
                              "blob:https://x/1",
                              "file:///etc/passwd",
                              "//evil.example",
                              "\\\\evil.example",
                              "/\t/evil.example",
                              "https:evil.example",
                              "https:///x",
                              "https:\\\\evil.example",
                              "https://bacninh.gov.vn@evil.example/",
                              "https://",
                              "http://:80/",
                              "mailto:",
                              "tel:",
                              "",
                              "www.bacninh.gov.vn",
                              "trang.html",
                              "#muc-1",
                              "?trang=2",
                              "\xFF"}) {
    EXPECT_EQ(CleanLink(address), std::nullopt) << address;
  }
}

TEST(Link, EncodesWhatCouldEndAnAttributeOrTurnIntoASlash) {
  EXPECT_EQ(CleanLink("/a\"b'c<d>e f"), "/a%22b%27c%3Cd%3Ee%20f");
  EXPECT_EQ(CleanLink("/\\evil.example"), "/%5Cevil.example");
}

TEST(Link, IsStableOnceClean) {
  const auto once = CleanLink(" HTTP://Ví-dụ.vn/\"tệp\" ");
  ASSERT_TRUE(once);
  EXPECT_EQ(CleanLink(*once), once);
}

TEST(Link, RefusesMoreThanTwoKilobytes) {
  EXPECT_TRUE(CleanLink("/" + std::string(2047, 'a')));
  EXPECT_FALSE(CleanLink("/" + std::string(2048, 'a')));
  EXPECT_FALSE(CleanLink("/" + std::string(1000, '"'))) << "too long once encoded";
}

TEST(Link, OnlyWebAddressesAreExternal) {
  EXPECT_TRUE(IsExternalLink("https://chinhphu.vn/"));
  EXPECT_FALSE(IsExternalLink("/gioi-thieu"));
  EXPECT_FALSE(IsExternalLink("mailto:a@b.vn"));
}

}  // namespace
}  // namespace hoitu::richtext
