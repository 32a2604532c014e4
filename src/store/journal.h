#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/digest.h"
#include "base/result.h"
#include "store/session.h"

// The journal: every change of the province's data, in the order it was committed, each entry
// sealed by the hash of all before it. Everything derived (page cache, search index, notices,
// scores, audit) follows it. docs/journal.md describes the sealed bytes.
namespace hoitu::store {

using Sequence = std::int64_t;  // 1, 2, 3, … without gaps

// What a feature says happened. `kind` is "<room>.<past participle>" ("article.published");
// `subject` is "<thing>:<id>" ("article:17"); `body` is a JSON object with what a follower needs,
// never personal data. `actor` is the account that did it, absent for the system itself; `portal`
// the portal it happened on, absent for the province's installation as a whole.
struct Event {
  std::string kind;
  std::string subject;
  std::optional<std::int64_t> portal = {};
  std::optional<std::int64_t> actor = {};
  std::string body = "{}";
};

struct Entry {
  Sequence sequence = 0;
  Instant at;
  Event event;
  Digest hash;
};

// Entries after `after`, in order, at most `limit`.
std::vector<Entry> ReadJournal(Session& session, Sequence after, std::size_t limit);
// All entries of one subject, oldest first.
std::vector<Entry> ReadHistory(Session& session, std::string_view subject);
Sequence JournalHead(Session& session);

// The seal of an entry: SHA-256 over the previous seal and the entry's fields.
Digest SealOf(const Digest& previous, const Entry& entry);

// Walks the whole journal: fails with "journal.broken" and the first sequence that does not fit in
// `detail`; otherwise the number of entries.
Result<std::int64_t> VerifyJournal(Session& session);

}  // namespace hoitu::store
