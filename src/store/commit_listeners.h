#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "base/mutex.h"
#include "store/database.h"

namespace hoitu::store {

// Who is told of commits. Thread-safe.
class CommitListeners {
 public:
  using Listener = std::function<void(Sequence head)>;

  CommitListeners() : register_(std::make_shared<Register>()) {}

  // The listener is called until the answer is destroyed, which waits for calls under way and may
  // happen after the end of this object.
  std::unique_ptr<Listening> Add(Listener listener);

  // Calls all, one after another, on this thread. They may add and end others, but not themselves.
  void Tell(Sequence head) const;

 private:
  class Entry;
  class Membership;
  struct Register {
    Mutex mutex;
    std::vector<std::shared_ptr<Entry>> entries GUARDED_BY(mutex);
  };

  std::shared_ptr<Register> register_;
};

}  // namespace hoitu::store
