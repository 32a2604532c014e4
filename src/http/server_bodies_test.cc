#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include "http/multipart.h"
#include "http/testing/running_server.h"

namespace hoitu::http {
namespace {

BodyRule Always(BodyPolicy policy) {
  return [policy](const Request&) { return policy; };
}

TEST(ServerBodiesTest, ReadsABodyWithALength) {
  RunningServer server;
  RawClient client = server.Connect();
  client.Send("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(client.Read().body, "POST /p hello");
  EXPECT_EQ(client.Get("/hot").status, 200);
}

TEST(ServerBodiesTest, ReadsAChunkedBodyWithTheNextRequestBehindIt) {
  RunningServer server;
  RawClient client = server.Connect();
  client.Send(
      "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: t\r\n\r\n"
      "GET /hot HTTP/1.1\r\nHost: a\r\n\r\nGET /z HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.Read().body, "POST /p hello world");
  EXPECT_EQ(client.Read().body.size(), 1000U);
  EXPECT_EQ(client.Read().body, "GET /z ");
}

TEST(ServerBodiesTest, ReadsAChunkedBodyByteByByte) {
  RunningServer server;
  RawClient client = server.Connect();
  const std::string request =
      "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n";
  for (const char c : request) client.Send({&c, 1});
  EXPECT_EQ(client.Read().body, "POST /p hello!");
}

TEST(ServerBodiesTest, RefusesABodyBeyondTheLimitOfItsRoute) {
  RunningServer server(QuickOptions(), Echo, Always(BodyPolicy::Memory(10)));
  RawClient told = server.Connect();
  told.Send("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello world");
  EXPECT_EQ(told.Read().status, 413);
  RawClient chunked = server.Connect();
  chunked.Send(
      "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      "8\r\nhello wo\r\n3\r\nrld\r\n0\r\n\r\n");
  EXPECT_EQ(chunked.Read().status, 413);
}

TEST(ServerBodiesTest, LetsAClientWaitForContinue) {
  RunningServer server(QuickOptions(), Echo, Always(BodyPolicy::Memory(10)));
  RawClient client = server.Connect();
  client.Send("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.Read().status, 100);
  client.Send("hello");
  EXPECT_EQ(client.Read().body, "POST /p hello");

  client.Send("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.Read().status, 413);
  RawClient strange = server.Connect();
  strange.Send("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: miracles\r\n\r\n");
  EXPECT_EQ(strange.Read().status, 417);
}

TEST(ServerBodiesTest, SpoolsALargeUploadToAFileAndReadsItsParts) {
  ServerOptions options = QuickOptions();
  options.upload_folder = testing::TempDir();
  RunningServer server(
      options,
      [](const Request& request) {
        EXPECT_TRUE(request.body.in_file());
        auto parts = ReadMultipart(request.body, request.headers.Find("Content-Type").value());
        EXPECT_EQ(parts->size(), 2U);
        const MultipartPart& picture = parts->at(1);
        return Response::Text(200, "text/plain",
                              parts->at(0).Text() + " " + picture.file_name.value_or("?") + " " +
                                  std::to_string(picture.size()));
      },
      Always(BodyPolicy::File(10 * 1024 * 1024)));
  const std::string body =
      "--B\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nCổng làng\r\n"
      "--B\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n"
      "Content-Type: image/jpeg\r\n\r\n" +
      std::string(3'000'000, '\r') + "\r\n--B--\r\n";
  RawClient client = server.Connect();
  client.Send(
      "POST /p HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=B\r\n"
      "Content-Length: " +
      std::to_string(body.size()) + "\r\n\r\n" + body);
  EXPECT_EQ(client.Read().body, "Cổng làng a.jpg 3000000");
}

TEST(ServerBodiesTest, Answers507WhenAnUploadHasNoFolder) {
  ServerOptions options = QuickOptions();
  options.upload_folder = std::filesystem::path(testing::TempDir()) / "is_not_there";
  RunningServer server(options, Echo, Always(BodyPolicy::File(100)));
  RawClient client = server.Connect();
  client.Send("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(client.Read().status, 507);
}

class ServerFilesTest : public testing::Test {
 protected:
  ServerFilesTest() {
    std::ofstream(path_) << "0123456789";
    server_ = std::make_unique<RunningServer>(QuickOptions(), [this](const Request&) {
      Response response = Response::File("text/plain", *FileContent::Open(path_));
      response.headers.Add("ETag", "\"e\"");
      return response;
    });
  }
  ~ServerFilesTest() override { std::filesystem::remove(path_); }

  const std::filesystem::path path_ =
      std::filesystem::path(testing::TempDir()) / ("hoitu_file_" + std::to_string(::getpid()));
  std::unique_ptr<RunningServer> server_;
};

TEST_F(ServerFilesTest, SendsWholeFilesAndRanges) {
  RawClient client = server_->Connect();
  const RawAnswer whole = client.Get("/f");
  EXPECT_EQ(whole.status, 200);
  EXPECT_EQ(whole.body, "0123456789");
  EXPECT_TRUE(whole.Has("Accept-Ranges: bytes"));

  const RawAnswer part = client.Get("/f", "Range: bytes=2-4\r\n");
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.body, "234");
  EXPECT_TRUE(part.Has("Content-Range: bytes 2-4/10"));
  EXPECT_EQ(client.Get("/f", "Range: bytes=-3\r\n").body, "789");
  EXPECT_EQ(client.Get("/f", "Range: bytes=7-\r\n").body, "789");

  const RawAnswer beyond = client.Get("/f", "Range: bytes=10-\r\n");
  EXPECT_EQ(beyond.status, 416);
  EXPECT_TRUE(beyond.Has("Content-Range: bytes */10"));
  EXPECT_EQ(client.Get("/f", "Range: bytes=0-1,4-5\r\n").status, 200);
}

TEST_F(ServerFilesTest, HoldsARangeOnlyForTheVersionTheClientKnows) {
  RawClient client = server_->Connect();
  EXPECT_EQ(client.Get("/f", "Range: bytes=0-1\r\nIf-Range: \"e\"\r\n").status, 206);
  EXPECT_EQ(client.Get("/f", "Range: bytes=0-1\r\nIf-Range: \"old\"\r\n").status, 200);
}

TEST_F(ServerFilesTest, AnswersNotModifiedAndHead) {
  RawClient client = server_->Connect();
  const RawAnswer same = client.Get("/f", "If-None-Match: \"x\", W/\"e\"\r\n");
  EXPECT_EQ(same.status, 304);
  EXPECT_FALSE(same.Has("Content-Length"));
  client.Send("HEAD /f HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_TRUE(client.Read(RawClient::Content::kNone).Has("Content-Length: 10"));
  EXPECT_EQ(client.Get("/f").body, "0123456789");
}

TEST(ServerEventsTest, StreamsEventsUntilTheHandlerCloses) {
  auto stream = std::make_shared<EventStream>();
  RunningServer server(QuickOptions(), [&](const Request&) { return Response::Events(stream); });
  RawClient client = server.Connect();
  client.Send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_NE(client.ReadUntil("\r\n\r\n").find("text/event-stream"), std::string::npos);
  EXPECT_TRUE(stream->Send("saved", "one\ntwo", "7"));
  EXPECT_EQ(client.ReadUntil("\n\n"), "event: saved\nid: 7\ndata: one\ndata: two\n\n");
  EXPECT_EQ(server->stats().event_streams, 1U);
  stream->Send("", "last");
  stream->Close();
  EXPECT_EQ(client.ReadToEnd(), "data: last\n\n");
  EXPECT_FALSE(stream->Send("", "too late"));
}

TEST(ServerEventsTest, SendsAHeartbeatIntoSilence) {
  ServerOptions options = QuickOptions();
  options.heartbeat_time = ServerOptions::Duration(20);
  auto stream = std::make_shared<EventStream>();
  RunningServer server(options, [&](const Request&) { return Response::Events(stream); });
  RawClient client = server.Connect();
  client.Send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  client.ReadUntil("\r\n\r\n");
  EXPECT_EQ(client.ReadUntil("\n\n"), ": \n\n");
  EXPECT_EQ(client.ReadUntil("\n\n"), ": \n\n");
}

TEST(ServerEventsTest, NoticesThatTheClientHasGone) {
  auto stream = std::make_shared<EventStream>();
  RunningServer server(QuickOptions(), [&](const Request&) { return Response::Events(stream); });
  RawClient client = server.Connect();
  client.Send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  client.ReadUntil("\r\n\r\n");
  client.Close();
  while (!stream->closed()) std::this_thread::yield();
  while (server->stats().connections != 0) std::this_thread::yield();
  EXPECT_EQ(server->stats().event_streams, 0U);
}

TEST(ServerEventsTest, LimitsStreamsAndEndsThemWhenItStops) {
  ServerOptions options = QuickOptions();
  options.max_event_streams = 1;
  RunningServer server(
      options, [&](const Request&) { return Response::Events(std::make_shared<EventStream>()); });
  RawClient first = server.Connect();
  first.Send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  first.ReadUntil("\r\n\r\n");
  RawClient second = server.Connect();
  EXPECT_EQ(second.Get("/events").status, 503);
  second.Close();
  server->Stop();
  EXPECT_TRUE(first.Ended());
}

TEST(ServerEventsTest, ClosesAStreamWhoseClientDoesNotRead) {
  EventStream stream;
  const std::string kilobyte(1024, 'x');
  std::size_t sent = 0;
  while (stream.Send("", kilobyte)) ++sent;
  EXPECT_LT(sent, EventStream::kMaxPending / 1024);
  EXPECT_TRUE(stream.closed());
}

}  // namespace
}  // namespace hoitu::http
