#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/safe_html.h"
#include "web/site/visit.h"

namespace hoitu::site {

inline constexpr std::string_view kStaffPath = "/-/danh-ba";

// The officials citizens may turn to, in one table: name, position, unit, telephone, fax and
// official e-mail, the six fields of R-CAT-04.
render::Page StaffPage(const Visit& visit);  // /-/danh-ba

// The same without the page around it, for sections that show it.
render::SafeHtml StaffTable(const Visit& visit, std::vector<std::string>& tags);

// One of them as a vCard 4.0 (RFC 6350); 404 for whoever is none of this portal's.
render::Page StaffCard(const Visit& visit);  // /-/danh-ba/{number}.vcf

}  // namespace hoitu::site
