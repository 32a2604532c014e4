#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rulebook.h"
#include "rules/rulebook_error.h"
#include "rules/toml_record.h"

// The files a rulebook consists of and the function that reads each. A reader fills its part of the
// rulebook and reports what is wrong with one record alone; what records mean to each other is
// checked in check_rulebook.h.
namespace hoitu::rules {

inline constexpr std::string_view kProvinceFile = "province.toml";
inline constexpr std::string_view kLevelsFile = "levels.toml";
inline constexpr std::string_view kPortalsFile = "portals.csv";
inline constexpr std::string_view kSectionsFile = "sections.toml";
inline constexpr std::string_view kBoardFile = "board.toml";
inline constexpr std::string_view kWorkflowFile = "workflow.toml";
inline constexpr std::string_view kDeadlinesFile = "deadlines.toml";
inline constexpr std::string_view kLanguagesFile = "languages.toml";
inline constexpr std::string_view kHolidaysFile = "holidays.csv";
inline constexpr std::string_view kPagesFile = "pages.toml";

void ReadProvince(TomlRecord file, Rulebook& rulebook);
void ReadLevels(TomlRecord file, Rulebook& rulebook);
void ReadPortals(std::string_view text, Rulebook& rulebook, RulebookErrors& errors);
void ReadSections(TomlRecord file, Rulebook& rulebook);
void ReadBoard(TomlRecord file, Rulebook& rulebook);
void ReadWorkflow(TomlRecord file, Rulebook& rulebook);
void ReadDeadlines(TomlRecord file, Rulebook& rulebook);
void ReadLanguages(TomlRecord file, Rulebook& rulebook);
void ReadHolidays(std::string_view text, Rulebook& rulebook, RulebookErrors& errors);
void ReadPages(TomlRecord file, Rulebook& rulebook);

// What several files write in the same way.
inline constexpr int kLongestTerm = 1000;                     // more is a slip of the pen
TimeUnit ReadTimeUnit(TomlRecord& record);                    // unit = "working_day"
std::vector<std::string> ReadLevelCodes(TomlRecord& record);  // levels = ["…", "…"], at least one

}  // namespace hoitu::rules
