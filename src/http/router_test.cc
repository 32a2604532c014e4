#include "http/router.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "http/byte_range.h"
#include "http/conditional.h"

namespace hoitu::http {
namespace {

Request Of(std::string method, std::string path) {
  Request request;
  request.method = std::move(method);
  request.path = std::move(path);
  return request;
}

Router::RouteHandler Says(std::string text) {
  return [text](const Request&, const RouteParameters& parameters) {
    return Response::Text(
        200, "text/plain",
        text + ":" + std::string(parameters.Text("id")) + std::string(parameters.Text("rest")));
  };
}

std::string Said(const Router& router, std::string method, std::string path) {
  const Response response = router.Handle(Of(std::move(method), std::move(path)));
  if (response.status != 200) return std::to_string(response.status);
  return std::get<std::string>(response.body);
}

TEST(RouterTest, PrefersLiteralsToNamesAndNamesToTheRest) {
  Router router;
  router.Add("GET", "/{rest...}", Says("rest"));
  router.Add("GET", "/articles/{id}", Says("article"));
  router.Add("GET", "/articles/new", Says("new"));
  router.Add("GET", "/{id}/list", Says("list"));
  router.Add("GET", "/", Says("home"));
  EXPECT_EQ(Said(router, "GET", "/"), "home:");
  EXPECT_EQ(Said(router, "GET", "/articles/new"), "new:");
  EXPECT_EQ(Said(router, "GET", "/articles/7"), "article:7");
  EXPECT_EQ(Said(router, "GET", "/x/list"), "list:x");
  EXPECT_EQ(Said(router, "GET", "/articles/list"), "article:list");
  EXPECT_EQ(Said(router, "GET", "/a/b/c"), "rest:a/b/c");
  EXPECT_EQ(Said(router, "GET", "/articles/"), "rest:articles/");
}

TEST(RouterTest, TellsMissingFromNotAllowed) {
  Router router;
  router.Add("GET", "/a/{id}", Says("get"));
  router.Add("PUT", "/a/{id}", Says("put"));
  EXPECT_EQ(Said(router, "PUT", "/a/1"), "put:1");
  EXPECT_EQ(Said(router, "HEAD", "/a/1"), "get:1");
  EXPECT_EQ(Said(router, "GET", "/b"), "404");
  const Response refused = router.Handle(Of("POST", "/a/1"));
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.headers.Find("Allow"), "GET, HEAD, OPTIONS, PUT");
  const Response options = router.Handle(Of("OPTIONS", "/a/1"));
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.headers.Find("Allow"), "GET, HEAD, OPTIONS, PUT");
  router.OnMiss(
      [](const Request&, int status) { return Response::Text(status, "text/html", "x"); });
  EXPECT_EQ(router.Handle(Of("GET", "/b")).headers.Find("Content-Type"), "text/html");
}

TEST(RouterTest, ReadsNumbersStrictly) {
  RouteParameters parameters;
  parameters.Add("good", "17");
  parameters.Add("zero", "0");
  for (const char* bad : {"", "-1", "+1", "01", "1x", "99999999999999999999"}) {
    RouteParameters one;
    one.Add("n", bad);
    EXPECT_EQ(one.Number("n"), std::nullopt) << bad;
  }
  EXPECT_EQ(parameters.Number("good"), 17);
  EXPECT_EQ(parameters.Number("zero"), 0);
}

TEST(RouterTest, KnowsEachRoutesBody) {
  Router router;
  router.Add("GET", "/a", Says("a"));
  router.Add("POST", "/a", Says("a"));
  router.Add("POST", "/upload", Says("u"), BodyPolicy::File(1000));
  EXPECT_EQ(router.BodyPolicyFor(Of("GET", "/a")).place, BodyPolicy::Place::kNone);
  EXPECT_EQ(router.BodyPolicyFor(Of("POST", "/a")).limit, Router::kDefaultBodyLimit);
  EXPECT_EQ(router.BodyPolicyFor(Of("POST", "/upload")).place, BodyPolicy::Place::kFile);
}

TEST(RouterTest, RefusesPatternsThatAreWrongOrTwice) {
  Router router;
  router.Add("GET", "/a", Says("a"));
  for (const char* pattern : {"/a", "a", "/{x", "/{}", "/{x...}/b"}) {
    EXPECT_THROW(router.Add("GET", pattern, Says("b")), std::invalid_argument) << pattern;
  }
}

TEST(ByteRangeTest, ReadsOneRangeAndLeavesTheRestWhole) {
  using Kind = ByteRange::Kind;
  EXPECT_EQ(ParseByteRange("bytes=0-0", 10), (ByteRange{Kind::kPart, 0, 0}));
  EXPECT_EQ(ParseByteRange("bytes=5-100", 10), (ByteRange{Kind::kPart, 5, 9}));
  EXPECT_EQ(ParseByteRange("bytes=-100", 10), (ByteRange{Kind::kPart, 0, 9}));
  EXPECT_EQ(ParseByteRange("bytes=-0", 10).kind, Kind::kUnsatisfiable);
  EXPECT_EQ(ParseByteRange("bytes=10-", 10).kind, Kind::kUnsatisfiable);
  EXPECT_EQ(ParseByteRange("bytes=0-", 0).kind, Kind::kUnsatisfiable);
  for (const char* text : {"", "bytes=", "bytes=a-b", "bytes=5-2", "bytes=0-1,3-4", "items=0-1",
                           "bytes=99999999999999999999-", "bytes=1-2x"}) {
    EXPECT_EQ(ParseByteRange(text, 10), ByteRange{}) << text;
  }
}

TEST(ConditionalTest, ComparesTagsWeakly) {
  EXPECT_TRUE(MatchesETag("\"a\", W/\"b\"", "\"b\""));
  EXPECT_TRUE(MatchesETag("*", "\"b\""));
  EXPECT_TRUE(MatchesETag("\"a,b\"", "\"a,b\""));
  EXPECT_FALSE(MatchesETag("\"a\"", "\"b\""));
  EXPECT_FALSE(MatchesETag("", "\"b\""));
}

TEST(ConditionalTest, AsksTheDateOnlyWithoutATag) {
  Headers request;
  Headers response;
  response.Add("Last-Modified", "Sun, 22 Nov 2026 05:03:04 GMT");
  response.Add("ETag", "\"new\"");
  request.Add("If-Modified-Since", "Sun, 22 Nov 2026 05:03:04 GMT");
  EXPECT_TRUE(IsNotModified(request, response));
  request.Add("If-None-Match", "\"old\"");
  EXPECT_FALSE(IsNotModified(request, response));
}

}  // namespace
}  // namespace hoitu::http
