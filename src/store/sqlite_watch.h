#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>

#include "store/engine.h"
#include "store/sqlite_connection.h"
#include "store/wake_up.h"

namespace hoitu::store {

// Notices commits of every process by the write-ahead log changing on the disk (inotify), without
// polling while nothing happens. A commit becomes visible only some time after its bytes were
// written (the log is synced in between), so the watch looks again at short intervals for a while
// after each change; once a second it looks without having been told, for file systems that do not
// tell.
class SqliteWatch final : public CommitWatch {
 public:
  SqliteWatch(const std::filesystem::path& file, std::function<void(Sequence head)> seen);
  ~SqliteWatch() override;

 private:
  using Steady = std::chrono::steady_clock;

  void Run();
  std::chrono::milliseconds Pause() const;
  bool TakeFileEvents() const;
  void Look();

  const std::function<void(Sequence head)> seen_;
  SqliteConnection connection_;    // used by thread_
  std::int64_t data_version_ = 0;  // used by thread_
  Steady::time_point changed_;     // used by thread_
  WakeUp stop_;
  const int inotify_;  // -1 where there is none
  std::thread thread_;
};

}  // namespace hoitu::store
