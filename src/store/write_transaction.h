#pragma once

#include <optional>

#include "base/clock.h"
#include "store/database.h"
#include "store/engine.h"
#include "store/journal_rows.h"

namespace hoitu::store {

// The Transaction of both databases: journal and series are plain SQL over a connection that has
// begun a write.
class WriteTransaction final : public Transaction {
 public:
  WriteTransaction(Connection& connection, Instant now) : connection_(connection), now_(now) {}

  Sequence Append(const Event& event) override;
  std::int64_t NextId(std::string_view series) override;
  Instant now() const override { return now_; }
  Answer Run(std::string_view sql, std::vector<Value> args) override;

  // Writes the journal's new head and commits. Returns the head when entries were appended. Throws
  // when a statement has failed before, even if somebody swallowed its exception: half a change is
  // never committed.
  std::optional<Sequence> Commit();

 private:
  Connection& connection_;
  const Instant now_;
  std::optional<JournalEnd> journal_end_;  // known from the first Append on
  bool spoiled_ = false;
};

}  // namespace hoitu::store
