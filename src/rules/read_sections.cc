// sections.toml: the section trees and home pages of the levels.

#include "rules/rulebook_readers.h"

namespace hoitu::rules {
namespace {

// update = "continuous" | "on_change" | { within = 2, unit = "working_day", from = "receipt" }
UpdateRule ReadUpdate(TomlRecord& record) {
  UpdateRule update;
  if (!record.IsTable("update")) {
    update.kind =
        record.Choice<UpdateRule::Kind>("update", {{"continuous", UpdateRule::Kind::kContinuous},
                                                   {"on_change", UpdateRule::Kind::kOnChange}});
    return update;
  }
  TomlRecord within = record.RecordAt("update");
  update.kind = UpdateRule::Kind::kWithin;
  update.amount = within.Integer("within", 1, kLongestTerm);
  update.unit = ReadTimeUnit(within);
  update.clock_start = within.String("from");
  return update;
}

// A record that names several levels stands for one section in each of them.
void ReadSection(TomlRecord record, std::vector<Section>& sections) {
  Section section;
  section.line = record.line();
  section.valid = record.Valid();
  section.code = record.String("code");
  section.parent = record.StringOr("parent", "");
  section.name = record.Bilingual("name");
  if (record.Has("shape")) section.shape = record.Choice<Section::Shape>("shape", kShapeNames);
  section.mandatory = record.Flag("mandatory", false);
  section.satisfies = record.Strings("satisfies");
  section.update = ReadUpdate(record);
  section.basis = record.StringOr("basis", "");
  for (std::string& level : ReadLevelCodes(record)) {
    section.level = std::move(level);
    sections.push_back(section);
  }
}

void ReadHomeBlock(TomlRecord record, std::vector<HomeBlock>& home) {
  HomeBlock block;
  block.line = record.line();
  block.valid = record.Valid();
  block.section = record.String("section");
  block.items = record.Integer("items", 1, 50);
  for (std::string& level : ReadLevelCodes(record)) {
    block.level = std::move(level);
    home.push_back(block);
  }
}

}  // namespace

void ReadSections(TomlRecord file, Rulebook& rulebook) {
  rulebook.directive_section = file.String("directive_section");
  for (TomlRecord& record : file.Records("section")) {
    ReadSection(std::move(record), rulebook.sections);
  }
  for (TomlRecord& record : file.Records("home")) {
    ReadHomeBlock(std::move(record), rulebook.home);
  }
}

}  // namespace hoitu::rules
