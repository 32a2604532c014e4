#include "store/pooled_database.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "store/write_transaction.h"

namespace hoitu::store {

class PooledDatabase::PooledReader final : public Reader {
 public:
  explicit PooledReader(PooledDatabase& database) : lease_(database) { lease_->BeginRead(); }
  ~PooledReader() override { lease_->Rollback(); }
  Session& session() override { return *lease_; }

 private:
  // Gives the connection back even when its transaction could not be begun.
  class Lease {
   public:
    explicit Lease(PooledDatabase& database)
        : database_(database), connection_(database.TakeReader()) {}
    ~Lease() { database_.GiveBackReader(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection* operator->() { return connection_.get(); }
    Connection& operator*() { return *connection_; }

   private:
    PooledDatabase& database_;
    std::unique_ptr<Connection> connection_;
  };

  Lease lease_;
};

class PooledDatabase::PooledWriter final : public Writer {
 public:
  explicit PooledWriter(PooledDatabase& database)
      : database_(database), turn_(database.write_lock_) {
    database_.writer_->BeginWrite();
    transaction_.emplace(*database_.writer_, database_.clock_.Now());
  }
  ~PooledWriter() override {
    if (transaction_) database_.writer_->Rollback();
  }

  Transaction& transaction() override { return *transaction_; }

  // The next writer need not wait for our listeners, and they may read and write.
  void Commit() override {
    const auto head = transaction_->Commit();
    transaction_.reset();
    turn_.End();
    if (head) database_.CommittedHere(*head);
  }

 private:
  class Turn {
   public:
    explicit Turn(FairLock& lock) : lock_(&lock) { lock.Acquire(); }
    ~Turn() { End(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    void End() {
      if (FairLock* const lock = std::exchange(lock_, nullptr)) lock->Release();
    }

   private:
    FairLock* lock_;
  };

  PooledDatabase& database_;
  Turn turn_;
  std::optional<WriteTransaction> transaction_;
};

PooledDatabase::PooledDatabase(std::unique_ptr<Engine> engine, std::unique_ptr<Connection> writer,
                               std::size_t readers, const Clock& clock)
    : clock_(clock),
      engine_(std::move(engine)),
      writer_(std::move(writer)),
      readers_left_(std::max<std::size_t>(readers, 1)) {}

PooledDatabase::~PooledDatabase() = default;

std::unique_ptr<Database::Reader> PooledDatabase::BeginRead() {
  return std::make_unique<PooledReader>(*this);
}

std::unique_ptr<Database::Writer> PooledDatabase::BeginWrite() {
  return std::make_unique<PooledWriter>(*this);
}

std::unique_ptr<Connection> PooledDatabase::TakeReader() {
  {
    MutexLock lock(readers_mutex_);
    while (idle_readers_.empty() && readers_left_ == 0) reader_free_.Wait(readers_mutex_);
    if (!idle_readers_.empty()) {
      auto connection = std::move(idle_readers_.back());
      idle_readers_.pop_back();
      return connection;
    }
    --readers_left_;
  }
  try {
    return engine_->Connect(Engine::Access::kRead);
  } catch (...) {  // only to leave the count of connections right
    MutexLock lock(readers_mutex_);
    ++readers_left_;
    reader_free_.NotifyOne();
    throw;
  }
}

void PooledDatabase::GiveBackReader(std::unique_ptr<Connection> connection) {
  MutexLock lock(readers_mutex_);
  idle_readers_.push_back(std::move(connection));
  reader_free_.NotifyOne();
}

std::unique_ptr<Listening> PooledDatabase::OnCommit(std::function<void(Sequence head)> listener) {
  auto listening = listeners_.Add(std::move(listener));
  MutexLock lock(watch_mutex_);
  if (!watch_) watch_ = engine_->WatchCommits([this](Sequence head) { SeenByWatch(head); });
  return listening;
}

void PooledDatabase::CommittedHere(Sequence head) {
  {
    MutexLock lock(watch_mutex_);
    announced_ = std::max(announced_, head);
  }
  listeners_.Tell(head);
}

// The watch sees our own commits as well.
void PooledDatabase::SeenByWatch(Sequence head) {
  {
    MutexLock lock(watch_mutex_);
    if (head <= announced_) return;
    announced_ = head;
  }
  listeners_.Tell(head);
}

}  // namespace hoitu::store
