#pragma once

#include <functional>
#include <memory>
#include <string>

#include "store/journal.h"
#include "store/session.h"

// What a database has to bring along to be one of ours. PooledDatabase makes a Database of it.
namespace hoitu::store {

// An open connection; a Session while a transaction is begun. Used by one thread at a time. Every
// call throws StoreError when it fails, save Rollback.
class Connection : public Session {
 public:
  virtual void BeginRead() = 0;          // one snapshot for all that follows
  virtual void BeginWrite() = 0;         // returns as the only writer on the whole installation
  virtual void BeginSchemaChange() = 0;  // the same before there is a journal to lock
  // In a write transaction: tells other processes of the new head once it is committed.
  virtual void AnnounceAtCommit(Sequence head) = 0;
  virtual void Commit() = 0;  // on the disk when it returns
  virtual void Rollback() noexcept = 0;
};

// Runs until it is destroyed.
class CommitWatch {
 public:
  virtual ~CommitWatch() = default;
};

// Thread-safe.
class Engine {
 public:
  enum class Access { kRead, kWrite };

  virtual ~Engine() = default;
  virtual std::unique_ptr<Connection> Connect(Access access) = 0;
  // Calls `seen` on a thread of its own with the journal's head after commits of any process.
  virtual std::unique_ptr<CommitWatch> WatchCommits(std::function<void(Sequence head)> seen) = 0;
  virtual std::string Describe() = 0;
};

}  // namespace hoitu::store
