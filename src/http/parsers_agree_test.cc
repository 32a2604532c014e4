#include <gtest/gtest.h>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "http/message_reader.h"
#include "http/request_head.h"
#include "http/testing/running_server.h"

// Request smuggling lives where two parsers read one sequence of bytes differently. Here the strict
// parser of the first door and Boost.Beast, the parser of the second, get the same hostile inputs.
// What the strict one accepts, Beast must either refuse or understand in the same way: the same
// method, target, version, fields and framing. What the strict one refuses never reaches Beast.
namespace hoitu::http {
namespace {

constexpr int kAccepted = 0;

struct Case {
  std::string name;
  std::string bytes;
  int verdict;  // of the strict parser: kAccepted, or the refusing status
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

std::string Get(std::string_view fields) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + std::string(fields) + "\r\n";
}
std::string Post(std::string_view fields) {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(fields) + "\r\n";
}
std::string Line(std::string_view line) { return std::string(line) + "\r\nHost: a\r\n\r\n"; }

using namespace std::string_literals;

const std::vector<Case>& Cases() {
  static const std::vector<Case> cases = {
      {"plain", Get(""), kAccepted},
      {"many fields", Get("A: 1\r\nB:2\r\nC:\r\nD: \t x \t\r\n"), kAccepted},
      {"bytes above ASCII in a value", Get("X: b\xc3\xa1o\r\n"), kAccepted},
      {"length", Post("Content-Length: 5\r\n"), kAccepted},
      {"length zero", Get("Content-Length: 0\r\n"), kAccepted},
      {"chunked", Post("Transfer-Encoding: chunked\r\n"), kAccepted},
      {"chunked in capitals", Post("Transfer-Encoding: CHUNKED\r\n"), kAccepted},
      {"empty field at the end", Get("X:\r\n"), kAccepted},

      {"CL.TE", Post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400},
      {"TE.CL", Post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400},
      {"two equal lengths", Post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400},
      {"two lengths", Post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400},
      {"list of lengths", Post("Content-Length: 5, 5\r\n"), 400},
      {"signed length", Post("Content-Length: +5\r\n"), 400},
      {"negative length", Post("Content-Length: -5\r\n"), 400},
      {"hexadecimal length", Post("Content-Length: 0x5\r\n"), 400},
      {"empty length", Post("Content-Length:\r\n"), 400},
      {"huge length", Post("Content-Length: 99999999999999999999\r\n"), 400},
      {"length with a blank inside", Post("Content-Length: 5 5\r\n"), 400},
      {"length in disguise", Post("Content_Length: 5\r\n"), kAccepted},
      {"coding before chunked", Post("Transfer-Encoding: gzip, chunked\r\n"), 501},
      {"chunked not last", Post("Transfer-Encoding: chunked, gzip\r\n"), 501},
      {"other coding", Post("Transfer-Encoding: identity\r\n"), 501},
      {"nearly chunked", Post("Transfer-Encoding: xchunked\r\n"), 501},
      {"chunked in quotes", Post("Transfer-Encoding: \"chunked\"\r\n"), 501},
      {"vertical tab before chunked", Post("Transfer-Encoding: \vchunked\r\n"), 400},
      {"chunked twice", Post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
      {"coding, then chunked", Post("Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n"), 501},
      {"empty coding", Post("Transfer-Encoding:\r\n"), 501},
      {"chunked with HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
       400},

      {"blank before colon", Post("Content-Length : 5\r\n"), 400},
      {"tab before colon", Post("Transfer-Encoding\t: chunked\r\n"), 400},
      {"blank before name", Get(" X: 1\r\n"), 400},
      {"folded line", Get("X: 1\r\n 2\r\n"), 400},
      {"folded line with tab", Post("Transfer-Encoding:\r\n\tchunked\r\n"), 501},
      {"no colon", Get("Nonsense\r\n"), 400},
      {"no name", Get(": x\r\n"), 400},
      {"bracket in name", Get("X[]: 1\r\n"), 400},
      {"byte above ASCII in name", Get("X\xc3\xa1: 1\r\n"), 400},
      {"NUL in name", Get("X\0Y: 1\r\n"s), 400},
      {"NUL in value", Get("X: a\0b\r\n"s), 400},
      {"DEL in value", Get("X: a\x7f\r\n"), 400},
      {"bell in value", Get("X: a\a\r\n"), 400},
      {"bare LF after a value", Get("X: a\nY: b\r\n"), 400},
      {"bare CR in a value", Get("X: a\rY: b\r\n"), 400},
      {"bare LF everywhere", "GET / HTTP/1.1\nHost: a\n\n", 400},
      {"bare LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n", 400},
      {"CR CR LF", Get("X: a\r\r\n"), 400},
      {"NUL after the head's lines", "GET / HTTP/1.1\r\nHost: a\r\n\0\r\n"s, 400},

      {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
      {"two hosts", Get("Host: b\r\n"), 400},
      {"two equal hosts", Get("Host: a\r\n"), 400},
      {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
      {"host with a blank", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
      {"host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400},
      {"two hosts in one", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400},
      {"host with a strange port", "GET / HTTP/1.1\r\nHost: a:80x\r\n\r\n", 400},
      {"host with a port", "GET / HTTP/1.1\r\nHost: a:80\r\n\r\n", kAccepted},
      {"host of IPv6", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", kAccepted},
      {"host of half an IPv6", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400},
      {"empty host with HTTP/1.0", "GET / HTTP/1.0\r\nHost:\r\n\r\n", kAccepted},
      {"no host with HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", kAccepted},

      {"HTTP/0.9", "GET /\r\n\r\n", 400},
      {"HTTP/1.2", Line("GET / HTTP/1.2"), 505},
      {"HTTP/2.0", Line("GET / HTTP/2.0"), 505},
      {"HTTP/2's preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
      {"HTTP/1.10", Line("GET / HTTP/1.10"), 400},
      {"HTTP/1", Line("GET / HTTP/1"), 400},
      {"http/1.1 in small letters", Line("GET / http/1.1"), 400},
      {"blank after the version", Line("GET / HTTP/1.1 "), 400},
      {"two blanks in the request line", Line("GET  / HTTP/1.1"), 400},
      {"two blanks before the version", Line("GET /  HTTP/1.1"), 400},
      {"tab in the request line", Line("GET\t/ HTTP/1.1"), 400},
      {"blank before the method", Line(" GET / HTTP/1.1"), 400},
      {"empty line first", "\r\n" + Get(""), 400},
      {"method in small letters", Line("get / HTTP/1.1"), kAccepted},
      {"unknown method", Line("BREW / HTTP/1.1"), kAccepted},
      {"method that is no token", Line("GE(T / HTTP/1.1"), 400},
      {"long method", Line(std::string(40, 'A') + " / HTTP/1.1"), 501},

      {"absolute form", Line("GET http://a/x HTTP/1.1"), kAccepted},
      {"absolute form in capitals", Line("GET HTTP://A/x HTTP/1.1"), kAccepted},
      {"absolute form of another host", Line("GET http://b/x HTTP/1.1"), 400},
      {"absolute form of another port", Line("GET http://a:81/x HTTP/1.1"), 400},
      {"absolute form with a user", Line("GET http://a@b/x HTTP/1.1"), 400},
      {"absolute form without host", Line("GET http:///x HTTP/1.1"), 400},
      {"absolute form without path", Line("GET http://a HTTP/1.1"), 400},
      {"absolute form of another scheme", Line("GET ftp://a/x HTTP/1.1"), 400},
      {"authority form", Line("CONNECT a:443 HTTP/1.1"), 400},
      {"asterisk form", Line("OPTIONS * HTTP/1.1"), kAccepted},
      {"asterisk form of GET", Line("GET * HTTP/1.1"), 400},
      {"relative target", Line("GET x HTTP/1.1"), 400},
      {"query without path", Line("GET ?x HTTP/1.1"), 400},
      {"target with a fragment", Line("GET /#x HTTP/1.1"), 400},
      {"target with NUL", Line("GET /a\0b HTTP/1.1"s), 400},
      {"target with a byte above ASCII", Line("GET /\xc3\xa1 HTTP/1.1"), 400},
      {"target with two dots", Line("GET /../x HTTP/1.1"), kAccepted},
      {"long target", Line("GET /" + std::string(9000, 'a') + " HTTP/1.1"), 414},
      {"long value", Get("X: " + std::string(17000, 'a') + "\r\n"), 431},
      {"many fields indeed", Get([] {
         std::string fields;
         for (int i = 0; i < 200; ++i) fields += "A: 1\r\n";
         return fields;
       }()),
       431},

      {"malformed Connection", Get("Connection: \x01\r\n"), 400},
      {"odd Connection", Get("Connection: @@\r\n"), kAccepted},
      {"Connection names Host", Get("Connection: Host, close\r\n"), kAccepted},
  };
  return cases;
}

class ParsersAgreeTest : public testing::TestWithParam<Case> {};

TEST_P(ParsersAgreeTest, NoInputHasTwoMeanings) {
  const Case& c = GetParam();
  RequestHead head;
  const HeadResult strict = ParseRequestHead(c.bytes, {}, head);
  if (c.verdict != kAccepted) {
    EXPECT_EQ(strict.status, HeadResult::Status::kRefused);
    EXPECT_EQ(strict.refusal, c.verdict);
    return;
  }
  ASSERT_EQ(strict.status, HeadResult::Status::kComplete);

  boost::beast::http::request_parser<boost::beast::http::string_body> beast;
  boost::beast::error_code error;
  const std::size_t size =
      beast.put(boost::asio::const_buffer(c.bytes.data(), c.bytes.size()), error);
  if (error) {
    MessageReader reader;
    EXPECT_FALSE(reader.ReadHead(head, std::string_view(c.bytes).substr(0, strict.size)));
    return;
  }
  EXPECT_EQ(size, strict.size);
  EXPECT_EQ(std::string_view(beast.get().method_string()), head.method);
  EXPECT_EQ(std::string_view(beast.get().target()), head.target);
  EXPECT_EQ(beast.get().version(), 10U + static_cast<unsigned>(head.minor_version));
  EXPECT_EQ(beast.chunked(), head.chunked);
  EXPECT_EQ(beast.content_length().value_or(0), head.content_length);
  EXPECT_EQ(beast.keep_alive(), head.keep_alive);
  EXPECT_EQ(static_cast<std::size_t>(std::distance(beast.get().begin(), beast.get().end())),
            head.fields().size());
  MessageReader reader;
  EXPECT_TRUE(reader.ReadHead(head, std::string_view(c.bytes).substr(0, strict.size)));
}

TEST_P(ParsersAgreeTest, EveryPrefixIsIncompleteOrRefusedAlike) {
  const Case& c = GetParam();
  RequestHead head;
  const HeadResult whole = ParseRequestHead(c.bytes, {}, head);
  const std::size_t end =
      whole.status == HeadResult::Status::kComplete ? whole.size : c.bytes.size();
  for (std::size_t size = 0; size < std::min<std::size_t>(end, 300); ++size) {
    const HeadResult part = ParseRequestHead(std::string_view(c.bytes).substr(0, size), {}, head);
    if (part.status == HeadResult::Status::kRefused) {
      EXPECT_EQ(part.refusal, whole.refusal) << size;
    } else {
      EXPECT_EQ(part.status, HeadResult::Status::kIncomplete) << size;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Hostile, ParsersAgreeTest, testing::ValuesIn(Cases()),
                         [](const testing::TestParamInfo<Case>& one) {
                           return std::to_string(one.index);
                         });

// What is refused must also end the connection: what follows it on the wire is nobody's request.
TEST(SmugglingTest, NothingBehindARefusedRequestIsAnswered) {
  RunningServer server;
  for (const Case& c : Cases()) {
    if (c.verdict == kAccepted) continue;
    RawClient client = server.Connect();
    client.Send(c.bytes + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string all = client.ReadToEnd();
    EXPECT_TRUE(all.starts_with("HTTP/1.1 " + std::to_string(c.verdict))) << c.name << ": " << all;
    EXPECT_EQ(all.find("smuggled"), std::string::npos) << c.name;
  }
}

TEST(SmugglingTest, BrokenChunksEndTheConnection) {
  RunningServer server;
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const std::string body :
       {"x\r\n", "-1\r\n", "5\nhello\r\n0\r\n\r\n", "5\r\nhelloX\r\n0\r\n\r\n",
        "5\r\nhello0\r\n\r\n", "0x5\r\nhello\r\n0\r\n\r\n", "fffffffffffffffff\r\n",
        "5\r\nhello\r\n0\r\nBad Trailer: x\r\n\r\n", "5 \x01\r\nhello\r\n0\r\n\r\n",
        "5;\x01\r\nhello\r\n0\r\n\r\n"}) {
    RawClient client = server.Connect();
    client.Send(head + body + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string all = client.ReadToEnd();
    EXPECT_TRUE(all.starts_with("HTTP/1.1 400") || all.starts_with("HTTP/1.1 413"))
        << body << ": " << all;
    EXPECT_EQ(all.find("smuggled"), std::string::npos) << body;
  }
}

}  // namespace
}  // namespace hoitu::http
