#include "articles/review_store.h"

#include <stdexcept>

namespace hoitu::articles {

std::vector<Approval> ApprovalsOf(store::Session& session, std::int64_t article,
                                  std::int64_t revision) {
  std::vector<Approval> approvals;
  for (const store::Row& row :
       session.Query("SELECT step, account, at FROM approval WHERE article = ? AND revision = ? "
                     "ORDER BY at, step",
                     article, revision)) {
    approvals.push_back({row.Text(0), row.Int(1), row.Time(2)});
  }
  return approvals;
}

void RecordApproval(store::Transaction& tx, const Article& article, const Approval& approval) {
  tx.Execute("INSERT INTO approval (article, revision, step, account, at) VALUES (?, ?, ?, ?, ?)",
             article.id, article.revision, approval.step, approval.account, approval.at);
}

void RecordApprovedRevision(store::Transaction& tx, std::int64_t article, std::int64_t revision,
                            std::optional<std::int64_t> bulk_approval) {
  tx.Execute(
      "INSERT INTO approved_revision (article, revision, at, bulk_approval) "
      "VALUES (?, ?, ?, ?)",
      article, revision, tx.now(), bulk_approval);
}

void RevokeApprovedRevision(store::Transaction& tx, std::int64_t article, std::int64_t revision) {
  tx.Execute("DELETE FROM approved_revision WHERE article = ? AND revision = ?", article, revision);
}

bool IsApproved(store::Session& session, std::int64_t article, std::int64_t revision) {
  return session
      .QueryOne("SELECT 1 FROM approved_revision WHERE article = ? AND revision = ?", article,
                revision)
      .has_value();
}

void RecordReturn(store::Transaction& tx, const Article& article, const ReturnNote& note) {
  tx.Execute(
      "INSERT INTO article_return (article, version, revision, reason, at, account) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      article.id, article.version, note.revision, note.reason, note.at, note.account);
}

std::vector<ReturnNote> ReturnsOf(store::Session& session, std::int64_t article) {
  std::vector<ReturnNote> notes;
  for (const store::Row& row :
       session.Query("SELECT revision, reason, at, account FROM article_return WHERE article = ? "
                     "ORDER BY version DESC",
                     article)) {
    notes.push_back({row.Int(0), row.Text(1), row.Time(2), row.Int(3)});
  }
  return notes;
}

void RecordWithdrawal(store::Transaction& tx, const Withdrawal& withdrawal) {
  tx.Execute(
      "INSERT INTO withdrawal (article, revision, outcome, reason, target, at, account) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      withdrawal.article, withdrawal.revision, CodeOf(withdrawal.outcome), withdrawal.reason,
      withdrawal.target, withdrawal.at, withdrawal.account);
}

std::optional<Withdrawal> LastWithdrawal(store::Session& session, std::int64_t article) {
  const auto row = session.QueryOne(
      "SELECT revision, outcome, reason, target, at, account FROM withdrawal WHERE article = ? "
      "ORDER BY revision DESC LIMIT 1",
      article);
  if (!row) return std::nullopt;
  const std::optional<Outcome> outcome = FindOutcome(row->Text(1));
  if (!outcome) throw std::runtime_error("articles: stored outcome is not valid");
  return Withdrawal{article,          row->Int(0),  *outcome,   row->Text(2),
                    row->MaybeInt(3), row->Time(4), row->Int(5)};
}

}  // namespace hoitu::articles
