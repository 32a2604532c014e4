#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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
  std::size_t readers = 4;  // connections for reading, at most
};

// A listener's place (Database::OnCommit). Once it is destroyed no call is under way and none
// follows.
class Listening {
 public:
  Listening() = default;
  virtual ~Listening() = default;
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;
};

// The store of one installation. Thread-safe. Reads see one snapshot each and never wait for a
// write; writes run one after another.
class Database {
 public:
  // Opens the store and brings it to this program's schema (store/migrations.h). Fails with
  // "store.newer_schema" when a newer program wrote it, "store.migration_changed" when another
  // build did, and "store.unavailable" when it cannot be opened (`detail` says why: read-only
  // folder, wrong password, …). The folder of SQLite exists; the clock outlives the database.
  static Result<std::unique_ptr<Database>> Open(const DatabaseOptions& options, const Clock& clock);
  virtual ~Database() = default;

  // Runs `work(Session&)` in a read transaction and returns what it returns. Waits for a free
  // reader; a Read never stands inside another one, which might wait for itself.
  template <class Work>
  auto Read(Work&& work) -> std::invoke_result_t<Work, Session&> {
    const auto reader = BeginRead();
    return work(reader->session());
  }

  // Runs `work(Transaction&)`, which returns a Result. A value commits: when Write returns it, the
  // change is on the disk. A Problem or an exception leaves everything as it was, and so does a
  // value after a statement that failed: Write then throws. Writes queue fairly; `work` is SQL
  // only, without rendering, network or waiting, and never calls Write itself (StoreError).
  template <class Work>
  auto Write(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
    const auto writer = BeginWrite();
    auto result = work(writer->transaction());
    if (result) writer->Commit();
    return result;
  }

  // Adds a listener, until the answer is destroyed. It is called with the journal's head whenever
  // journal entries were committed: by this process, on the committing thread before Write
  // returns; by another process, on a thread of the database a few milliseconds later. Heads may
  // repeat or arrive out of order: the greatest one counts. The listener is quick and does not
  // throw.
  [[nodiscard]] virtual std::unique_ptr<Listening> OnCommit(
      std::function<void(Sequence head)> listener) = 0;

  virtual std::string Describe() const = 0;  // "SQLite 3.40.1, …" for the log, without secrets

  // A session in a read transaction, which ends on destruction.
  class Reader {
   public:
    virtual ~Reader() = default;
    virtual Session& session() = 0;
  };

  // Rolls back on destruction unless Commit was called.
  class Writer {
   public:
    virtual ~Writer() = default;
    virtual Transaction& transaction() = 0;
    virtual void Commit() = 0;
  };

 protected:
  virtual std::unique_ptr<Reader> BeginRead() = 0;
  virtual std::unique_ptr<Writer> BeginWrite() = 0;
};

}  // namespace hoitu::store
