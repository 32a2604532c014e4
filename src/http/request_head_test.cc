#include "http/request_head.h"

#include <gtest/gtest.h>

#include <string>

namespace hoitu::http {
namespace {

using Status = HeadResult::Status;

// What is refused stands as a table in parsers_agree_test.cc.
RequestHead Parsed(const std::string& bytes) {
  RequestHead head;
  EXPECT_EQ(ParseRequestHead(bytes, {}, head).status, Status::kComplete);
  return head;
}

TEST(RequestHeadTest, TakesTheTargetApart) {
  const std::string bytes =
      "GET /tin-tuc/a-1?trang=2&x=/../ HTTP/1.1\r\nHost: A.Vn:8080\r\n\r\nrest";
  RequestHead head;
  const HeadResult result = ParseRequestHead(bytes, {}, head);
  EXPECT_EQ(result.size, bytes.size() - 4);
  EXPECT_EQ(head.method, "GET");
  EXPECT_EQ(head.target, "/tin-tuc/a-1?trang=2&x=/../");
  EXPECT_EQ(head.path, "/tin-tuc/a-1");
  EXPECT_EQ(head.query, "trang=2&x=/../");
  EXPECT_TRUE(head.has_query);
  EXPECT_TRUE(head.plain_path);
  EXPECT_EQ(head.host(), "a.vn");
  EXPECT_EQ(head.authority, "A.Vn:8080");
  EXPECT_TRUE(head.keep_alive);
}

TEST(RequestHeadTest, KnowsPathsThatNeedALook) {
  for (const std::string path : {"/a%20b", "/../a", "/a/./b", "//a", "/a//b", "/a\\b", "/.env"}) {
    const std::string bytes = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    EXPECT_FALSE(Parsed(bytes).plain_path) << path;
  }
}

TEST(RequestHeadTest, ReadsTheFieldsThatDecide) {
  const std::string bytes =
      "POST / HTTP/1.1\r\nHOST: a\r\naccept-encoding: br;q=0.5, gzip\r\nIf-None-Match: \"x\"\r\n"
      "Range: bytes=0-1\r\nUpgrade: h2c\r\nExpect: 100-continue\r\nContent-Length: 12\r\n"
      "Connection: Keep-Alive, Close\r\nX-Forwarded-Host: b\r\n\r\n";
  const RequestHead head = Parsed(bytes);
  EXPECT_EQ(head.accept_encoding.br, 500);
  EXPECT_EQ(head.accept_encoding.gzip, 1000);
  EXPECT_EQ(head.if_none_match, "\"x\"");
  EXPECT_TRUE(head.has_range);
  EXPECT_TRUE(head.has_upgrade);
  EXPECT_EQ(head.expect, "100-continue");
  EXPECT_EQ(head.content_length, 12U);
  EXPECT_TRUE(head.HasBody());
  EXPECT_FALSE(head.keep_alive);
  EXPECT_EQ(head.forwarded_host, "b");
  EXPECT_EQ(head.fields().size(), 9U);
  EXPECT_EQ(head.fields()[1].name, "accept-encoding");
}

TEST(RequestHeadTest, ForgetsThePreviousRequest) {
  RequestHead head;
  const std::string first =
      "POST / HTTP/1.1\r\nHost: a\r\nRange: x\r\nTransfer-Encoding: chunked\r\n"
      "If-None-Match: \"x\"\r\nConnection: close\r\nAccept-Encoding: br\r\n\r\n";
  const std::string second = "GET / HTTP/1.0\r\n\r\n";
  ASSERT_EQ(ParseRequestHead(first, {}, head).status, Status::kComplete);
  ASSERT_EQ(ParseRequestHead(second, {}, head).status, Status::kComplete);
  EXPECT_FALSE(head.has_range);
  EXPECT_FALSE(head.HasBody());
  EXPECT_EQ(head.if_none_match, "");
  EXPECT_EQ(head.accept_encoding, AcceptEncoding{});
  EXPECT_EQ(head.host(), "");
  EXPECT_EQ(head.authority, "");
  EXPECT_FALSE(head.keep_alive);
  EXPECT_TRUE(head.fields().empty());
}

TEST(RequestHeadTest, MarksRepeatedFieldsForTheSecondDoor) {
  const std::string bytes =
      "GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"1\"\r\nIf-None-Match: \"2\"\r\n\r\n";
  EXPECT_TRUE(Parsed(bytes).repeats_field);
}

TEST(RequestHeadTest, RefusesWhatOutgrowsItsLimits) {
  RequestHead head;
  const HeadLimits limits{.max_target = 10, .max_head = 64};
  EXPECT_EQ(ParseRequestHead("GET /12345678901", limits, head).refusal, 414);
  EXPECT_EQ(ParseRequestHead("GET / HTTP/1.1\r\nX: " + std::string(80, 'x'), limits, head).refusal,
            431);
  EXPECT_EQ(ParseRequestHead("GET / HTTP/1.1\r\nX: x", limits, head).status, Status::kIncomplete);
}

struct EncodingCase {
  std::string_view field;
  AcceptEncoding expected;
};

TEST(AcceptEncodingTest, WeighsTheCodingsOfTheField) {
  const EncodingCase cases[] = {
      {"", {0, 0, 1000}},
      {"gzip, deflate, br", {1000, 1000, 1000}},
      {"GZIP;q=0.8 , br ; q=1.000", {1000, 800, 1000}},
      {"x-gzip", {0, 1000, 1000}},
      {"gzip;q=0", {0, 0, 1000}},
      {"*;q=0.1, gzip;q=0.25", {100, 250, 100}},
      {"*;q=0", {0, 0, 0}},
      {"identity;q=0, br", {1000, 0, 0}},
      {"gzip;q=2, br;q=0.1234, gzip;level=9", {0, 0, 1000}},
      {",,;;gzip", {0, 0, 1000}},
      {"gzip;q=", {0, 0, 1000}},
  };
  for (const EncodingCase& c : cases) {
    EXPECT_EQ(ParseAcceptEncoding(c.field), c.expected) << c.field;
  }
}

}  // namespace
}  // namespace hoitu::http
