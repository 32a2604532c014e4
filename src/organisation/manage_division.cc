#include "organisation/manage_division.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "organisation/check_field.h"
#include "organisation/organisation_store.h"

namespace hoitu::organisation {
namespace {

const Division* Find(const std::vector<Division>& divisions, std::optional<std::int64_t> id) {
  const auto found = std::ranges::find_if(divisions, [&](const Division& d) { return d.id == id; });
  return found == divisions.end() ? nullptr : &*found;
}

std::size_t HeightOf(const std::vector<Division>& divisions, std::int64_t top) {
  std::size_t below = 0;
  for (const Division& division : divisions) {
    if (division.content.parent == top) below = std::max(below, HeightOf(divisions, division.id));
  }
  return below + 1;
}

// That `parent` is of these divisions, and that `moved` (0: a new one) with all below it may stand
// there.
Result<void> CheckParent(const std::vector<Division>& divisions, std::int64_t moved,
                         std::optional<std::int64_t> parent) {
  if (!parent) return {};
  const auto refuse = [] { return Fail(ProblemKind::kInvalid, "organisation.parent", "/parent"); };
  std::size_t depth = moved == 0 ? 1 : HeightOf(divisions, moved);
  const Division* above = Find(divisions, parent);
  if (!above) return refuse();
  for (; above; above = Find(divisions, above->content.parent)) {
    if (above->id == moved || ++depth > kDeepestDivision) return refuse();
  }
  return {};
}

Result<DivisionContent> CheckContent(store::Session& session, const rules::Rulebook& rulebook,
                                     const Division& before, const DivisionContent& given) {
  DivisionContent checked;
  TRY(CheckParent(ListDivisions(session, before.portal), before.id, given.parent));
  checked.parent = given.parent;
  checked.name = TRY(CheckLines(given.name, "/name", Need::kRequired));
  checked.duties = TRY(CheckTexts(given.duties, "/duties"));
  checked.address = TRY(CheckLine(given.address, "/address", Need::kOptional));
  checked.phone = TRY(CheckPhone(given.phone, "/phone"));
  checked.fax = TRY(CheckPhone(given.fax, "/fax"));
  checked.email = TRY(CheckEmail(given.email, rulebook));
  checked.position = TRY(CheckPosition(given.position));
  return checked;
}

Result<Division> OpenSeen(store::Transaction& tx, const accounts::Actor& actor, const Seen& seen) {
  auto division = FindDivision(tx, seen.id);
  if (!division) return Fail(ProblemKind::kNotFound, "organisation.not_found");
  TRY(CheckMayWrite(tx, actor, division->portal));
  TRY(CheckSeen(seen, division->version));
  return *std::move(division);
}

}  // namespace

Result<Division> AddDivision(store::Transaction& tx, const accounts::Actor& actor,
                             const rules::Rulebook& rulebook, std::int64_t portal,
                             DivisionContent content) {
  TRY(CheckMayWrite(tx, actor, portal));
  Division division;
  division.portal = portal;
  division.content = TRY(CheckContent(tx, rulebook, division, content));
  division.id = tx.NextId("division");
  InsertDivision(tx, division);
  AppendChange(tx, actor, portal, kOrganisation, "division", division.id, "added");
  return division;
}

Result<Division> ChangeDivision(store::Transaction& tx, const accounts::Actor& actor,
                                const rules::Rulebook& rulebook, Seen seen,
                                DivisionContent content) {
  Division division = TRY(OpenSeen(tx, actor, seen));
  content = TRY(CheckContent(tx, rulebook, division, content));
  if (content == division.content) return division;
  division.content = std::move(content);
  UpdateDivision(tx, division);
  AppendChange(tx, actor, division.portal, kOrganisation, "division", division.id, "changed");
  return division;
}

Result<void> RemoveDivision(store::Transaction& tx, const accounts::Actor& actor, Seen seen) {
  const Division division = TRY(OpenSeen(tx, actor, seen));
  if (HoldsAnything(tx, division.id))
    return Fail(ProblemKind::kConflict, "organisation.division.in_use");
  DeleteDivision(tx, division.id);
  AppendChange(tx, actor, division.portal, kOrganisation, "division", division.id, "removed");
  return {};
}

}  // namespace hoitu::organisation
