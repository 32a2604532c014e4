#include "web/site/work_calendar_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "organisation/calendar_store.h"
#include "organisation/work_week.h"
#include "web/site/cache_tags.h"
#include "web/site/content_lines.h"
#include "web/site/error_page.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"

namespace hoitu::site {
namespace {

using organisation::CalendarEntry;
using organisation::WorkWeek;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kWeeksShown = 53;  // before and after the present one
constexpr int kWeeksInFile = 4;  // of the past
constexpr std::string_view kFileType = "text/calendar; charset=utf-8";

WorkWeek PresentWeek(const Visit& visit) { return WorkWeek::Of(visit.directory.day()); }

std::string PathOf(const Visit& visit, const WorkWeek& week) {
  return visit.Path(week == PresentWeek(visit)
                        ? std::string(kWorkCalendarPath)
                        : fmt::format("{}/{}", kWorkCalendarPath, week.Text()));
}

bool IsShown(const Visit& visit, const WorkWeek& week) {
  const WorkWeek present = PresentWeek(visit);
  return present.After(-kWeeksShown) <= week && week <= present.After(kWeeksShown);
}

std::string DayText(sys_days day) {
  const year_month_day date(day);
  return fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(date.day()),
                     static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

std::string WeekText(const Visit& visit, const WorkWeek& week) {
  std::string text = Fill(visit.Text("calendar.week"), "n", std::to_string(week.number()));
  text = Fill(std::move(text), "from", DayText(week.monday()));
  return Fill(std::move(text), "to", DayText(week.monday() + std::chrono::days(6)));
}

// "Thứ Hai, 23/11/2026"
std::string NameOf(const Visit& visit, sys_days day) {
  const unsigned number = std::chrono::weekday(day).iso_encoding();
  return visit.Text(fmt::format("calendar.day.{}", number)) + ", " + DayText(day);
}

std::string TimeText(const LocalTime& time) {
  return fmt::format("{:02}:{:02}", time.hour, time.minute);
}

// The day is said only where the entry does not end on the one it stands under.
void FillTimes(render::View& view, const CalendarEntry& entry) {
  const LocalTime from = ToLocal(entry.content.starts_at);
  const LocalTime to = ToLocal(entry.content.ends_at);
  const bool one_day = from.date == to.date;
  const auto text = [&](const LocalTime& time) {
    return one_day ? TimeText(time) : TimeText(time) + " " + DayText(sys_days(time.date));
  };
  view.Set("STARTS", text(from))
      .Set("STARTS_DATETIME", FormatRfc3339(entry.content.starts_at))
      .Set("ENDS", text(to))
      .Set("ENDS_DATETIME", FormatRfc3339(entry.content.ends_at));
}

void FillEntry(render::View& view, const CalendarEntry& entry) {
  const auto& content = entry.content;
  FillTimes(view, entry);
  view.Set("ENTRY_TITLE", content.title).ShowIf(content.cancelled, "CANCELLED");
  if (content.place.empty() && content.chair.empty() && content.attendees.empty()) return;
  view.Add("FACTS")
      .SetAndShow("PLACE", "PLACE_TEXT", content.place)
      .SetAndShow("CHAIR", "CHAIR_TEXT", content.chair)
      .SetAndShow("ATTENDEES", "ATTENDEES_TEXT", content.attendees);
}

void FillWeeks(render::View& view, const Visit& visit, const WorkWeek& week) {
  if (IsShown(visit, week.After(-1))) view.Add("WEEK_BEFORE").Set("WEEK", week.After(-1).Text());
  if (IsShown(visit, week.After(1))) view.Add("WEEK_AFTER").Set("WEEK", week.After(1).Text());
  view.ShowIf(week != PresentWeek(visit), "WEEK_NOW");
}

render::SafeHtml WeekTable(const Visit& visit, const WorkWeek& week,
                           std::vector<std::string>& tags) {
  tags.push_back(CalendarTag(visit.portal.id));
  const auto entries =
      organisation::ListEntries(visit.session, visit.portal.id, week.Begin(), week.End());
  // What began before stands under Monday.
  std::map<sys_days, std::vector<const CalendarEntry*>> days;
  for (const CalendarEntry& entry : entries) {
    const sys_days day(ToLocal(entry.content.starts_at).date);
    days[std::max(day, week.monday())].push_back(&entry);
  }
  render::View view;
  view.Set("WEEK_NAME", WeekText(visit, week)).ShowIf(entries.empty(), "EMPTY");
  FillWeeks(view, visit, week);
  for (const auto& [day, of_day] : days) {
    render::View& list = view.Add("DAY");
    list.Set("DAY_NAME", NameOf(visit, day));
    for (const CalendarEntry* entry : of_day) FillEntry(list.Add("ENTRY"), *entry);
  }
  return visit.Fragment("fragments/work_week.html.tpl", view);
}

render::Page PageOf(const Visit& visit, const WorkWeek& week) {
  render::View view;
  const std::string& name = visit.Text("calendar.title");
  const bool present = week == PresentWeek(visit);
  const std::string title = present ? name : name + " – " + WeekText(visit, week);
  const PageMetadata metadata = {
      .title = title, .path = PathOf(visit, week), .publisher = &visit.portal};
  FillFrame(view, visit,
            {.title = title,
             .elsewhere = {.path = std::string(kWorkCalendarPath)},
             .metadata = Metadata(visit, metadata)});
  FillCrumbs(view, {{name, {}}});
  std::vector<std::string> tags;
  view.SetHtml("WEEK_HTML", WeekTable(visit, week, tags));
  return HtmlPage(visit, "work_calendar.html.tpl", view, std::move(tags));
}

std::string DescriptionOf(const Visit& visit, const organisation::CalendarContent& content) {
  std::string text;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (value.empty()) return;
    if (!text.empty()) text += '\n';
    text += visit.Text(key) + ": " + value;
  };
  add("calendar.chair", content.chair);
  add("calendar.attendees", content.attendees);
  return text;
}

// Who follows the calendar knows an entry again by its UID and a newer form of it by SEQUENCE; so a
// cancelled one leaves their calendar too.
void AddEvent(ContentLines& lines, const Visit& visit, const CalendarEntry& entry) {
  const auto& content = entry.content;
  const std::string changed_at = FormatBasicUtc(entry.changed_at);
  lines.Add("BEGIN", "VEVENT")
      .AddText("UID", fmt::format("lich-{}@{}", entry.id, visit.portal.primary_host()))
      .Add("DTSTAMP", changed_at)
      .Add("LAST-MODIFIED", changed_at)
      .Add("SEQUENCE", std::to_string(entry.version - 1))
      .Add("DTSTART", FormatBasicUtc(content.starts_at))
      .Add("DTEND", FormatBasicUtc(content.ends_at))
      .AddText("SUMMARY", content.title)
      .AddTextIfAny("LOCATION", content.place)
      .AddTextIfAny("DESCRIPTION", DescriptionOf(visit, content))
      .Add("STATUS", content.cancelled ? "CANCELLED" : "CONFIRMED")
      .Add("END", "VEVENT");
}

}  // namespace

render::SafeHtml PresentWorkWeek(const Visit& visit, std::vector<std::string>& tags) {
  return WeekTable(visit, PresentWeek(visit), tags);
}

render::Page WorkCalendarPage(const Visit& visit) { return PageOf(visit, PresentWeek(visit)); }

render::Page WorkWeekPage(const Visit& visit) {
  const auto week = WorkWeek::Parse(visit.parameters.Text("week"));
  return week && IsShown(visit, *week) ? PageOf(visit, *week) : NotFoundPage(visit);
}

render::Page WorkCalendarFile(const Visit& visit) {
  const WorkWeek present = PresentWeek(visit);
  const std::string name = visit.Text("calendar.title") + " – " + visit.portal.official_name;
  ContentLines lines;
  lines.Add("BEGIN", "VCALENDAR")
      .Add("VERSION", "2.0")
      .Add("PRODID", "-//Hoi Tu//Work calendar//EN")
      .AddText("NAME", name)
      .AddText("X-WR-CALNAME", name);
  for (const CalendarEntry& entry : organisation::ListEntries(visit.session, visit.portal.id,
                                                              present.After(-kWeeksInFile).Begin(),
                                                              present.After(kWeeksShown).End())) {
    AddEvent(lines, visit, entry);
  }
  lines.Add("END", "VCALENDAR");
  return FilePage(visit, lines.text(), kFileType, "lich-lam-viec.ics",
                  {CalendarTag(visit.portal.id)});
}

}  // namespace hoitu::site
