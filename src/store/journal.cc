#include "store/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "store/journal_rows.h"

namespace hoitu::store {
namespace {

constexpr std::string_view kColumns = "sequence, at, kind, subject, portal, actor, body, hash";
constexpr std::size_t kVerifyBatch = 1000;

Digest ToDigest(const std::string& bytes) {
  Digest digest{};
  if (bytes.size() != digest.size()) throw StoreError("a seal of the journal is not 32 bytes");
  std::ranges::copy(bytes, digest.begin());
  return digest;
}

Blob ToBlob(const Digest& digest) { return {std::string(digest.begin(), digest.end())}; }

Entry ToEntry(const Row& row) {
  return {.sequence = row.Int(0),
          .at = row.Time(1),
          .event = {.kind = row.Text(2),
                    .subject = row.Text(3),
                    .portal = row.MaybeInt(4),
                    .actor = row.MaybeInt(5),
                    .body = row.Text(6)},
          .hash = ToDigest(row.Bytes(7))};
}

std::vector<Entry> ToEntries(const Rows& rows) {
  std::vector<Entry> entries;
  entries.reserve(rows.size());
  std::ranges::transform(rows, std::back_inserter(entries), ToEntry);
  return entries;
}

// The canonical bytes of docs/journal.md.
class SealedBytes {
 public:
  void Number(std::int64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes_ += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xff);
    }
  }
  void Maybe(const std::optional<std::int64_t>& number) {
    bytes_ += number ? '\1' : '\0';
    if (number) Number(*number);
  }
  void Text(std::string_view text) {
    Number(static_cast<std::int64_t>(text.size()));
    bytes_ += text;
  }
  void Raw(const Digest& digest) { bytes_.append(digest.begin(), digest.end()); }
  Digest Hash() const { return Sha256(bytes_); }

 private:
  std::string bytes_;
};

auto Broken(Sequence sequence) {
  return Fail(ProblemKind::kConflict, "journal.broken", {}, fmt::format("entry {}", sequence));
}

}  // namespace

Digest SealOf(const Digest& previous, const Entry& entry) {
  SealedBytes sealed;
  sealed.Raw(previous);
  sealed.Number(entry.sequence);
  sealed.Number(ToMillis(entry.at));
  sealed.Text(entry.event.kind);
  sealed.Text(entry.event.subject);
  sealed.Maybe(entry.event.portal);
  sealed.Maybe(entry.event.actor);
  sealed.Text(entry.event.body);
  return sealed.Hash();
}

std::vector<Entry> ReadJournal(Session& session, Sequence after, std::size_t limit) {
  static const std::string sql =
      fmt::format("SELECT {} FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?", kColumns);
  return ToEntries(session.Query(sql, after, limit));
}

std::vector<Entry> ReadHistory(Session& session, std::string_view subject) {
  static const std::string sql =
      fmt::format("SELECT {} FROM journal WHERE subject = ? ORDER BY sequence", kColumns);
  return ToEntries(session.Query(sql, subject));
}

Sequence JournalHead(Session& session) { return LoadJournalEnd(session).sequence; }

JournalEnd LoadJournalEnd(Session& session) {
  const auto row = session.QueryOne("SELECT sequence, hash FROM journal_head WHERE id = 1");
  if (!row) throw StoreError("the journal has lost its head row");
  return {row->Int(0), row->IsNull(1) ? Digest{} : ToDigest(row->Bytes(1))};
}

void SaveJournalEnd(Session& session, const JournalEnd& end) {
  session.Execute("UPDATE journal_head SET sequence = ?, hash = ? WHERE id = 1", end.sequence,
                  ToBlob(end.hash));
}

void InsertEntry(Session& session, const Entry& entry) {
  session.Execute(
      "INSERT INTO journal (sequence, at, kind, subject, portal, actor, body, hash) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      entry.sequence, entry.at, entry.event.kind, entry.event.subject, entry.event.portal,
      entry.event.actor, entry.event.body, ToBlob(entry.hash));
}

Result<std::int64_t> VerifyJournal(Session& session) {
  JournalEnd seen;
  while (true) {
    const auto batch = ReadJournal(session, seen.sequence, kVerifyBatch);
    for (const Entry& entry : batch) {
      if (entry.sequence != seen.sequence + 1) return Broken(seen.sequence + 1);
      if (entry.hash != SealOf(seen.hash, entry)) return Broken(entry.sequence);
      seen = {entry.sequence, entry.hash};
    }
    if (batch.size() < kVerifyBatch) break;
  }
  // The chain alone would not show that its end was cut off.
  const JournalEnd end = LoadJournalEnd(session);
  if (end.sequence != seen.sequence) return Broken(std::min(end.sequence, seen.sequence) + 1);
  if (end.hash != seen.hash) return Broken(end.sequence);
  return seen.sequence;
}

}  // namespace hoitu::store
