#include "web/site/pages.h"

#include <array>

#include "web/site/article_page.h"
#include "web/site/feed.h"
#include "web/site/home_page.h"
#include "web/site/organisation_page.h"
#include "web/site/portal_list.h"
#include "web/site/section_page.h"
#include "web/site/sitemap.h"
#include "web/site/staff_page.h"
#include "web/site/work_calendar_page.h"

namespace hoitu::site {
namespace {

constexpr std::array kPages = {
    PageAddress{"/", HomePage},
    PageAddress{"/{section}", SectionPage, Paged::kYes},
    PageAddress{"/{section}/{article}", ArticlePage},
    PageAddress{"/-/in/{id}", PrintPage},
    PageAddress{"/-/cac-cong", PortalListPage},
    PageAddress{"/-/so-do", SitemapPage},
    PageAddress{kOrganisationPath, OrganisationPage},
    PageAddress{kStaffPath, StaffPage},
    PageAddress{"/-/danh-ba/{card}", StaffCard},
    PageAddress{kWorkCalendarPath, WorkCalendarPage},
    PageAddress{"/-/lich-lam-viec/{week}", WorkWeekPage},
    PageAddress{"/-/lich-lam-viec.ics", WorkCalendarFile},
    PageAddress{"/rss.xml", PortalRss},
    PageAddress{"/atom.xml", PortalAtom},
    PageAddress{"/{section}/rss.xml", SectionRss},
    PageAddress{"/sitemap.xml", SitemapXml, Paged::kYes},
    PageAddress{"/robots.txt", RobotsTxt},
    PageAddress{"/.well-known/security.txt", SecurityTxt},
};

}  // namespace

std::span<const PageAddress> Pages() { return kPages; }

}  // namespace hoitu::site
