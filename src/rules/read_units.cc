// province.toml, levels.toml and portals.csv: who there is.

#include <fmt/format.h>

#include <array>

#include "base/clock.h"
#include "rules/csv_rows.h"
#include "rules/rulebook_readers.h"

namespace hoitu::rules {
namespace {

LegalBasis ReadLegalBasis(TomlRecord record) {
  LegalBasis basis;
  basis.line = record.line();
  basis.valid = record.Valid();
  basis.code = record.String("code");
  basis.number = record.String("number");
  basis.title = record.Bilingual("title");
  return basis;
}

Level ReadLevel(TomlRecord record) {
  Level level;
  level.line = record.line();
  level.valid = record.Valid();
  level.code = record.String("code");
  level.name = record.Bilingual("name");
  level.portal_name = record.Bilingual("portal_name");
  level.root = record.Flag("root", false);
  level.accent = record.String("accent");
  for (TomlRecord& type : record.Records("unit_type")) {
    level.unit_types.push_back({type.String("code"), type.Bilingual("name")});
  }
  return level;
}

// An empty cell leaves `date` as it is.
void ReadDate(const CsvRow& row, const std::string& cell, Date& date, RulebookErrors& errors) {
  if (cell.empty()) return;
  if (const auto parsed = ParseIsoDate(cell)) {
    date = *parsed;
    return;
  }
  errors.Add(kPortalsFile, row.line, fmt::format("“{}” không phải là ngày như 2025-07-01", cell),
             fmt::format("\"{}\" is no date such as 2025-07-01", cell));
}

}  // namespace

std::vector<std::string> ReadLevelCodes(TomlRecord& record) {
  std::vector<std::string> levels = record.Strings("levels");
  if (levels.empty()) {
    record.Refuse("levels", "“levels” phải nêu ít nhất một cấp",
                  "\"levels\" must name at least one level");
  }
  return levels;
}

void ReadProvince(TomlRecord file, Rulebook& rulebook) {
  Province& province = rulebook.province;
  province.rulebook = file.String("rulebook");
  province.code = file.String("code");
  province.name = file.Bilingual("name");
  province.short_name = file.Bilingual("short_name");
  province.domain = file.String("domain");
  province.official_mail = file.Strings("official_mail");
  for (TomlRecord& basis : file.Records("legal_basis")) {
    province.legal_basis.push_back(ReadLegalBasis(std::move(basis)));
  }
}

void ReadLevels(TomlRecord file, Rulebook& rulebook) {
  for (TomlRecord& record : file.Records("level")) {
    rulebook.levels.push_back(ReadLevel(std::move(record)));
  }
}

void ReadPortals(std::string_view text, Rulebook& rulebook, RulebookErrors& errors) {
  constexpr std::array<std::string_view, 9> kColumns{"code",          "level",      "unit_type",
                                                     "official_name", "name",       "slug",
                                                     "basis",         "valid_from", "valid_to"};
  for (const CsvRow& row : ParseCsv(text, kPortalsFile, kColumns, errors)) {
    UnitPortal portal;
    portal.line = row.line;
    portal.code = row.cells[0];
    portal.level = row.cells[1];
    portal.unit_type = row.cells[2];
    portal.official_name = row.cells[3];
    portal.name = row.cells[4];
    portal.slug = row.cells[5];
    portal.basis = row.cells[6];
    ReadDate(row, row.cells[7], portal.valid.from, errors);
    ReadDate(row, row.cells[8], portal.valid.to, errors);
    if (portal.code.empty() || portal.official_name.empty() || portal.name.empty()) {
      errors.Add(kPortalsFile, row.line, "thiếu mã hoặc tên", "the code or a name is missing");
    }
    if (portal.valid.to < portal.valid.from) {
      errors.Add(kPortalsFile, row.line, "“valid_to” đứng trước “valid_from”",
                 "\"valid_to\" lies before \"valid_from\"");
    }
    rulebook.portals.push_back(std::move(portal));
  }
}

}  // namespace hoitu::rules
