// board.toml and workflow.toml: who may do what, and whose approval an item needs.

#include <fmt/format.h>

#include "rules/rulebook_readers.h"

namespace hoitu::rules {
namespace {

DutySet ReadDuties(TomlRecord& record) {
  DutySet duties;
  for (const std::string& code : record.Strings("duties")) {
    if (const auto duty = FindDuty(code)) {
      duties.Add(*duty);
    } else {
      record.Refuse("duties", fmt::format("không có nhiệm vụ “{}”", code),
                    fmt::format("there is no duty \"{}\"", code));
    }
  }
  return duties;
}

BoardRole ReadRole(TomlRecord record) {
  BoardRole role;
  role.line = record.line();
  role.valid = record.Valid();
  role.code = record.String("code");
  role.name = record.Bilingual("name");
  role.scope = record.Choice<BoardRole::Scope>(
      "scope",
      {{"portal", BoardRole::Scope::kPortal}, {"installation", BoardRole::Scope::kInstallation}});
  role.duties = ReadDuties(record);
  role.board_member = record.Flag("board_member", false);
  role.at_least = record.IntegerOr("at_least", 0, 100, 0);
  role.at_most = record.IntegerOr("at_most", 0, 1000, 0);
  for (TomlRecord& holder : record.Records("holder")) {
    role.holders.push_back({holder.String("level"), holder.Bilingual("who")});
  }
  role.basis = record.StringOr("basis", "");
  if (role.at_most != 0 && role.at_most < role.at_least) {
    record.Refuse("at_most", "“at_most” nhỏ hơn “at_least”",
                  "\"at_most\" is less than \"at_least\"");
  }
  return role;
}

void ReadStep(TomlRecord record, std::vector<WorkflowStep>& workflow) {
  WorkflowStep step;
  step.line = record.line();
  step.valid = record.Valid();
  step.code = record.String("code");
  step.name = record.Bilingual("name");
  step.roles = record.Strings("roles");
  step.four_eyes = record.Flag("four_eyes", true);
  step.basis = record.StringOr("basis", "");
  for (std::string& level : ReadLevelCodes(record)) {
    step.level = std::move(level);
    workflow.push_back(step);
  }
}

}  // namespace

void ReadBoard(TomlRecord file, Rulebook& rulebook) {
  for (TomlRecord& record : file.Records("role")) {
    rulebook.roles.push_back(ReadRole(std::move(record)));
  }
}

void ReadWorkflow(TomlRecord file, Rulebook& rulebook) {
  for (TomlRecord& record : file.Records("step")) {
    ReadStep(std::move(record), rulebook.workflow);
  }
}

}  // namespace hoitu::rules
