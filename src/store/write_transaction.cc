#include "store/write_transaction.h"

#include <fmt/format.h>

namespace hoitu::store {

Session::Answer WriteTransaction::Run(std::string_view sql, std::vector<Value> args) {
  if (spoiled_) throw StoreError(fmt::format("after a statement that failed: {}", sql));
  spoiled_ = true;
  Answer answer = connection_.Run(sql, std::move(args));
  spoiled_ = false;
  return answer;
}

Sequence WriteTransaction::Append(const Event& event) {
  if (!journal_end_) journal_end_ = LoadJournalEnd(*this);
  Entry entry{.sequence = journal_end_->sequence + 1, .at = now_, .event = event, .hash = {}};
  entry.hash = SealOf(journal_end_->hash, entry);
  InsertEntry(*this, entry);
  journal_end_ = {entry.sequence, entry.hash};
  return entry.sequence;
}

std::int64_t WriteTransaction::NextId(std::string_view series) {
  return QueryOne(
             "INSERT INTO series (name, value) VALUES (?, 1) "
             "ON CONFLICT (name) DO UPDATE SET value = series.value + 1 RETURNING value",
             series)
      ->Int(0);
}

std::optional<Sequence> WriteTransaction::Commit() {
  if (spoiled_) throw StoreError("a commit after a statement that failed");
  if (!journal_end_) {
    connection_.Commit();
    return std::nullopt;
  }
  SaveJournalEnd(*this, *journal_end_);
  connection_.AnnounceAtCommit(journal_end_->sequence);
  connection_.Commit();
  return journal_end_->sequence;
}

}  // namespace hoitu::store
