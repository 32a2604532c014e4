#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string_view>

#include "store/database.h"

namespace hoitu::jobs {

// Something derived from the journal. Both functions are called on the follower thread only.
class Follower {
 public:
  virtual ~Follower() = default;
  virtual std::string_view name() const = 0;
  // The last entry this follower has already taken in: entries after it are delivered first. 0 for
  // one that starts anew; the journal's head for one whose past does not matter (a cache that
  // starts empty).
  virtual store::Sequence Start(store::Session& session) = 0;
  // Takes in entries, in order and without gaps, each exactly once a run. All of them or, when it
  // throws, none: the same entries then come again. A follower that keeps its result in the
  // database keeps its cursor there too, in the same transaction; after a crash Start tells how far
  // that got.
  virtual void Apply(std::span<const store::Entry> entries) = 0;
};

// How urgent the followers of a thread are: what citizens see must be prompt; what takes long and
// nobody waits for leaves the processor to them.
enum class Pace { kPrompt, kPatient };

// One thread that tails the journal for some followers of this node. It sleeps until there is a
// commit. A follower that throws is tried again with growing pauses, from a tenth of a second to a
// minute, while the others go on. Thread-safe.
class Followers {
 public:
  // The database outlives the followers.
  explicit Followers(store::Database& database, Pace pace = Pace::kPrompt);
  ~Followers();  // stops the thread

  void Add(std::unique_ptr<Follower> follower);  // before Start; names are unique
  void Start();
  void Stop();  // after the batch at hand; waiters return false

  // Returns true once `follower` has applied `sequence`; false after `timeout`, when the thread was
  // stopped, and for a name that was not added.
  bool WaitFor(std::string_view follower, store::Sequence sequence,
               std::chrono::milliseconds timeout);
  // The last entry `follower` has applied; 0 before its Start and for a name that was not added.
  store::Sequence position(std::string_view follower) const;

 private:
  class Thread;
  std::unique_ptr<Thread> thread_;
};

}  // namespace hoitu::jobs
