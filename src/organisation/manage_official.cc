#include "organisation/manage_official.h"

#include <optional>
#include <utility>

#include "organisation/check_field.h"
#include "organisation/organisation_store.h"

namespace hoitu::organisation {
namespace {

Result<void> CheckDivision(store::Session& session, std::int64_t portal,
                           std::optional<std::int64_t> id) {
  if (!id) return {};
  const std::optional<Division> division = FindDivision(session, *id);
  if (division && division->portal == portal) return {};
  return Fail(ProblemKind::kInvalid, "organisation.division", "/division");
}

Result<OfficialContent> CheckContent(store::Session& session, const rules::Rulebook& rulebook,
                                     std::int64_t portal, const OfficialContent& given) {
  OfficialContent checked;
  TRY(CheckDivision(session, portal, given.division));
  checked.division = given.division;
  checked.full_name = TRY(CheckLine(given.full_name, "/full_name", Need::kRequired));
  checked.job = TRY(CheckLines(given.job, "/job", Need::kRequired));
  checked.duties = TRY(CheckTexts(given.duties, "/duties"));
  checked.phone = TRY(CheckPhone(given.phone, "/phone"));
  checked.fax = TRY(CheckPhone(given.fax, "/fax"));
  checked.email = TRY(CheckEmail(given.email, rulebook));
  checked.is_leader = given.is_leader;
  checked.position = TRY(CheckPosition(given.position));
  return checked;
}

Result<Official> OpenSeen(store::Transaction& tx, const accounts::Actor& actor, const Seen& seen) {
  auto official = FindOfficial(tx, seen.id);
  if (!official) return Fail(ProblemKind::kNotFound, "organisation.not_found");
  TRY(CheckMayWrite(tx, actor, official->portal));
  TRY(CheckSeen(seen, official->version));
  return *std::move(official);
}

}  // namespace

Result<Official> AddOfficial(store::Transaction& tx, const accounts::Actor& actor,
                             const rules::Rulebook& rulebook, std::int64_t portal,
                             OfficialContent content) {
  TRY(CheckMayWrite(tx, actor, portal));
  Official official;
  official.portal = portal;
  official.content = TRY(CheckContent(tx, rulebook, portal, content));
  official.id = tx.NextId("official");
  official.changed_at = tx.now();
  InsertOfficial(tx, official);
  AppendChange(tx, actor, portal, kOrganisation, "official", official.id, "added");
  return official;
}

Result<Official> ChangeOfficial(store::Transaction& tx, const accounts::Actor& actor,
                                const rules::Rulebook& rulebook, Seen seen,
                                OfficialContent content) {
  Official official = TRY(OpenSeen(tx, actor, seen));
  content = TRY(CheckContent(tx, rulebook, official.portal, content));
  if (content == official.content) return official;
  official.content = std::move(content);
  UpdateOfficial(tx, official);
  AppendChange(tx, actor, official.portal, kOrganisation, "official", official.id, "changed");
  return official;
}

Result<void> RemoveOfficial(store::Transaction& tx, const accounts::Actor& actor, Seen seen) {
  const Official official = TRY(OpenSeen(tx, actor, seen));
  DeleteOfficial(tx, official.id);
  AppendChange(tx, actor, official.portal, kOrganisation, "official", official.id, "removed");
  return {};
}

}  // namespace hoitu::organisation
