#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "store/database.h"

namespace hoitu::directives {

// What a portal was seen to serve after an event that concerned a directive.
struct Sighting {
  std::int64_t portal = 0;
  std::optional<std::int64_t> revision;  // served; absent: the portal does not show the article
  bool proven = false;                   // it is what should be served
  Instant seen_at;
};

// The journal entry a group of sightings belongs to.
struct Cause {
  std::int64_t article = 0;
  store::Sequence sequence = 0;
  Instant at;
};

// Adds the sightings; a portal that was already seen after this entry is left as it was.
void RecordSightings(store::Transaction& tx, const Cause& cause,
                     const std::vector<Sighting>& sightings);
// Replaces what could not be proven before.
void ReplaceSightings(store::Transaction& tx, const Cause& cause,
                      const std::vector<Sighting>& sightings);

// The last entry the article's ledger knows; absent before the first.
std::optional<Cause> LastCause(store::Session& session, std::int64_t article);
// Portals whose last sighting is not what should be.
std::vector<std::int64_t> UnprovenPortals(store::Session& session, const Cause& cause);

// A directive with a portal whose last sighting is not what should be.
struct Doubt {
  std::int64_t article = 0;
  Instant seen_at;  // the oldest such sighting
};
std::vector<Doubt> ListDoubts(store::Session& session);

// One portal's line: since when it shows which revision, or no longer shows it.
struct LedgerLine {
  std::int64_t portal = 0;
  std::string portal_name;
  std::string portal_code;
  std::optional<std::int64_t> revision;  // the last one proven to be shown
  std::optional<Instant> shown_at;       // when that revision was first seen
  std::optional<milliseconds> delay;     // from its event to that moment
  std::optional<Instant> removed_at;     // when it was first seen to be gone, until shown again
  bool proven = false;                   // the last sighting is what should be
};

// In the order of the portals' numbers.
std::vector<LedgerLine> ListLedger(store::Session& session, std::int64_t article);

// RFC 4180 with a head line, times in UTC, for spreadsheets: no cell begins like a formula.
std::string LedgerCsv(const std::vector<LedgerLine>& lines);

}  // namespace hoitu::directives
