#include "store/commit_listeners.h"

#include <utility>

namespace hoitu::store {

// A listener that can be ended while others call it.
class CommitListeners::Entry {
 public:
  explicit Entry(Listener listener) : listener_(std::move(listener)) {}

  void Call(Sequence head) {
    if (!Begin()) return;
    listener_(head);
    Finish();
  }

  void End() {
    MutexLock lock(mutex_);
    ended_ = true;
    while (calls_ > 0) quiet_.Wait(mutex_);
  }

 private:
  bool Begin() {
    MutexLock lock(mutex_);
    if (ended_) return false;
    ++calls_;
    return true;
  }
  void Finish() {
    MutexLock lock(mutex_);
    --calls_;
    quiet_.NotifyAll();
  }

  const Listener listener_;
  Mutex mutex_;
  Condition quiet_;
  bool ended_ GUARDED_BY(mutex_) = false;
  int calls_ GUARDED_BY(mutex_) = 0;  // under way
};

class CommitListeners::Membership final : public Listening {
 public:
  Membership(std::shared_ptr<Register> all, std::shared_ptr<Entry> entry)
      : register_(std::move(all)), entry_(std::move(entry)) {}
  ~Membership() override {
    {
      MutexLock lock(register_->mutex);
      std::erase(register_->entries, entry_);
    }
    entry_->End();
  }

 private:
  const std::shared_ptr<Register> register_;
  const std::shared_ptr<Entry> entry_;
};

std::unique_ptr<Listening> CommitListeners::Add(Listener listener) {
  auto entry = std::make_shared<Entry>(std::move(listener));
  {
    MutexLock lock(register_->mutex);
    register_->entries.push_back(entry);
  }
  return std::make_unique<Membership>(register_, std::move(entry));
}

void CommitListeners::Tell(Sequence head) const {
  std::vector<std::shared_ptr<Entry>> entries;
  {
    MutexLock lock(register_->mutex);
    entries = register_->entries;
  }
  for (const auto& entry : entries) entry->Call(head);
}

}  // namespace hoitu::store
