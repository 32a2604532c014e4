#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "base/clock.h"
#include "base/result.h"
#include "store/journal.h"
#include "store/session.h"

namespace hoitu::store {

// A session that may write. It has been the only one on the whole installation since it began (on
// both databases), so what it reads cannot change under it and its journal entries follow the last
// committed one.
class Transaction : public Session {
 public:
  // Writes the entry in this transaction; it exists when and only when the rest of it does.
  virtual Sequence Append(const Event& event) = 0;
  // The next number of a series ("article", "account", …): 1, 2, 3, …
  virtual std::int64_t NextId(std::string_view series) = 0;
  virtual Instant now() const = 0;  // one moment for the whole transaction
};

struct DatabaseOptions {
  // "postgresql://…", or empty for SQLite in `folder`/hoitu.db.
  std::string url;
  std::filesystem::path folder;
  std::size_t readers = 4;
};

// The store of one installation. Thread-safe. Reads see one snapshot each and never wait for a
// write; writes run one after another.
class Database {
 public:
  // Opens the store and brings it to this program's schema (store/migrations.h). Fails with
  // "store.newer_schema" when a newer program wrote it, "store.unavailable" when it cannot be
  // opened
  // (`detail` says why: read-only folder, wrong password, …).
  static Result<std::unique_ptr<Database>> Open(const DatabaseOptions& options, const Clock& clock);
  virtual ~Database() = default;

  // Runs `work(Session&)` in a read transaction and returns what it returns. Waits for a free
  // reader.
  template <class Work>
  auto Read(Work&& work) -> std::invoke_result_t<Work, Session&> {
    auto lease = LeaseReader();
    return work(*lease);
  }

  // Runs `work(Transaction&)`, which returns a Result. A value commits: when Write returns it, the
  // change is on the disk. A Problem or an exception leaves everything as it was.
  template <class Work>
  auto Write(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
    auto writer = BeginWrite();
    auto result = work(writer->transaction());
    if (result) writer->Commit();
    return result;
  }

  // Called (on the committing thread, after the commit) with the new head whenever this process has
  // committed journal entries, and on another thread when another process has. Set before serving.
  virtual void OnCommit(std::function<void(Sequence head)> listener) = 0;

  virtual std::string Describe() const = 0;  // "SQLite 3.40.1, …" for the log, without secrets

  class ReaderLease {
   public:
    using Return = std::function<void(std::unique_ptr<Session>)>;
    ReaderLease(std::unique_ptr<Session> session, Return give_back)
        : session_(std::move(session)), give_back_(std::move(give_back)) {}
    ReaderLease(ReaderLease&&) noexcept = default;
    ~ReaderLease() {
      if (session_) give_back_(std::move(session_));
    }
    Session& operator*() { return *session_; }

   private:
    std::unique_ptr<Session> session_;
    Return give_back_;
  };

  // Rolls back on destruction unless Commit was called.
  class Writer {
   public:
    virtual ~Writer() = default;
    virtual Transaction& transaction() = 0;
    virtual void Commit() = 0;
  };

 protected:
  virtual ReaderLease LeaseReader() = 0;
  virtual std::unique_ptr<Writer> BeginWrite() = 0;
};

}  // namespace hoitu::store
