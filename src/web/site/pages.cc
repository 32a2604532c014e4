#include "web/site/pages.h"

#include <array>

#include "web/site/alert_pages.h"
#include "web/site/article_page.h"
#include "web/site/feed.h"
#include "web/site/home_page.h"
#include "web/site/organisation_page.h"
#include "web/site/portal_list.h"
#include "web/site/qr_page.h"
#include "web/site/section_page.h"
#include "web/site/sitemap.h"
#include "web/site/staff_page.h"
#include "web/site/style_guide.h"
#include "web/site/text_page.h"
#include "web/site/web_manifest.h"
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
    PageAddress{"/-/qr/{name}", QrPicture, Paged::kNo, Languages::kMain},
    PageAddress{"/-/q/{what}", QrTarget, Paged::kNo, Languages::kMain},
    PageAddress{"/-/ma-qr", QrSheet},
    PageAddress{"/-/kieu-mau", StyleGuide, Paged::kNo, Languages::kMain},
    PageAddress{"/-/{page}", TextPage},
    PageAddress{kAlertFeedPath, AlertFeed, Paged::kNo, Languages::kMain},
    PageAddress{"/-/canh-bao/{file}", AlertMessage, Paged::kNo, Languages::kMain},
    PageAddress{kOrganisationPath, OrganisationPage},
    PageAddress{kStaffPath, StaffPage},
    PageAddress{"/-/danh-ba/{card}", StaffCard},
    PageAddress{kWorkCalendarPath, WorkCalendarPage},
    PageAddress{"/-/lich-lam-viec/{week}", WorkWeekPage},
    PageAddress{"/-/lich-lam-viec.ics", WorkCalendarFile},
    PageAddress{"/rss.xml", PortalRss},
    PageAddress{"/atom.xml", PortalAtom},
    PageAddress{"/feed.json", PortalJsonFeed},
    PageAddress{"/{section}/rss.xml", SectionRss},
    PageAddress{"/{section}/atom.xml", SectionAtom},
    PageAddress{"/{section}/feed.json", SectionJsonFeed},
    PageAddress{"/-/cac-cong.opml", PortalListOpml},
    PageAddress{"/-/manifest.json", WebManifest},
    PageAddress{"/sitemap-news.xml", NewsSitemapXml, Paged::kNo, Languages::kMain},
    PageAddress{"/sitemap.xml", SitemapXml, Paged::kYes, Languages::kMain},
    PageAddress{"/robots.txt", RobotsTxt, Paged::kNo, Languages::kMain},
    PageAddress{"/.well-known/security.txt", SecurityTxt, Paged::kNo, Languages::kMain},
};

}  // namespace

std::span<const PageAddress> Pages() { return kPages; }

}  // namespace hoitu::site
