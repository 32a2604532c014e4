#include "directives/ledger_follower.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "articles/article_store.h"
#include "articles/broadcast.h"
#include "articles/publication.h"
#include "base/log.h"
#include "portals/portal_store.h"

namespace hoitu::directives {
namespace {

constexpr std::chrono::minutes kBetweenLooks(1);

// A portal whose answer is to be looked at, and the revision it should serve.
struct Claim {
  std::int64_t portal = 0;
  std::optional<std::int64_t> revision;
};

// What concerns a directive: its marks, and what changes the public face of an article that is one.
bool Concerns(const store::Event& event) {
  if (event.kind == "directive.marked" || event.kind == "directive.revoked") return true;
  if (event.kind != "article.published" && event.kind != "article.withdrawn") return false;
  return nlohmann::json::parse(event.body).value("directive", false);
}

std::int64_t ArticleOf(const store::Event& event) {
  std::string_view number = event.subject;
  number.remove_prefix(number.find(':') + 1);
  std::int64_t article = 0;
  std::from_chars(number.data(), number.data() + number.size(), article);
  return article;
}

// Portals the directive reaches, and those that have been seen to show it before.
std::vector<Claim> ClaimsOf(store::Session& session, std::int64_t id) {
  const std::optional<articles::Article> article = articles::FindArticle(session, id);
  if (!article) return {};
  const std::optional<articles::Broadcast> broadcast = articles::FindBroadcast(session, id);
  std::set<std::int64_t> placed_on{article->home_portal};
  for (const articles::Placement& placement : articles::PlacementsOf(session, id)) {
    placed_on.insert(placement.portal);
  }
  std::set<std::int64_t> seen_before;
  for (const store::Row& row :
       session.Query("SELECT DISTINCT portal FROM ledger WHERE article = ?", id)) {
    seen_before.insert(row.Int(0));
  }

  std::vector<Claim> claims;
  for (const portals::Portal& portal : portals::ListPortals(session)) {
    if (portal.state == portals::PortalState::kClosed) continue;
    const bool reached = broadcast && broadcast->Reaches(portal.level);
    if (!reached && !seen_before.contains(portal.id)) continue;
    const bool shows = reached || placed_on.contains(portal.id);
    claims.push_back({portal.id, shows ? article->public_revision : std::nullopt});
  }
  return claims;
}

std::vector<Sighting> LookAt(const std::vector<Claim>& claims, const Clock& clock,
                             const Probe& probe, std::int64_t article) {
  std::vector<Sighting> sightings;
  sightings.reserve(claims.size());
  for (const Claim& claim : claims) {
    const std::optional<std::int64_t> served = probe(claim.portal, article);
    sightings.push_back({claim.portal, served, served == claim.revision, clock.Now()});
  }
  return sightings;
}

}  // namespace

LedgerFollower::LedgerFollower(store::Database& database, const Clock& clock, Probe probe)
    : database_(database), clock_(clock), probe_(std::move(probe)) {}

store::Sequence LedgerFollower::Start(store::Session& session) {
  return session.QueryOne("SELECT sequence FROM ledger_position WHERE id = 1")->Int(0);
}

void LedgerFollower::Apply(std::span<const store::Entry> entries) {
  for (const store::Entry& entry : entries) {
    if (Concerns(entry.event)) Prove({ArticleOf(entry.event), entry.sequence, entry.at});
  }
}

void LedgerFollower::Prove(const Cause& cause) {
  const std::vector<Claim> claims =
      database_.Read([&](store::Session& session) { return ClaimsOf(session, cause.article); });
  const std::vector<Sighting> sightings = LookAt(claims, clock_, probe_, cause.article);
  static_cast<void>(database_.Write([&](store::Transaction& tx) -> Result<bool> {
    RecordSightings(tx, cause, sightings);
    tx.Execute("UPDATE ledger_position SET sequence = ? WHERE id = 1 AND sequence < ?",
               cause.sequence, cause.sequence);
    return true;
  }));
}

std::size_t ProveAgain(store::Database& database, const Clock& clock, const Probe& probe,
                       std::int64_t article) {
  std::optional<Cause> cause;
  std::vector<Claim> claims;
  database.Read([&](store::Session& session) {
    cause = LastCause(session, article);
    if (!cause) return 0;
    const std::vector<std::int64_t> unproven = UnprovenPortals(session, *cause);
    claims = ClaimsOf(session, article);
    std::erase_if(claims, [&](const Claim& claim) {
      return !std::ranges::binary_search(unproven, claim.portal);
    });
    return 0;
  });
  if (claims.empty()) return 0;

  const std::vector<Sighting> sightings = LookAt(claims, clock, probe, article);
  static_cast<void>(database.Write([&](store::Transaction& tx) -> Result<bool> {
    ReplaceSightings(tx, *cause, sightings);
    return true;
  }));
  return static_cast<std::size_t>(
      std::ranges::count_if(sightings, [](const Sighting& s) { return !s.proven; }));
}

std::optional<Instant> NextProof(store::Session& session) {
  std::optional<Instant> next;
  for (const Doubt& doubt : ListDoubts(session)) {
    if (!next || doubt.seen_at + kBetweenLooks < *next) next = doubt.seen_at + kBetweenLooks;
  }
  return next;
}

void ProveDoubts(store::Database& database, const Clock& clock, const Probe& probe) {
  for (const Doubt& doubt : database.Read(ListDoubts)) {
    const std::size_t left = ProveAgain(database, clock, probe, doubt.article);
    if (left > 0) LogWarning("directive.unproven", {{"article", doubt.article}, {"portals", left}});
  }
}

}  // namespace hoitu::directives
