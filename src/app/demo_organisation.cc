#include "app/demo_organisation.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "organisation/manage_calendar.h"
#include "organisation/manage_division.h"
#include "organisation/manage_official.h"
#include "organisation/work_week.h"

namespace hoitu::app {
namespace {

// Divisions by their codes in the script.
using Divisions = std::map<std::string, std::int64_t>;

Result<std::optional<std::int64_t>> FindDivision(const Divisions& divisions,
                                                 const std::string& code) {
  if (code.empty()) return std::nullopt;
  const auto found = divisions.find(code);
  if (found == divisions.end()) return Fail(ProblemKind::kInvalid, "demo.invalid", "", code);
  return found->second;
}

}  // namespace

Result<void> AddDemoOrganisation(store::Transaction& tx, const accounts::Actor& actor,
                                 const rules::Rulebook& rulebook, const DemoScript& script,
                                 const portals::Portal& portal) {
  Divisions divisions;
  for (const DemoDivision& wanted : script.divisions) {
    if (wanted.portal != portal.slug) continue;
    organisation::DivisionContent content = wanted.content;
    content.parent = TRY(FindDivision(divisions, wanted.parent));
    divisions[wanted.code] =
        TRY(organisation::AddDivision(tx, actor, rulebook, portal.id, content)).id;
  }
  for (const DemoOfficial& wanted : script.officials) {
    if (wanted.portal != portal.slug) continue;
    organisation::OfficialContent content = wanted.content;
    content.division = TRY(FindDivision(divisions, wanted.division));
    TRY(organisation::AddOfficial(tx, actor, rulebook, portal.id, content));
  }
  const Instant monday = organisation::WorkWeek::Of(ToLocal(tx.now()).date).Begin();
  for (const DemoEntry& wanted : script.entries) {
    if (wanted.portal != portal.slug) continue;
    organisation::CalendarContent content = wanted.content;
    content.starts_at = monday + wanted.begins;
    content.ends_at = monday + wanted.ends;
    TRY(organisation::AddEntry(tx, actor, portal.id, content));
  }
  return {};
}

}  // namespace hoitu::app
