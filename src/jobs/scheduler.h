#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "store/database.h"

namespace hoitu::jobs {

// Who does a piece of timed work when several nodes share the store: any one of them, under a
// lease, or each for itself, because what it changes is its own memory.
enum class Where { kOneNode, kEveryNode };

// Timed work. It is told by the data when to run ("the earliest scheduled_at of all articles"), not
// by a timetable in memory, so what fell due while the program was stopped runs when it starts
// again.
//
//   scheduler.Add({.name = "publish-scheduled",
//                  .next = [&] { return articles.EarliestScheduled(); },
//                  .run = [&] { articles.PublishScheduled(); }});
struct Task {
  std::string name;
  // When it wants to run next; nothing while there is nothing to do. Asked at the start, after each
  // run, after a Poke, and every minute, because another node may have changed the data.
  std::function<std::optional<Instant>()> next;
  // Does all or part of what is due. May be done twice when a node hangs: it looks at the data
  // again.
  std::function<void()> run;
  // A run that takes longer may be started by another node as well.
  std::chrono::milliseconds at_most = std::chrono::minutes(1);
  Where where = Where::kOneNode;
};

// Runs tasks on one thread; those of Where::kOneNode under a lease in the database. A task that
// throws is tried again with growing pauses. Thread-safe.
class Scheduler {
 public:
  // The database and the clock outlive the scheduler.
  Scheduler(store::Database& database, const Clock& clock);
  ~Scheduler();  // stops the thread

  void Add(Task task);  // before Start; names are unique on the installation
  void Start();
  void Stop();  // after the run at hand

  // The data changed: asks the task again when it wants to run. Any thread may call it.
  void Poke(std::string_view task);

  // Runs on the calling thread what is due by the clock, and says when to look again. This is all
  // the thread does between two sleeps; tests call it themselves, with a FixedClock and without
  // Start.
  Instant RunDue();

 private:
  class Thread;
  std::unique_ptr<Thread> thread_;
};

}  // namespace hoitu::jobs
