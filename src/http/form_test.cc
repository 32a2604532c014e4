#include "http/form.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "http/cookies.h"
#include "http/percent.h"

namespace hoitu::http {
namespace {

TEST(FormTest, DecodesPairsInTheirOrder) {
  const auto form = ParseForm("q=b%C3%A1o+m%E1%BB%9Bi&empty=&bare&q=2&&a%3Db=1%261");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->Text("q"), "báo mới");
  EXPECT_EQ(form->Find("empty"), "");
  EXPECT_EQ(form->Find("bare"), "");
  EXPECT_EQ(form->Find("absent"), std::nullopt);
  EXPECT_EQ(form->Text("a=b"), "1&1");
  EXPECT_EQ(form->pairs().size(), 5U);
}

TEST(FormTest, RefusesBrokenEncodings) {
  for (const char* text : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "%C3=1"}) {
    EXPECT_EQ(ParseForm(text).error().message, "request.encoding") << text;
  }
}

TEST(FormTest, RefusesWhatIsOverALimit) {
  const FormLimits limits{.max_parameters = 2, .max_name = 3, .max_value = 4};
  EXPECT_TRUE(ParseForm("a=1&b=2", limits));
  for (const char* text : {"a=1&b=2&c=3", "abcd=1", "a=12345"}) {
    EXPECT_EQ(ParseForm(text, limits).error().kind, ProblemKind::kTooLarge) << text;
  }
}

TEST(PercentTest, EncodesWhatIsNotUnreserved) {
  EXPECT_EQ(PercentEncode("a-b._~/? &báo"), "a-b._~%2F%3F%20%26b%C3%A1o");
  EXPECT_EQ(PercentDecode("a+b%2Bc", PlusSign::kItself).value(), "a+b+c");
}

TEST(PercentTest, DecodesPathsOnceAndRefusesTricks) {
  EXPECT_EQ(DecodePath("/tin-t%E1%BB%A9c").value(), "/tin-tức");
  EXPECT_EQ(DecodePath("/a%2520b").value(), "/a%20b");
  EXPECT_EQ(DecodePath("/...").value(), "/...");
  EXPECT_EQ(DecodePath("/a/").value(), "/a/");
  for (const char* path : {"", "a", "/..", "/a/..", "/./a", "//", "/a%2F/b", "/%2e%2E/", "/a%5cb",
                           "/a%0ab", "/a%7f"}) {
    EXPECT_FALSE(DecodePath(path)) << path;
  }
}

TEST(CookiesTest, FindsACookieAmongOthers) {
  Headers headers;
  headers.Add("Cookie", "a=1; hoitu_session=abc; xhoitu_session=no");
  headers.Add("cookie", "quoted=\"v\"");
  EXPECT_EQ(FindCookie(headers, "hoitu_session"), "abc");
  EXPECT_EQ(FindCookie(headers, "quoted"), "v");
  EXPECT_EQ(FindCookie(headers, "session"), std::nullopt);
}

TEST(CookiesTest, FormatsAndRefusesWhatWouldBreakOut) {
  EXPECT_EQ(FormatSetCookie({.name = "s", .value = "v", .max_age = std::chrono::seconds(60)}),
            "s=v; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=60");
  EXPECT_EQ(FormatSetCookie({.name = "s",
                             .value = "",
                             .max_age = std::chrono::seconds(0),
                             .secure = false,
                             .same_site = SameSite::kLax}),
            "s=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  EXPECT_THROW(FormatSetCookie({.name = "s", .value = "a; Domain=b", .max_age = {}}),
               std::invalid_argument);
}

TEST(HeadersTest, RefuseWhatWouldStartANewLine) {
  Headers headers;
  EXPECT_THROW(headers.Add("Location", "/a\r\nSet-Cookie: x=y"), std::invalid_argument);
  EXPECT_THROW(headers.Add("Bad Name", "x"), std::invalid_argument);
  headers.Add("A", "1");
  headers.Add("a", "2");
  EXPECT_EQ(headers.Joined("A"), "1, 2");
  headers.Set("A", "3");
  EXPECT_EQ(headers.fields().size(), 1U);
}

}  // namespace
}  // namespace hoitu::http
