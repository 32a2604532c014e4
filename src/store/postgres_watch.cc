#include "store/postgres_watch.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "base/log.h"
#include "store/postgres_handle.h"

namespace hoitu::store {
namespace {

constexpr int kFirstPauseMilliseconds = 100;
constexpr int kLongestPauseMilliseconds = 5000;

struct FreeNotice {
  void operator()(PGnotify* notice) const { PQfreemem(notice); }
};
using Notice = std::unique_ptr<PGnotify, FreeNotice>;

Sequence ToSequence(const char* text) { return std::strtoll(text, nullptr, 10); }

// 0 when nothing has come.
Sequence TakeNotices(PGconn* connection) {
  if (PQconsumeInput(connection) == 0) throw StoreError("the connection that listens was lost");
  Sequence head = 0;
  while (const Notice notice{PQnotifies(connection)}) {
    head = std::max(head, ToSequence(notice->extra));
  }
  return head;
}

}  // namespace

PostgresWatch::PostgresWatch(std::string url, std::function<void(Sequence head)> seen)
    : url_(std::move(url)), seen_(std::move(seen)), thread_([this] { Run(); }) {}

PostgresWatch::~PostgresWatch() {
  stop_.Send();
  thread_.join();
}

void PostgresWatch::Run() {
  int pause = 0;
  while (!StoppedWithin(pause)) {
    try {
      const PostgresHandle connection = ConnectPostgres(url_);
      pause = 0;
      Listen(connection.get());
    } catch (const StoreError& error) {  // this thread must outlive a database that is away
      LogWarning("store.watch_failed", {{"reason", error.what()}});
      pause = std::clamp(pause * 2, kFirstPauseMilliseconds, kLongestPauseMilliseconds);
    }
  }
}

// Until it is stopped; throws when the connection is lost.
void PostgresWatch::Listen(PGconn* connection) {
  const auto listen =
      RunPostgres(connection, "SELECT 'LISTEN ' || quote_ident('hoitu_' || current_schema())");
  RunPostgres(connection, PQgetvalue(listen.get(), 0, 0));
  const auto head = RunPostgres(connection, "SELECT sequence FROM journal_head");
  seen_(ToSequence(PQgetvalue(head.get(), 0, 0)));
  while (true) {
    std::array<pollfd, 2> waiting = {pollfd{stop_.descriptor(), POLLIN, 0},
                                     pollfd{PQsocket(connection), POLLIN, 0}};
    ::poll(waiting.data(), waiting.size(), -1);
    if (waiting[0].revents != 0) return;
    if (const Sequence noticed = TakeNotices(connection); noticed > 0) seen_(noticed);
  }
}

bool PostgresWatch::StoppedWithin(int milliseconds) {
  pollfd stop{stop_.descriptor(), POLLIN, 0};
  return ::poll(&stop, 1, milliseconds) > 0;
}

}  // namespace hoitu::store
