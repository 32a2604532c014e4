#include "jobs/followers.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/log.h"
#include "base/mutex.h"
#include "jobs/retry_pause.h"

namespace hoitu::jobs {
namespace {

using store::Sequence;
using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t kBatch = 500;
constexpr int kPatientNice = 10;

// What the database tells of commits. Shared with its listener, which may outlive the followers.
// Thread-safe.
class Head {
 public:
  void Raise(Sequence head) {
    MutexLock lock(mutex_);
    head_ = std::max(head_, head);
    changed_.NotifyAll();
  }
  void Stop() {
    MutexLock lock(mutex_);
    stopped_ = true;
    changed_.NotifyAll();
  }
  Sequence known() const {
    MutexLock lock(mutex_);
    return head_;
  }
  bool stopped() const {
    MutexLock lock(mutex_);
    return stopped_;
  }
  // Until the head is beyond `known`, `until` has come or Stop was called.
  void WaitBeyond(Sequence known, std::optional<Steady::time_point> until) {
    MutexLock lock(mutex_);
    while (!stopped_ && head_ <= known) {
      if (!until) {
        changed_.Wait(mutex_);
        continue;
      }
      const auto left = std::chrono::ceil<milliseconds>(*until - Steady::now());
      if (left <= milliseconds(0)) return;
      changed_.WaitFor(mutex_, left);
    }
  }

 private:
  mutable Mutex mutex_;
  Condition changed_;
  Sequence head_ GUARDED_BY(mutex_) = 0;
  bool stopped_ GUARDED_BY(mutex_) = false;
};

// The entries read last. Followers mostly stand at the same place, so one read serves them all.
class Batch {
 public:
  explicit Batch(store::Database& database) : database_(database) {}

  std::span<const store::Entry> After(Sequence position) {
    if (position != after_ || entries_.empty()) {
      entries_ = database_.Read(
          [&](store::Session& session) { return store::ReadJournal(session, position, kBatch); });
      after_ = position;
    }
    return entries_;
  }
  void Forget() { entries_.clear(); }

 private:
  store::Database& database_;
  Sequence after_ = 0;
  std::vector<store::Entry> entries_;
};

// A follower with its place in the journal. All but the position is the follower thread's.
struct Track {
  explicit Track(std::unique_ptr<Follower> f) : follower(std::move(f)) {}

  std::unique_ptr<Follower> follower;
  bool started = false;
  std::atomic<Sequence> position = 0;
  RetryPause pause;
  std::optional<Steady::time_point> retry_at;  // set after a failure
};

}  // namespace

class Followers::Thread {
 public:
  Thread(store::Database& database, Pace pace) : database_(database), pace_(pace) {}
  ~Thread() { Stop(); }

  void Add(std::unique_ptr<Follower> follower) {
    tracks_.push_back(std::make_unique<Track>(std::move(follower)));
  }

  void Start() {
    listening_ = database_.OnCommit([this](Sequence sequence) { head_.Raise(sequence); });
    thread_ = std::thread([this] { Run(); });
  }

  void Stop() {
    {
      MutexLock lock(mutex_);
      head_.Stop();
      moved_.NotifyAll();
    }
    if (thread_.joinable()) thread_.join();
  }

  bool WaitFor(std::string_view name, Sequence sequence, milliseconds timeout) {
    const Track* const track = Find(name);
    if (!track) return false;
    const auto until = Steady::now() + timeout;
    MutexLock lock(mutex_);
    while (track->position < sequence) {
      const auto left = std::chrono::ceil<milliseconds>(until - Steady::now());
      if (left <= milliseconds(0) || head_.stopped()) return false;
      moved_.WaitFor(mutex_, left);
    }
    return true;
  }

  Sequence position(std::string_view name) const {
    const Track* const track = Find(name);
    return track ? track->position.load() : 0;
  }

 private:
  const Track* Find(std::string_view name) const {
    const auto found = std::ranges::find_if(
        tracks_, [&](const auto& track) { return track->follower->name() == name; });
    return found == tracks_.end() ? nullptr : found->get();
  }

  void Run();
  bool Advance(Track& track, Batch& batch);
  bool TakeStep(Track& track, Batch& batch);
  void MoveTo(Track& track, Sequence position);

  store::Database& database_;
  const Pace pace_;
  Head head_;
  std::vector<std::unique_ptr<Track>> tracks_;  // constant once started
  mutable Mutex mutex_;                         // of moved_: positions change under it
  Condition moved_;
  std::unique_ptr<store::Listening> listening_;  // from Start on
  std::thread thread_;
};

void Followers::Thread::Run() {
  // On Linux a nice value is a thread's own; 0 stands for the calling one.
  if (pace_ == Pace::kPatient) setpriority(PRIO_PROCESS, 0, kPatientNice);
  Batch batch(database_);
  while (!head_.stopped()) {
    const Sequence known = head_.known();  // what comes during the round wakes us after it
    bool more = false;
    std::optional<Steady::time_point> wake_at;
    for (const auto& track : tracks_) {
      more = Advance(*track, batch) || more;
      if (track->retry_at && (!wake_at || *track->retry_at < *wake_at)) wake_at = track->retry_at;
    }
    batch.Forget();
    if (!more) head_.WaitBeyond(known, wake_at);
  }
}

// True when there may be more to do at once. This is where what a job throws is caught: it must not
// stop the others.
bool Followers::Thread::Advance(Track& track, Batch& batch) {
  if (track.retry_at && Steady::now() < *track.retry_at) return false;
  try {
    const bool moved = TakeStep(track, batch);
    track.retry_at.reset();
    track.pause.Reset();
    return moved;
  } catch (const std::exception& error) {
    const auto pause = track.pause.Next();
    LogError("follower.failed", {{"follower", track.follower->name()},
                                 {"position", track.position.load()},
                                 {"retry_ms", pause.count()},
                                 {"reason", error.what()}});
    track.retry_at = Steady::now() + pause;
    return false;
  }
}

bool Followers::Thread::TakeStep(Track& track, Batch& batch) {
  if (!track.started) {
    MoveTo(track,
           database_.Read([&](store::Session& session) { return track.follower->Start(session); }));
    track.started = true;
  }
  const auto entries = batch.After(track.position);
  if (entries.empty()) return false;
  track.follower->Apply(entries);
  MoveTo(track, entries.back().sequence);
  return true;
}

void Followers::Thread::MoveTo(Track& track, Sequence position) {
  MutexLock lock(mutex_);
  track.position = position;
  moved_.NotifyAll();
}

Followers::Followers(store::Database& database, Pace pace)
    : thread_(std::make_unique<Thread>(database, pace)) {}
Followers::~Followers() = default;

void Followers::Add(std::unique_ptr<Follower> follower) { thread_->Add(std::move(follower)); }
void Followers::Start() { thread_->Start(); }
void Followers::Stop() { thread_->Stop(); }

bool Followers::WaitFor(std::string_view follower, Sequence sequence, milliseconds timeout) {
  return thread_->WaitFor(follower, sequence, timeout);
}

Sequence Followers::position(std::string_view follower) const {
  return thread_->position(follower);
}

}  // namespace hoitu::jobs
