#include "directives/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "portals/portal_store.h"

namespace hoitu::directives {
namespace {

constexpr std::size_t kRowsAStatement = 100;

// Many rows a statement: on PostgreSQL every statement is a journey to the server.
void Insert(store::Transaction& tx, const Cause& cause, const std::vector<Sighting>& sightings,
            std::string_view on_conflict) {
  for (std::size_t from = 0; from < sightings.size(); from += kRowsAStatement) {
    const std::size_t to = std::min(sightings.size(), from + kRowsAStatement);
    std::string rows;
    std::vector<store::Value> args;
    for (std::size_t i = from; i < to; ++i) {
      const Sighting& sighting = sightings[i];
      rows += rows.empty() ? "(?, ?, ?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, ?, ?)";
      for (store::Value value : {store::ToValue(cause.article), store::ToValue(sighting.portal),
                                 store::ToValue(cause.sequence), store::ToValue(cause.at),
                                 store::ToValue(sighting.revision), store::ToValue(sighting.proven),
                                 store::ToValue(sighting.seen_at)}) {
        args.push_back(std::move(value));
      }
    }
    tx.QueryWith(
        fmt::format("INSERT INTO ledger (article, portal, sequence, event_at, revision, proven, "
                    "seen_at) VALUES {} ON CONFLICT (article, portal, sequence) {}",
                    rows, on_conflict),
        std::move(args));
  }
}

// Takes one more sighting of the line's portal into it; they come in the order of the journal.
void TakeIn(LedgerLine& line, std::optional<std::int64_t> revision, bool proven, Instant event_at,
            Instant seen_at) {
  line.proven = proven;
  if (!proven) return;
  if (!revision) {
    if (line.shown_at && !line.removed_at) line.removed_at = seen_at;
    return;
  }
  if (line.revision != revision || line.removed_at) {
    line.revision = revision;
    line.shown_at = seen_at;
    line.delay = seen_at - event_at;
  }
  line.removed_at.reset();
}

std::string Cell(std::string_view text) {
  std::string cell = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos) cell += '\'';
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

std::string Moment(const std::optional<Instant>& at) { return at ? FormatRfc3339(*at) : ""; }

}  // namespace

void RecordSightings(store::Transaction& tx, const Cause& cause,
                     const std::vector<Sighting>& sightings) {
  Insert(tx, cause, sightings, "DO NOTHING");
}

void ReplaceSightings(store::Transaction& tx, const Cause& cause,
                      const std::vector<Sighting>& sightings) {
  Insert(tx, cause, sightings,
         "DO UPDATE SET revision = excluded.revision, proven = excluded.proven, "
         "seen_at = excluded.seen_at");
}

std::optional<Cause> LastCause(store::Session& session, std::int64_t article) {
  const auto row = session.QueryOne(
      "SELECT sequence, event_at FROM ledger WHERE article = ? ORDER BY sequence DESC LIMIT 1",
      article);
  if (!row) return std::nullopt;
  return Cause{article, row->Int(0), row->Time(1)};
}

std::vector<std::int64_t> UnprovenPortals(store::Session& session, const Cause& cause) {
  std::vector<std::int64_t> portals;
  for (const store::Row& row :
       session.Query("SELECT portal FROM ledger WHERE article = ? AND sequence = ? AND proven = 0 "
                     "ORDER BY portal",
                     cause.article, cause.sequence)) {
    portals.push_back(row.Int(0));
  }
  return portals;
}

std::vector<Doubt> ListDoubts(store::Session& session) {
  std::vector<Doubt> doubts;
  for (const store::Row& row : session.Query(
           "SELECT l.article, MIN(l.seen_at) FROM ledger l WHERE l.proven = 0 AND l.sequence = "
           "(SELECT MAX(m.sequence) FROM ledger m WHERE m.article = l.article) "
           "GROUP BY l.article ORDER BY l.article")) {
    doubts.push_back({row.Int(0), row.Time(1)});
  }
  return doubts;
}

std::vector<LedgerLine> ListLedger(store::Session& session, std::int64_t article) {
  std::map<std::int64_t, LedgerLine> lines;
  for (const store::Row& row : session.Query(
           "SELECT portal, revision, proven, event_at, seen_at FROM ledger WHERE article = ? "
           "ORDER BY portal, sequence",
           article)) {
    LedgerLine& line = lines[row.Int(0)];
    line.portal = row.Int(0);
    TakeIn(line, row.MaybeInt(1), row.Bool(2), row.Time(3), row.Time(4));
  }
  if (lines.empty()) return {};
  for (const portals::Portal& portal : portals::ListPortals(session)) {
    const auto line = lines.find(portal.id);
    if (line == lines.end()) continue;
    line->second.portal_name = portal.official_name;
    line->second.portal_code = portal.code;
  }
  std::vector<LedgerLine> in_order;
  in_order.reserve(lines.size());
  for (auto& [portal, line] : lines) in_order.push_back(std::move(line));
  return in_order;
}

std::string LedgerCsv(const std::vector<LedgerLine>& lines) {
  std::string csv = "portal_code,portal_name,revision,shown_at,delay_ms,removed_at,proven\r\n";
  for (const LedgerLine& line : lines) {
    csv += fmt::format("{},{},{},{},{},{},{}\r\n", Cell(line.portal_code), Cell(line.portal_name),
                       line.revision ? std::to_string(*line.revision) : "", Moment(line.shown_at),
                       line.delay ? std::to_string(line.delay->count()) : "",
                       Moment(line.removed_at), line.proven ? "yes" : "no");
  }
  return csv;
}

}  // namespace hoitu::directives
