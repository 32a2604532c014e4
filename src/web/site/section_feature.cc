#include "web/site/section_feature.h"

#include "web/site/organisation_page.h"
#include "web/site/staff_page.h"
#include "web/site/work_calendar_page.h"

namespace hoitu::site {

std::optional<render::SafeHtml> SectionFeature(const Visit& visit,
                                               const portals::SectionNode& section,
                                               std::vector<std::string>& tags) {
  using enum rules::Section::Shape;
  switch (section.shape) {
    case kOrganisation:
      return OrganisationChart(visit, tags);
    case kLeaders:
      return Leaders(visit, tags);
    case kStaff:
      return StaffTable(visit, tags);
    case kWorkCalendar:
      return PresentWorkWeek(visit, tags);
    case kStream:
    case kPage:
      break;
  }
  return std::nullopt;
}

}  // namespace hoitu::site
