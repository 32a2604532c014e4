#include "portals/create_portals.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "portals/portal.h"
#include "portals/portal_store.h"
#include "rules/address.h"

namespace hoitu::portals {
namespace {

// What exists already, so that a thousand portals need no thousand questions.
struct Taken {
  std::set<std::string> codes;
  std::set<std::string> slugs;
  std::set<std::string> hosts;

  void Add(const Portal& portal) {
    codes.insert(portal.code);
    slugs.insert(portal.slug);
    hosts.insert(portal.hosts.begin(), portal.hosts.end());
  }
};

std::vector<std::string> HostsOf(const std::string& slug, bool root, const std::string& domain) {
  if (root) return {domain, "www." + domain};
  return {fmt::format("{}.{}", slug, domain)};
}

Portal ToPortal(const rules::UnitPortal& unit, bool root, const std::string& domain) {
  Portal portal;
  portal.code = unit.code;
  portal.level = unit.level;
  portal.unit_type = unit.unit_type;
  portal.official_name = unit.official_name;
  portal.name = unit.name;
  portal.slug = unit.slug;
  portal.hosts = HostsOf(unit.slug, root, domain);
  return portal;
}

Result<void> RefuseTaken(const Portal& portal, const Taken& taken) {
  if (taken.slugs.contains(portal.slug)) {
    return Fail(ProblemKind::kConflict, "portal.taken", "/slug",
                fmt::format("the slug {} belongs to another portal", portal.slug));
  }
  for (const std::string& host : portal.hosts) {
    if (taken.hosts.contains(host)) {
      return Fail(ProblemKind::kConflict, "portal.taken", "/hosts",
                  fmt::format("the host {} belongs to another portal", host));
    }
  }
  return {};
}

void Announce(store::Transaction& transaction, const Portal& portal) {
  transaction.Append(
      {.kind = "portal.created",
       .subject = fmt::format("portal:{}", portal.id),
       .portal = portal.id,
       .actor = std::nullopt,
       .body =
           nlohmann::json{{"code", portal.code}, {"level", portal.level}, {"hosts", portal.hosts}}
               .dump()});
}

}  // namespace

Result<CreatedPortals> CreatePortals(store::Transaction& transaction,
                                     const rules::Rulebook& rulebook, rules::Date day,
                                     std::string_view base_domain) {
  const std::string domain = ToLower(base_domain);
  if (!rules::IsDomain(domain)) {
    return Fail(ProblemKind::kInvalid, "portal.domain", "",
                fmt::format("{} is no domain name", domain));
  }
  Taken taken;
  for (const Portal& portal : ListPortals(transaction)) taken.Add(portal);

  CreatedPortals result;
  for (const rules::UnitPortal* unit : rulebook.PortalsOn(day)) {
    if (taken.codes.contains(unit->code)) {
      ++result.existing;
      continue;
    }
    const rules::Level* level = rulebook.FindLevel(unit->level, day);
    Portal portal = ToPortal(*unit, level != nullptr && level->root, domain);
    TRY(RefuseTaken(portal, taken));
    portal.id = transaction.NextId("portal");
    InsertPortal(transaction, portal);
    Announce(transaction, portal);
    taken.Add(portal);
    ++result.created;
  }
  return result;
}

}  // namespace hoitu::portals
