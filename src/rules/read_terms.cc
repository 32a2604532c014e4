// deadlines.toml and holidays.csv: how time is counted.

#include <fmt/format.h>

#include <array>

#include "base/clock.h"
#include "rules/csv_rows.h"
#include "rules/rulebook_readers.h"

namespace hoitu::rules {

TimeUnit ReadTimeUnit(TomlRecord& record) {
  return record.Choice<TimeUnit>("unit", {{"working_day", TimeUnit::kWorkingDay},
                                          {"working_hour", TimeUnit::kWorkingHour},
                                          {"calendar_day", TimeUnit::kCalendarDay}});
}

void ReadDeadlines(TomlRecord file, Rulebook& rulebook) {
  for (TomlRecord& record : file.Records("deadline")) {
    Deadline deadline;
    deadline.line = record.line();
    deadline.valid = record.Valid();
    deadline.code = record.String("code");
    deadline.name = record.Bilingual("name");
    deadline.amount = record.Integer("within", 1, kLongestTerm);
    deadline.unit = ReadTimeUnit(record);
    deadline.clock_start = record.String("from");
    deadline.basis = record.StringOr("basis", "");
    rulebook.deadlines.push_back(std::move(deadline));
  }
}

void ReadHolidays(std::string_view text, Rulebook& rulebook, RulebookErrors& errors) {
  constexpr std::array<std::string_view, 5> kColumns{"date", "kind", "name_vi", "name_en", "basis"};
  for (const CsvRow& row : ParseCsv(text, kHolidaysFile, kColumns, errors)) {
    Holiday holiday;
    holiday.line = row.line;
    const auto date = ParseIsoDate(row.cells[0]);
    if (!date) {
      errors.Add(kHolidaysFile, row.line,
                 fmt::format("“{}” không phải là ngày như 2026-02-16", row.cells[0]),
                 fmt::format("\"{}\" is no date such as 2026-02-16", row.cells[0]));
      continue;
    }
    holiday.date = *date;
    if (row.cells[1] == "make_up") {
      holiday.kind = Holiday::Kind::kMakeUpDay;
    } else if (row.cells[1] != "off") {
      errors.Add(kHolidaysFile, row.line,
                 fmt::format("“kind” là “{}”, phải là off hoặc make_up", row.cells[1]),
                 fmt::format("\"kind\" is \"{}\", must be off or make_up", row.cells[1]));
    }
    holiday.name = {row.cells[2], row.cells[3]};
    holiday.basis = row.cells[4];
    if (holiday.name.vi.empty() || holiday.name.en.empty()) {
      errors.Add(kHolidaysFile, row.line, "thiếu tên ngày nghỉ", "the holiday has no name");
    }
    rulebook.holidays.push_back(std::move(holiday));
  }
}

}  // namespace hoitu::rules
