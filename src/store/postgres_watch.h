#pragma once

#include <functional>
#include <string>
#include <thread>

#include "store/engine.h"
#include "store/postgres_handle.h"
#include "store/wake_up.h"

namespace hoitu::store {

// Hears of commits of every node over a connection of its own (LISTEN). A connection that was lost
// is made anew, after growing pauses, and what was committed meanwhile is told at once.
class PostgresWatch final : public CommitWatch {
 public:
  PostgresWatch(std::string url, std::function<void(Sequence head)> seen);
  ~PostgresWatch() override;

 private:
  void Run();
  void Listen(PGconn* connection);
  bool StoppedWithin(int milliseconds);

  const std::string url_;
  const std::function<void(Sequence head)> seen_;
  WakeUp stop_;
  std::thread thread_;
};

}  // namespace hoitu::store
