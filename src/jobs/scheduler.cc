#include "jobs/scheduler.h"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/log.h"
#include "base/mutex.h"
#include "jobs/lease.h"
#include "jobs/retry_pause.h"

namespace hoitu::jobs {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kAskAgain = std::chrono::minutes(1);
// Before looking again at a task that another node is running.
constexpr milliseconds kHeldElsewhere{1000};
// Between two runs of a task that wants to run again at once, so that a mistaken one cannot spin.
constexpr milliseconds kBreath{100};

// A task with what is known about it. Used by whoever runs RunDue, one thread.
struct Slot {
  explicit Slot(Task t) : task(std::move(t)) {}

  Task task;
  std::optional<Instant> due;
  Instant ask_at;      // long ago: at once
  Instant not_before;  // after a failure, or while another node runs it
  RetryPause pause;

  Instant WakeAt() const { return due ? std::min(ask_at, std::max(*due, not_before)) : ask_at; }
};

class HeldLease {
 public:
  HeldLease(store::Database& database, const Task& task, std::string_view holder)
      : database_(database),
        name_(task.name),
        holder_(holder),
        held_(TakeLease(database, name_, holder, task.at_most)) {}
  ~HeldLease() {
    try {
      if (held_) ReleaseLease(database_, name_, holder_);
    } catch (const store::StoreError& error) {  // it runs out by itself
      LogWarning("lease.not_released", {{"name", name_}, {"reason", error.what()}});
    }
  }
  HeldLease(const HeldLease&) = delete;
  HeldLease& operator=(const HeldLease&) = delete;

  bool held() const { return held_; }

 private:
  store::Database& database_;
  const std::string_view name_;
  const std::string_view holder_;
  const bool held_;
};

}  // namespace

class Scheduler::Thread {
 public:
  Thread(store::Database& database, const Clock& clock) : database_(database), clock_(clock) {}
  ~Thread() { Stop(); }

  void Add(Task task) { slots_.emplace_back(std::move(task)); }
  void Start() {
    thread_ = std::thread([this] { Run(); });
  }
  void Stop();
  void Poke(std::string_view task);
  Instant RunDue();

 private:
  void Run();
  void SleepUntil(Instant wake_at);
  std::vector<std::string> TakePokes();
  void Attend(Slot& slot);
  void RunUnderLease(Slot& slot);
  void Ask(Slot& slot);

  store::Database& database_;
  const Clock& clock_;
  const std::string holder_ = RandomToken(16);
  std::vector<Slot> slots_;

  Mutex mutex_;
  Condition woken_;
  bool stopped_ GUARDED_BY(mutex_) = false;
  std::vector<std::string> pokes_ GUARDED_BY(mutex_);

  std::thread thread_;
};

void Scheduler::Thread::Stop() {
  {
    MutexLock lock(mutex_);
    stopped_ = true;
    woken_.NotifyAll();
  }
  if (thread_.joinable()) thread_.join();
}

void Scheduler::Thread::Poke(std::string_view task) {
  MutexLock lock(mutex_);
  pokes_.emplace_back(task);
  woken_.NotifyAll();
}

std::vector<std::string> Scheduler::Thread::TakePokes() {
  MutexLock lock(mutex_);
  return std::exchange(pokes_, {});
}

void Scheduler::Thread::Run() {
  const auto stopped = [this] {
    MutexLock lock(mutex_);
    return stopped_;
  };
  while (!stopped()) SleepUntil(RunDue());
}

void Scheduler::Thread::SleepUntil(Instant wake_at) {
  const milliseconds left = wake_at - clock_.Now();
  MutexLock lock(mutex_);
  if (stopped_ || !pokes_.empty() || left <= milliseconds(0)) return;
  woken_.WaitFor(mutex_, left);  // waking too early does no harm
}

Instant Scheduler::Thread::RunDue() {
  for (const std::string& name : TakePokes()) {
    for (Slot& slot : slots_) {
      if (slot.task.name == name) slot.ask_at = clock_.Now();
    }
  }
  for (Slot& slot : slots_) Attend(slot);
  Instant wake_at = clock_.Now() + kAskAgain;
  for (const Slot& slot : slots_) wake_at = std::min(wake_at, slot.WakeAt());
  return wake_at;
}

// This is where what a task throws is caught: it must not stop the others.
void Scheduler::Thread::Attend(Slot& slot) {
  const Instant now = clock_.Now();
  try {
    if (now >= slot.ask_at) Ask(slot);
    if (slot.due && *slot.due <= now && slot.not_before <= now) RunUnderLease(slot);
  } catch (const std::exception& error) {
    const auto pause = slot.pause.Next();
    LogError("task.failed",
             {{"task", slot.task.name}, {"retry_ms", pause.count()}, {"reason", error.what()}});
    slot.not_before = now + pause;
    slot.ask_at = std::max(slot.ask_at, slot.not_before);
  }
}

void Scheduler::Thread::RunUnderLease(Slot& slot) {
  std::optional<HeldLease> lease;
  if (slot.task.where == Where::kOneNode) {
    lease.emplace(database_, slot.task, holder_);
    if (!lease->held()) {
      slot.not_before = clock_.Now() + kHeldElsewhere;
      slot.ask_at = slot.not_before;
      return;
    }
    Ask(slot);  // another node may have done it while we asked for the lease
    if (!slot.due || *slot.due > clock_.Now()) return;
  }
  slot.task.run();
  slot.pause.Reset();
  slot.not_before = clock_.Now() + kBreath;
  Ask(slot);
}

void Scheduler::Thread::Ask(Slot& slot) {
  slot.due = slot.task.next();
  slot.ask_at = clock_.Now() + kAskAgain;
}

Scheduler::Scheduler(store::Database& database, const Clock& clock)
    : thread_(std::make_unique<Thread>(database, clock)) {}
Scheduler::~Scheduler() = default;

void Scheduler::Add(Task task) { thread_->Add(std::move(task)); }
void Scheduler::Start() { thread_->Start(); }
void Scheduler::Stop() { thread_->Stop(); }
void Scheduler::Poke(std::string_view task) { thread_->Poke(task); }
Instant Scheduler::RunDue() { return thread_->RunDue(); }

}  // namespace hoitu::jobs
