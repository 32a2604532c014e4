#include "web/problem_response.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "web/problem_status.h"
#include "web/security_headers.h"

namespace hoitu::web {
namespace {

nlohmann::json BodyOf(const http::Response& response) {
  return nlohmann::json::parse(std::get<std::string>(response.body));
}

TEST(ProblemResponseTest, SaysWhatIsWrongAndWhere) {
  const auto response = ProblemResponse(
      {ProblemKind::kInvalid, "article.title.empty", "/title", "not for the public"}, "r1");
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.headers.Find("Content-Type"), "application/problem+json");
  EXPECT_EQ(BodyOf(response), nlohmann::json({{"type", "about:blank"},
                                              {"title", "Unprocessable Content"},
                                              {"status", 422},
                                              {"code", "article.title.empty"},
                                              {"field", "/title"},
                                              {"request", "r1"}}));
}

TEST(ProblemResponseTest, SaysWhenToComeBack) {
  EXPECT_EQ(ProblemResponse({ProblemKind::kTooMany, "sign_in.too_many", "", "60"}, "")
                .headers.Find("Retry-After"),
            "60");
  EXPECT_EQ(ProblemResponse({ProblemKind::kBusy, "store.busy", "", "locked by x"}, "")
                .headers.Find("Retry-After"),
            "1");
  EXPECT_FALSE(ProblemResponse({ProblemKind::kGone, "article.gone", "", "60"}, "")
                   .headers.Has("Retry-After"));
}

TEST(SecurityHeadersTest, AsksForHttpsOnlyOverHttps) {
  http::Headers plain;
  AddSecurityHeaders(plain, "http");
  EXPECT_FALSE(plain.Has("Strict-Transport-Security"));
  http::Headers secure;
  secure.Add("Content-Security-Policy", "sandbox");
  AddSecurityHeaders(secure, "https");
  EXPECT_TRUE(secure.Has("Strict-Transport-Security"));
  EXPECT_EQ(secure.Joined("Content-Security-Policy"), "sandbox") << "a stricter one stays";
}

TEST(SecurityHeadersTest, LetNoScriptInThePageRun) {
  http::Headers headers;
  AddSecurityHeaders(headers, "http");
  const std::string policy = headers.Joined("Content-Security-Policy");
  EXPECT_NE(policy.find("script-src 'self';"), std::string::npos);
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
}

}  // namespace
}  // namespace hoitu::web
