#include "http/server.h"

#include <gtest/gtest.h>
#include <sys/un.h>

#include <filesystem>
#include <future>
#include <stdexcept>

#include "http/testing/running_server.h"

namespace hoitu::http {
namespace {

TEST(ServerTest, AnswersHitsAndMissesOnOneConnection) {
  RunningServer server;
  RawClient client = server.Connect();
  const RawAnswer hit = client.Get("/hot");
  EXPECT_EQ(hit.status, 200);
  EXPECT_EQ(hit.body.size(), 1000U);
  EXPECT_TRUE(hit.Has("\r\nDate: ")) << hit.head;
  EXPECT_FALSE(hit.Has("Connection:")) << hit.head;
  EXPECT_FALSE(hit.Has("Server:")) << hit.head;

  const RawAnswer miss = client.Get("/a/b?c=d");
  EXPECT_EQ(miss.status, 200);
  EXPECT_EQ(miss.body, "GET /a/b ");
  EXPECT_TRUE(miss.Has("\r\nDate: "));

  EXPECT_EQ(client.Get("/hot").status, 200);
  const ServerStats stats = server->stats();
  EXPECT_EQ(stats.hits, 2U);
  EXPECT_EQ(stats.responses[2], 3U);
  EXPECT_EQ(stats.connections, 1U);
  EXPECT_EQ(stats.connections_accepted, 1U);
}

TEST(ServerTest, AnswersHeadWithoutBodyAndTheSameLength) {
  RunningServer server;
  RawClient client = server.Connect();
  for (const std::string target : {"/hot", "/other"}) {
    client.Send("HEAD " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    const RawAnswer answer = client.Read(RawClient::Content::kNone);
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(answer.Has("Content-Length: ")) << answer.head;
  }
  EXPECT_EQ(client.Get("/after").body, "GET /after ");
}

// A handler that redirects puts the target behind an address of its own.
TEST(ServerTest, TheTargetIsPathAndQueryHoweverItWasSent) {
  RunningServer server(QuickOptions(), EchoTarget);
  RawClient client = server.Connect();
  for (const std::string sent : {"/a%20b?c=d", "/a?", "/a"}) {
    EXPECT_EQ(client.Get(sent).body, sent);
    client.Send("GET http://a" + sent + " HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.Read().body, sent);
  }
}

TEST(ServerTest, LeavesConditionsOfHitsToTheHotPath) {
  RunningServer server;
  RawClient client = server.Connect();
  const RawAnswer answer = client.Get("/hot", "If-None-Match: \"1\"\r\n");
  EXPECT_EQ(answer.status, 304);
  EXPECT_EQ(client.Get("/hot").status, 200);
}

TEST(ServerTest, ClosesWhenTheClientAsksOrSpeaksHttp10) {
  RunningServer server;
  RawClient modern = server.Connect();
  EXPECT_TRUE(modern.Get("/hot", "Connection: close\r\n").Has("\r\nConnection: close\r\n"));
  EXPECT_TRUE(modern.Ended());

  RawClient old = server.Connect();
  old.Send("GET /hot HTTP/1.0\r\n\r\n");
  EXPECT_EQ(old.Read().status, 200);
  EXPECT_TRUE(old.Ended());

  RawClient old_but_keeping = server.Connect();
  old_but_keeping.Send("GET /hot HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_TRUE(old_but_keeping.Read().Has("\r\nConnection: keep-alive\r\n"));
  EXPECT_EQ(old_but_keeping.Get("/x").status, 200);
}

TEST(ServerTest, AnswersPipelinedRequestsInTheirOrder) {
  RunningServer server;
  RawClient client = server.Connect();
  std::string requests;
  for (int i = 0; i < 40; ++i) {
    requests += i % 3 == 0 ? "GET /n" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n"
                           : "GET /hot HTTP/1.1\r\nHost: a\r\n\r\n";
  }
  client.Send(requests);
  for (int i = 0; i < 40; ++i) {
    const RawAnswer answer = client.Read();
    ASSERT_EQ(answer.status, 200);
    if (i % 3 == 0) {
      EXPECT_EQ(answer.body, "GET /n" + std::to_string(i) + " ");
    } else {
      EXPECT_EQ(answer.body.size(), 1000U);
    }
  }
}

TEST(ServerTest, AnswersTenThousandPipelinedRequests) {
  RunningServer server;
  RawClient client = server.Connect();
  constexpr int kRequests = 10'000;
  std::string requests;
  for (int i = 0; i < kRequests; ++i) requests += "GET /hot HTTP/1.1\r\nHost: a\r\n\r\n";
  // Sent while the answers are read: neither side holds all of them.
  auto sending = std::async(std::launch::async, [&] { return client.Send(requests); });
  int answered = 0;
  while (answered < kRequests && client.Read().status == 200) ++answered;
  EXPECT_EQ(answered, kRequests);
  EXPECT_TRUE(sending.get());
  EXPECT_EQ(server->stats().hits, static_cast<std::uint64_t>(kRequests));
}

TEST(ServerTest, ReadsAHeadThatComesByteByByte) {
  RunningServer server;
  RawClient client = server.Connect();
  for (const char c : std::string_view("GET /hot HTTP/1.1\r\nHost: a\r\n\r\n")) {
    client.Send({&c, 1});
  }
  EXPECT_EQ(client.Read().status, 200);
}

TEST(ServerTest, GivesTheHandlerADecodedRequest) {
  Request seen;
  RunningServer server(QuickOptions(), [&](const Request& request) {
    seen = request;
    return Response::Empty(204);
  });
  RawClient client = server.Connect();
  client.Send(
      "GET /tin-t%E1%BB%A9c?trang=2&q=b%C3%A1o+m%E1%BB%9Bi HTTP/1.1\r\n"
      "Host: Bac-Ninh.Example:8080\r\nx-forwarded-for: 9.9.9.9\r\n"
      "X-Request-Id: theirs\r\nCookie: a=1; b=2\r\n\r\n");
  EXPECT_EQ(client.Read().status, 204);
  EXPECT_EQ(seen.path, "/tin-tức");
  EXPECT_EQ(seen.query.Text("trang"), "2");
  EXPECT_EQ(seen.query.Text("q"), "báo mới");
  EXPECT_EQ(seen.host, "bac-ninh.example");
  EXPECT_EQ(seen.authority, "Bac-Ninh.Example:8080");
  EXPECT_EQ(seen.client, "127.0.0.1");
  EXPECT_EQ(seen.scheme, "http");
  EXPECT_EQ(seen.headers.Find("cookie"), "a=1; b=2");
  EXPECT_FALSE(seen.id.empty());
  EXPECT_NE(seen.id, "theirs");
}

TEST(ServerTest, BelievesATrustedProxy) {
  ServerOptions options = QuickOptions();
  options.proxy.trusted = {"127.0.0.0/8"};
  Request seen;
  RunningServer server(options, [&](const Request& request) {
    seen = request;
    return Response::Empty(204);
  });
  RawClient client = server.Connect();
  client.Get("/",
             "X-Forwarded-For: 6.6.6.6, 203.0.113.7, 127.0.0.9\r\n"
             "X-Forwarded-Proto: https\r\nX-Request-Id: abc-1\r\n");
  EXPECT_EQ(seen.client, "203.0.113.7");
  EXPECT_EQ(seen.scheme, "https");
  EXPECT_EQ(seen.id, "abc-1");
}

TEST(ServerTest, RefusesPathsThatHideSomething) {
  RunningServer server;
  for (const std::string target : {"/a/../b", "/a/%2e%2e/b", "/a/./b", "//a", "/a%00b", "/a%5Cb",
                                   "/%ff", "/%zz", "/a?q=%00", "/a%2F%2Fb"}) {
    RawClient client = server.Connect();
    EXPECT_EQ(client.Get(target).status, 400) << target;
  }
}

TEST(ServerTest, TurnsAnExceptionIntoA500WithTheRequestId) {
  RunningServer server(QuickOptions(), [](const Request& request) -> Response {
    if (request.path == "/broken") throw std::runtime_error("broken on purpose");
    return Echo(request);
  });
  RawClient client = server.Connect();
  const RawAnswer answer = client.Get("/broken");
  EXPECT_EQ(answer.status, 500);
  EXPECT_NE(answer.body.find("Request: "), std::string::npos);
  EXPECT_EQ(answer.body.find("on purpose"), std::string::npos);
  EXPECT_EQ(client.Get("/fine").status, 200);
}

TEST(ServerTest, RefusesToSendFieldsOfItsOwnFromAHandler) {
  RunningServer server(QuickOptions(), [](const Request&) {
    Response response = Response::Empty(200);
    response.headers.Add("Content-Length", "7");
    return response;
  });
  RawClient client = server.Connect();
  EXPECT_EQ(client.Get("/").status, 500);
}

TEST(ServerTest, AnswersOptionsForTheWholeServer) {
  RunningServer server;
  RawClient client = server.Connect();
  client.Send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.Read().status, 204);
}

TEST(ServerTest, UsesTheErrorPageOfTheProgram) {
  ServerOptions options = QuickOptions();
  options.error_page = [](int status, std::string_view) {
    return Response::Text(status, "text/html", "<p>page " + std::to_string(status));
  };
  RunningServer server(options);
  RawClient client = server.Connect();
  client.Send("nonsense\r\n\r\n");
  const RawAnswer answer = client.Read();
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.body, "<p>page 400");
}

TEST(ServerTest, ListensOnAUnixSocketAndRemovesItAtTheEnd) {
  const std::string path =
      std::filesystem::path(testing::TempDir()) / ("hoitu_" + std::to_string(::getpid()));
  ServerOptions options = QuickOptions();
  options.listen = {"unix:" + path};
  options.proxy.trust_unix_peers = true;
  RunningServer server(options, [](const Request& request) {
    return Response::Text(200, "text/plain", "client=" + request.client);
  });
  EXPECT_EQ(server->port(), 0);
  EXPECT_EQ(server->addresses().front(), "unix:" + path);

  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  path.copy(name.sun_path, sizeof name.sun_path - 1);
  FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  ASSERT_EQ(::connect(socket.get(), reinterpret_cast<sockaddr*>(&name), sizeof name), 0);
  RawClient client(std::move(socket));
  EXPECT_EQ(client.Get("/", "X-Forwarded-For: 203.0.113.7\r\n").body, "client=203.0.113.7");

  ServerOptions second = options;
  OnePage page;
  Server other(second, &page, Echo);
  EXPECT_EQ(other.Start().error().message, "http.listen.busy");
  server->Stop();
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(ServerTest, ListensOnBothFamiliesAtTheUnspecifiedAddress) {
  ServerOptions options = QuickOptions();
  options.listen = {"[::]:0"};
  Request seen;
  RunningServer server(options, [&](const Request& request) {
    seen = request;
    return Response::Empty(204);
  });
  RawClient client = server.Connect();
  EXPECT_EQ(client.Get("/").status, 204);
  EXPECT_EQ(seen.client, "127.0.0.1");
}

TEST(ServerTest, RefusesAPortThatAnotherServerHas) {
  RunningServer first;
  ServerOptions options = QuickOptions();
  options.listen = {"127.0.0.1:" + std::to_string(first->port())};
  Server second(options, nullptr, Echo);
  const Result<void> started = second.Start();
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().message, "http.listen.busy");
}

TEST(ServerTest, RunsSeveralIoThreads) {
  ServerOptions options = QuickOptions();
  options.io_threads = 3;
  RunningServer server(options);
  for (int i = 0; i < 20; ++i) {
    RawClient client = server.Connect();
    EXPECT_EQ(client.Get("/hot").status, 200);
  }
  EXPECT_EQ(server->stats().hits, 20U);
}

}  // namespace
}  // namespace hoitu::http
