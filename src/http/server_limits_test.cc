#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "http/testing/running_server.h"

namespace hoitu::http {
namespace {

using Duration = ServerOptions::Duration;

// A gate that a handler waits at until the test opens it.
class Gate {
 public:
  void Wait() { opened_.get_future().wait(); }
  void Open() { opened_.set_value(); }

 private:
  std::promise<void> opened_;
};

TEST(ServerLimitsTest, CutsOffAHeadThatDoesNotEndInTime) {
  ServerOptions options = QuickOptions();
  options.head_time = Duration(50);
  RunningServer server(options);
  RawClient slow = server.Connect();
  slow.Send("GET /hot HTTP/1.1\r\nHost:");
  const RawAnswer answer = slow.Read();
  EXPECT_EQ(answer.status, 408);
  EXPECT_TRUE(answer.Has("Connection: close"));

  RawClient silent = server.Connect();
  EXPECT_TRUE(silent.Ended());
}

TEST(ServerLimitsTest, CountsTheTimeOfAHeadFromItsFirstByteWhateverTrickles) {
  ServerOptions options = QuickOptions();
  options.head_time = Duration(60);
  RunningServer server(options);
  RawClient client = server.Connect();
  const auto start = std::chrono::steady_clock::now();
  client.Send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
  std::atomic<bool> ended = false;
  std::thread trickle([&] {
    // Each drop has arrived before the next one falls.
    std::uint64_t before = server->stats().bytes_received;
    while (!ended && client.Send("x")) {
      while (!ended && server->stats().bytes_received <= before) std::this_thread::yield();
      before = server->stats().bytes_received;
    }
  });
  EXPECT_EQ(client.Read().status, 408);
  ended = true;
  trickle.join();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

TEST(ServerLimitsTest, EndsIdleConnections) {
  ServerOptions options = QuickOptions();
  options.idle_time = Duration(30);
  RunningServer server(options);
  RawClient client = server.Connect();
  EXPECT_EQ(client.Get("/hot").status, 200);
  EXPECT_TRUE(client.Ended());
}

TEST(ServerLimitsTest, RefusesAHeadOfAMegabyte) {
  RunningServer server;
  RawClient client = server.Connect();
  auto sending = std::async(std::launch::async, [&] {
    return client.Send("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(1024 * 1024, 'x') +
                       "\r\n\r\n");
  });
  EXPECT_EQ(client.Read().status, 431);
  sending.get();
}

TEST(ServerLimitsTest, RefusesALongTargetAndTooManyFields) {
  RunningServer server;
  RawClient client = server.Connect();
  EXPECT_EQ(client.Get("/" + std::string(9000, 'a')).status, 414);
  std::string fields;
  for (int i = 0; i < 120; ++i) fields += "A: b\r\n";
  RawClient other = server.Connect();
  EXPECT_EQ(other.Get("/", fields).status, 431);
}

TEST(ServerLimitsTest, CutsOffABodyThatDoesNotCome) {
  ServerOptions options = QuickOptions();
  options.body_window = Duration(40);
  RunningServer server(options);
  RawClient client = server.Connect();
  client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
  EXPECT_EQ(client.Read().status, 408);
}

TEST(ServerLimitsTest, CutsOffABodyThatTakesTooLongAltogether) {
  ServerOptions options = QuickOptions();
  options.body_window = Duration(20);
  options.body_window_bytes = 0;
  options.body_time = Duration(60);
  RunningServer server(options);
  RawClient client = server.Connect();
  client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
  EXPECT_EQ(client.Read().status, 408);
}

TEST(ServerLimitsTest, CutsOffAClientThatDoesNotReadItsAnswer) {
  ServerOptions options = QuickOptions();
  options.write_window = Duration(50);
  RunningServer server(options, [](const Request&) {
    return Response::Text(200, "text/plain", std::string(32 * 1024 * 1024, 'x'));
  });
  RawClient client = server.Connect();
  client.ShrinkReceiveBuffer();
  client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  while (server->stats().responses[2] == 0) std::this_thread::yield();
  while (server->stats().connections != 0) std::this_thread::yield();
  EXPECT_LT(server->stats().bytes_sent, 32U * 1024 * 1024);
}

TEST(ServerLimitsTest, Answers503WhenTheQueueIsFullAndKeepsTheConnection) {
  ServerOptions options = QuickOptions();
  options.workers = 1;
  options.worker_queue = 1;
  Gate gate;
  std::atomic<int> running = 0;
  RunningServer server(options, [&](const Request& request) {
    if (request.path == "/wait") {
      ++running;
      gate.Wait();
    }
    return Echo(request);
  });
  RawClient first = server.Connect();
  first.Send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
  while (running == 0) std::this_thread::yield();
  RawClient second = server.Connect();
  second.Send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
  while (server->stats().queue_length == 0) std::this_thread::yield();

  RawClient third = server.Connect();
  const RawAnswer refused = third.Get("/third");
  EXPECT_EQ(refused.status, 503);
  EXPECT_TRUE(refused.Has("Retry-After: "));
  EXPECT_FALSE(refused.Has("Connection: close"));
  EXPECT_EQ(third.Get("/hot").status, 200);  // hits need no worker

  gate.Open();
  EXPECT_EQ(first.Read().body, "GET /wait ");
  EXPECT_EQ(second.Read().body, "GET /next ");
  EXPECT_EQ(third.Get("/again").status, 200);
}

TEST(ServerLimitsTest, RefusesConnectionsBeyondTheLimit) {
  ServerOptions options = QuickOptions();
  options.max_connections = 2;
  RunningServer server(options);
  RawClient first = server.Connect();
  RawClient second = server.Connect();
  EXPECT_EQ(first.Get("/hot").status, 200);
  EXPECT_EQ(second.Get("/hot").status, 200);
  RawClient third = server.Connect();
  EXPECT_EQ(third.Read().status, 503);
  EXPECT_TRUE(third.Ended());
  EXPECT_EQ(server->stats().connections_refused, 1U);

  first.Close();
  while (server->stats().connections != 1) std::this_thread::yield();
  RawClient fourth = server.Connect();
  EXPECT_EQ(fourth.Get("/hot").status, 200);
}

TEST(ServerLimitsTest, OutlivesAProcessWithoutDescriptors) {
  RunningServer server;
  rlimit usual{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &usual), 0);
  RawClient refused(FileDescriptor(::socket(AF_INET, SOCK_STREAM, 0)));
  const FileDescriptor lowest_free(::dup(STDIN_FILENO));
  const rlimit exhausted{static_cast<rlim_t>(lowest_free.get() + 1), usual.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &exhausted), 0);
  refused.Connect(server->port());
  EXPECT_TRUE(refused.Ended());
  EXPECT_GE(server->stats().connections_refused, 1U);
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &usual), 0);

  RawClient client = server.Connect();
  EXPECT_EQ(client.Get("/hot").status, 200);
}

TEST(ServerLimitsTest, EndsAConnectionAfterItsLastRequest) {
  ServerOptions options = QuickOptions();
  options.max_requests_per_connection = 2;
  RunningServer server(options);
  RawClient client = server.Connect();
  EXPECT_FALSE(client.Get("/hot").Has("Connection: close"));
  EXPECT_TRUE(client.Get("/hot").Has("Connection: close"));
  EXPECT_TRUE(client.Ended());
}

TEST(ServerLimitsTest, StopLetsARunningRequestFinish) {
  Gate gate;
  std::atomic<int> running = 0;
  RunningServer server(QuickOptions(), [&](const Request& request) {
    ++running;
    gate.Wait();
    return Echo(request);
  });
  RawClient idle = server.Connect();
  EXPECT_EQ(idle.Get("/hot").status, 200);
  RawClient busy = server.Connect();
  busy.Send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
  while (running == 0) std::this_thread::yield();

  auto stopping = std::async(std::launch::async, [&] { server->Stop(); });
  EXPECT_TRUE(idle.Ended());
  gate.Open();
  const RawAnswer answer = busy.Read();
  EXPECT_EQ(answer.body, "GET /wait ");
  EXPECT_TRUE(answer.Has("Connection: close"));
  stopping.get();
  EXPECT_EQ(server->stats().connections, 0U);
}

TEST(ServerLimitsTest, StopDoesNotWaitLongerThanItsBoundForAClient) {
  ServerOptions options = QuickOptions();
  options.drain_time = Duration(30);
  RunningServer server(options);
  RawClient client = server.Connect();
  client.Send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
  while (server->stats().bytes_received == 0) std::this_thread::yield();
  server->Stop();
  EXPECT_TRUE(client.Ended());
}

}  // namespace
}  // namespace hoitu::http
