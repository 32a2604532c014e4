#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/safe_html.h"
#include "web/site/visit.h"

namespace hoitu::site {

inline constexpr std::string_view kWorkCalendarPath = "/-/lich-lam-viec";

// The work calendar of the leaders, a week a page (R-CAT-18): the present one, or "2026-W48" up to
// a year from now. 404 for every other week, so that nobody fills the cache with weeks.
render::Page WorkCalendarPage(const Visit& visit);  // /-/lich-lam-viec
render::Page WorkWeekPage(const Visit& visit);      // /-/lich-lam-viec/{week}

// The present week without the page around it, for sections that show it.
render::SafeHtml PresentWorkWeek(const Visit& visit, std::vector<std::string>& tags);

// The calendar of these weeks as iCalendar (RFC 5545), for programs that follow it.
render::Page WorkCalendarFile(const Visit& visit);  // /-/lich-lam-viec.ics

}  // namespace hoitu::site
