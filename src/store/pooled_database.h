#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/mutex.h"
#include "store/commit_listeners.h"
#include "store/database.h"
#include "store/engine.h"
#include "store/fair_lock.h"

namespace hoitu::store {

// The Database of both engines: one write connection under a fair lock, and up to `readers` read
// connections, opened as they are needed. Thread-safe.
class PooledDatabase final : public Database {
 public:
  // `writer` is the connection that has migrated the schema.
  PooledDatabase(std::unique_ptr<Engine> engine, std::unique_ptr<Connection> writer,
                 std::size_t readers, const Clock& clock);
  ~PooledDatabase() override;

  std::unique_ptr<Listening> OnCommit(std::function<void(Sequence head)> listener) override;
  std::string Describe() const override { return engine_->Describe(); }

 protected:
  std::unique_ptr<Reader> BeginRead() override;
  std::unique_ptr<Writer> BeginWrite() override;

 private:
  class PooledReader;
  class PooledWriter;

  std::unique_ptr<Connection> TakeReader();
  void GiveBackReader(std::unique_ptr<Connection> connection);
  void CommittedHere(Sequence head);
  void SeenByWatch(Sequence head);

  const Clock& clock_;
  const std::unique_ptr<Engine> engine_;

  FairLock write_lock_;
  const std::unique_ptr<Connection> writer_;  // used by who holds write_lock_

  Mutex readers_mutex_;
  Condition reader_free_;
  std::vector<std::unique_ptr<Connection>> idle_readers_ GUARDED_BY(readers_mutex_);
  std::size_t readers_left_ GUARDED_BY(readers_mutex_);  // that may still be opened

  CommitListeners listeners_;
  Mutex watch_mutex_;
  Sequence announced_ GUARDED_BY(watch_mutex_) = 0;

  // From the first OnCommit on; the last member, so that it stops first.
  std::unique_ptr<CommitWatch> watch_ GUARDED_BY(watch_mutex_);
};

}  // namespace hoitu::store
