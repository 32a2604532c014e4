#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "store/database.h"

namespace hoitu::jobs {

// Something derived from the journal. Apply is called on the follower thread with entries in order,
// each entry exactly once a run; a follower that keeps its result in the database keeps its cursor
// there too and gets entries again only when its own transaction did not commit.
class Follower {
 public:
  virtual ~Follower() = default;
  virtual std::string_view name() const = 0;
  // The last entry this follower has already taken in: entries after it are delivered first.
  virtual store::Sequence Start(store::Session& session) = 0;
  virtual void Apply(std::span<const store::Entry> entries) = 0;
};

// The one thread that tails the journal for all followers of this node. A follower that throws is
// tried again with growing pauses (the others go on). Thread-safe.
class Followers {
 public:
  explicit Followers(store::Database& database);
  ~Followers();  // stops the thread

  void Add(std::unique_ptr<Follower> follower);  // before Start
  void Start();
  void Stop();

  // Returns once every follower whose name is given has applied `sequence`; false after `timeout`.
  bool WaitFor(std::string_view follower, store::Sequence sequence,
               std::chrono::milliseconds timeout);
  store::Sequence position(std::string_view follower) const;

 private:
  class Thread;
  std::unique_ptr<Thread> thread_;
};

}  // namespace hoitu::jobs
