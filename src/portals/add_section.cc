#include "portals/add_section.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "portals/portal_store.h"
#include "portals/section_tree.h"
#include "rules/address.h"

namespace hoitu::portals {
namespace {

constexpr std::size_t kLongestName = 120;

Result<std::string> CheckName(const std::string& name, const char* field) {
  const Result<std::string> line = CleanLine(name, kLongestName);
  if (!line || line->empty()) return Fail(ProblemKind::kInvalid, "portal.section.name", field);
  return *line;
}

}  // namespace

Result<OwnSection> AddSection(store::Transaction& transaction, const accounts::Actor& actor,
                              const rules::Rulebook& rulebook, rules::Date day,
                              OwnSection section) {
  TRY(actor.Require(rules::Duty::kManagePortal, section.portal));
  const std::optional<Portal> portal = FindPortal(transaction, section.portal);
  if (!portal) return Fail(ProblemKind::kNotFound, "portal.not_found");

  section.name.vi = TRY(CheckName(section.name.vi, "/name/vi"));
  section.name.en = TRY(CheckName(section.name.en, "/name/en"));
  if (section.code.empty()) section.code = PathSlug(section.name.vi);
  if (!rules::IsSectionAddress(rulebook, section.code)) {
    return Fail(ProblemKind::kInvalid, "portal.section.code", "/code");
  }
  const SectionTree tree(SectionTree(rulebook, portal->level, day),
                         ListOwnSections(transaction, section.portal));
  if (tree.Find(section.code) != nullptr) {
    return Fail(ProblemKind::kConflict, "portal.section.taken", "/code");
  }
  if (!section.parent.empty() && tree.Find(section.parent) == nullptr) {
    return Fail(ProblemKind::kInvalid, "portal.section.parent", "/parent");
  }
  InsertSection(transaction, section);
  transaction.Append(
      {.kind = "portal.changed",
       .subject = fmt::format("portal:{}", section.portal),
       .portal = section.portal,
       .actor = actor.journal_actor(),
       .body = nlohmann::json{{"changed", {"sections"}}, {"section", section.code}}.dump()});
  return section;
}

}  // namespace hoitu::portals
