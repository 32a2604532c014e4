#pragma once

#include <string>
#include <vector>

#include "organisation/official.h"
#include "render/safe_html.h"
#include "web/site/visit.h"

namespace hoitu::site {

inline constexpr std::string_view kOrganisationPath = "/-/to-chuc";

// The organisation chart of the portal's agency as nested lists (R-CAT-01, R-ACC-12): divisions,
// what they are for, who is in them and how to reach them.
render::Page OrganisationPage(const Visit& visit);  // /-/to-chuc

// The same without the page around it, for sections that show it.
render::SafeHtml OrganisationChart(const Visit& visit, std::vector<std::string>& tags);
// The leaders alone, each with the tasks that are theirs (R-CAT-27).
render::SafeHtml Leaders(const Visit& visit, std::vector<std::string>& tags);

struct ContactLines {
  std::string_view address = {};
  std::string_view phone = {};
  std::string_view fax = {};
  std::string_view email = {};
};
// Fills partials/contact.tpl; what is not known is left out, the whole list too.
void FillContact(render::View& view, const ContactLines& contact);
// Its lines alone, for those who put them elsewhere.
void FillContactLines(render::View& view, const ContactLines& contact);

}  // namespace hoitu::site
