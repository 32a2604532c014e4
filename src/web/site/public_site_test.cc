#include "web/site/public_site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "articles/article_store.h"
#include "base/digest.h"
#include "portals/change_portal.h"
#include "web/site/testing/public_site_fixture.h"

namespace hoitu::site {
namespace {

using articles::Article;
using articles::ArticleContent;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const accounts::Actor kKeeper = {
    31, "Trần Văn Bình", {{1, std::nullopt, "keeper", {rules::Duty::kManagePortal}}}};

INSTANTIATE_TEST_SUITE_P(Store, PublicSiteTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(PublicSiteTest, EveryLevelHasAHomePage) {
  for (const char* host : {kRoot, kDepartment, kCommune}) {
    const Seen home = Get(host, "/");
    EXPECT_EQ(home.status, 200);
    EXPECT_THAT(home.body, HasSubstr("<html lang=\"vi\">"));
    EXPECT_THAT(home.body, HasSubstr("href=\"http://snv.tinh.localhost:8080/\""));
    EXPECT_EQ(home.headers.Find("Cache-Control"), "public, no-cache");
    EXPECT_THAT(std::string(home.headers.Find("Content-Security-Policy").value_or("")),
                HasSubstr("script-src 'self'"));
  }
  EXPECT_THAT(Get(kRoot, "/").body, HasSubstr("118 cổng"));
  EXPECT_THAT(Get(kCommune, "/").body, HasSubstr("href=\"http://tinh.localhost:8080/\""));
}

TEST_P(PublicSiteTest, EveryPageHasOneHeadingAndTheFooterOfTheLaw) {
  const Article article =
      Publish(Draft(RootId(), ContentOf("Khai giảng năm học", "tin-tuc-su-kien")));
  for (const std::string& path :
       {std::string("/"), std::string("/tin-tuc-su-kien"), std::string("/gioi-thieu"),
        std::string("/-/cac-cong"), std::string("/-/so-do"), std::string("/-/to-chuc"),
        std::string("/-/danh-ba"), std::string("/-/lich-lam-viec"), std::string("/khong-co"),
        "/tin-tuc-su-kien/khai-giang-nam-hoc-" + std::to_string(article.id)}) {
    const std::string body = Get(kRoot, path).body;
    const std::regex heading("<h1");
    EXPECT_EQ(std::distance(std::sregex_iterator(body.begin(), body.end(), heading), {}), 1)
        << path;
    EXPECT_THAT(body, AllOf(HasSubstr("Chịu trách nhiệm nội dung"), HasSubstr("ghi rõ nguồn"),
                            HasSubstr("<main id=\"noi-dung\""), HasSubstr("class=\"skip\"")))
        << path;
    EXPECT_THAT(body, Not(HasSubstr("style=\""))) << path;
  }
}

TEST_P(PublicSiteTest, ShowsAnArticleOnceItIsPublishedAndNotBefore) {
  const Article draft = Draft(PortalId("snv"), ContentOf("Lễ khai giảng", "tin-tuc-su-kien"));
  const std::string path = "/tin-tuc-su-kien/le-khai-giang-" + std::to_string(draft.id);
  EXPECT_EQ(Get(kDepartment, path).status, 404);
  EXPECT_THAT(Get(kDepartment, "/").body, Not(HasSubstr("Lễ khai giảng")));
  EXPECT_THAT(Get(kDepartment, "/tin-tuc-su-kien").body, Not(HasSubstr("Lễ khai giảng")));

  Publish(draft);
  const Seen page = Get(kDepartment, path);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Nội dung &lt;b&gt;không&lt;/b&gt; phải mã."));
  EXPECT_THAT(page.body, HasSubstr("<link rel=\"canonical\" href=\"http://snv.tinh.localhost:8080" +
                                   path + "\">"));
  for (const char* name :
       {"DC.title", "DC.creator", "DC.date", "DC.description", "DC.publisher", "DC.identifier"}) {
    EXPECT_THAT(page.body, HasSubstr("<meta name=\"" + std::string(name) + "\" content=\""));
  }
  EXPECT_THAT(page.body, Not(HasSubstr("content=\"\"")));
  EXPECT_THAT(page.body, HasSubstr("\"@type\":\"NewsArticle\""));
  EXPECT_THAT(page.body, HasSubstr("tại địa chỉ: snv.tinh.localhost"));
  for (const char* list : {"/", "/tin-tuc-su-kien", "/rss.xml", "/atom.xml", "/sitemap.xml",
                           "/tin-tuc-su-kien/rss.xml"})
    EXPECT_THAT(Get(kDepartment, list).body, HasSubstr(path)) << list;
  EXPECT_THAT(Get(kCommune, "/").body, Not(HasSubstr("Lễ khai giảng")));
  EXPECT_EQ(Get(kCommune, path).status, 404) << "it is not on this portal";
}

TEST_P(PublicSiteTest, LeadsOtherAddressesOfAnArticleToTheRightOne) {
  const Article article =
      Publish(Draft(PortalId("snv"), ContentOf("Lễ khai giảng", "tin-tuc-su-kien")));
  const std::string id = std::to_string(article.id);
  const std::string right = "http://snv.tinh.localhost:8080/tin-tuc-su-kien/le-khai-giang-" + id;
  for (const std::string& wrong :
       {std::string("/tin-tuc-su-kien/ten-cu-"), std::string("/van-ban/le-khai-giang-")}) {
    const Seen seen = Get(kDepartment, wrong + id);
    EXPECT_EQ(seen.status, 301);
    EXPECT_EQ(seen.headers.Find("Location"), right);
  }
  EXPECT_EQ(Get("www.tinh.localhost", "/rss.xml").headers.Find("Location"),
            "http://tinh.localhost:8080/rss.xml");
}

TEST_P(PublicSiteTest, ADirectiveIsOnEveryPortalAtOnceAndFollowsItsArticle) {
  for (const char* host : {kRoot, kDepartment, kCommune}) Get(host, "/");  // into the cache
  const Article article = Publish(
      Draft(RootId(), ContentOf("Công điện phòng chống lụt bão", std::string(kDirectives))));
  MarkDirective(article);
  const std::string path = "/" + std::string(kDirectives) + "/cong-dien-phong-chong-lut-bao-" +
                           std::to_string(article.id);
  for (const char* host : {kRoot, kDepartment, kCommune}) {
    EXPECT_THAT(Get(host, "/").body, HasSubstr("Công điện phòng chống lụt bão")) << host;
    EXPECT_EQ(Get(host, path).status, 200) << host;
  }
  const std::string on_commune = Get(kCommune, path).body;
  EXPECT_THAT(on_commune, HasSubstr("<link rel=\"canonical\" href=\"http://tinh.localhost:8080" +
                                    path + "\">"));
  EXPECT_THAT(on_commune, HasSubstr("Nguồn: Cổng TTĐT tỉnh"));
  EXPECT_THAT(Get(kRoot, path).body, Not(HasSubstr("class=\"directive-mark\"")));

  ArticleContent corrected = ContentOf("Công điện khẩn", std::string(kDirectives));
  corrected.change_note = "Sửa tên công điện.";
  clock().Advance(std::chrono::minutes(5));
  Correct(Must(database().Read([&](store::Session& session) -> Result<Article> {
            return *articles::FindArticle(session, article.id);
          })),
          std::move(corrected));
  for (const char* host : {kRoot, kDepartment, kCommune}) {
    EXPECT_THAT(Get(host, "/").body,
                AllOf(HasSubstr("Công điện khẩn"), Not(HasSubstr("Công điện phòng chống lụt bão"))))
        << host;
    EXPECT_THAT(Get(host, path).body, HasSubstr("Sửa tên công điện.")) << host;
  }

  Withdraw(article.id, {articles::Outcome::kError, "Sai số liệu mưa.", {}});
  for (const char* host : {kRoot, kDepartment, kCommune}) {
    EXPECT_THAT(Get(host, "/").body, Not(HasSubstr("Công điện khẩn"))) << host;
    const Seen gone = Get(host, path);
    EXPECT_EQ(gone.status, 410) << host;
    EXPECT_THAT(gone.body, HasSubstr("Sai số liệu mưa.")) << host;
    EXPECT_THAT(gone.body, Not(HasSubstr("Nội dung &lt;b&gt;"))) << host;
  }
}

TEST_P(PublicSiteTest, TellsWhichRevisionAPortalShows) {
  const Article article =
      Publish(Draft(RootId(), ContentOf("Công điện", std::string(kDirectives))));
  EXPECT_EQ(public_site().RevisionShown(PortalId("snv"), article.id), std::nullopt);
  MarkDirective(article);
  EXPECT_EQ(public_site().RevisionShown(PortalId("snv"), article.id), 1);
  Withdraw(article.id, {articles::Outcome::kError, "Sai.", {}});
  EXPECT_EQ(public_site().RevisionShown(PortalId("snv"), article.id), std::nullopt);
  EXPECT_EQ(public_site().RevisionShown(RootId(), article.id), std::nullopt);
}

TEST_P(PublicSiteTest, PreviewsARevisionThatIsNotPublic) {
  const Article draft = Draft(PortalId("snv"), ContentOf("Bản nháp", "tin-tuc-su-kien"));
  const Preview page = database().Read([&](store::Session& session) {
    return public_site().PreviewOf(session, Snv(), articles::LoadRevision(session, draft.id, 1));
  });
  EXPECT_THAT(page.html, HasSubstr("Bản nháp"));
  EXPECT_THAT(page.style_source, HasSubstr("'sha256-"));
}

TEST_P(PublicSiteTest, AWithdrawnArticleLeadsToWhatReplacesIt) {
  const Article old = Publish(Draft(RootId(), ContentOf("Kế hoạch cũ", "tin-tuc-su-kien")));
  const Article fresh = Publish(Draft(RootId(), ContentOf("Kế hoạch mới", "tin-tuc-su-kien")));
  Withdraw(old.id, {articles::Outcome::kReplaced, "Đã có kế hoạch mới.", fresh.id});
  const std::string path = "/tin-tuc-su-kien/ke-hoach-cu-" + std::to_string(old.id);
  EXPECT_THAT(Get(kRoot, path).body, AllOf(HasSubstr("ke-hoach-moi-" + std::to_string(fresh.id)),
                                           HasSubstr("Kế hoạch mới")));
  Withdraw(fresh.id, {articles::Outcome::kExpired, "Hết hạn.", {}});
  EXPECT_THAT(Get(kRoot, path).body, Not(HasSubstr("Kế hoạch mới")));
}

TEST_P(PublicSiteTest, ThePrintViewHasTheTextAndItsOriginOnly) {
  const Article article = Publish(Draft(RootId(), ContentOf("Khai giảng", "tin-tuc-su-kien")));
  const std::string body = Get(kRoot, "/-/in/" + std::to_string(article.id)).body;
  EXPECT_THAT(body, AllOf(HasSubstr("Khai giảng"), HasSubstr("tinh.localhost"),
                          HasSubstr("22/11/2026"), HasSubstr("Cổng TTĐT tỉnh"),
                          HasSubstr("http://tinh.localhost:8080/tin-tuc-su-kien/khai-giang-"),
                          Not(HasSubstr("<nav"))));
}

TEST_P(PublicSiteTest, PagesASectionAndRefusesPagesThatAreNot) {
  for (int i = 0; i < 21; ++i)
    Publish(Draft(RootId(), ContentOf("Bài số " + std::to_string(i), "tin-tuc-su-kien")));
  EXPECT_THAT(Get(kRoot, "/tin-tuc-su-kien").body, HasSubstr("href=\"/tin-tuc-su-kien?trang=2\""));
  EXPECT_THAT(Get(kRoot, "/tin-tuc-su-kien?trang=2").body,
              AllOf(HasSubstr("Trang 2"), HasSubstr("href=\"/tin-tuc-su-kien\"")));
  for (const char* none : {"/tin-tuc-su-kien?trang=3", "/tin-tuc-su-kien?trang=0",
                           "/tin-tuc-su-kien?trang=x", "/khong-co-muc"})
    EXPECT_EQ(Get(kRoot, none).status, 404) << none;
}

TEST_P(PublicSiteTest, MadeUpQueriesTakeNoRoom) {
  Get(kRoot, "/");
  const std::size_t pages = cache().figures().pages;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(Get(kRoot, "/?x=" + std::to_string(i)).status, 200);
  EXPECT_EQ(Get(kRoot, "/khong-co-1").status, 404);
  EXPECT_EQ(cache().figures().pages, pages);
}

// One style sheet to wait for: the portal's colour stands in the page, admitted by its hash.
TEST_P(PublicSiteTest, HasItsColourInThePageAndInThePolicy) {
  const auto style_of = [&](const char* host) {
    const Seen home = Get(host, "/");
    const std::regex element("<style>([^<]*)</style>");
    std::smatch found;
    EXPECT_TRUE(std::regex_search(home.body, found, element));
    const std::string source = "'sha256-" + ToBase64(Sha256(found[1].str())) + "'";
    EXPECT_THAT(std::string(home.headers.Find("Content-Security-Policy").value_or("")),
                HasSubstr("style-src 'self' " + source + ";"));
    return found[1].str();
  };
  EXPECT_THAT(style_of(kRoot), HasSubstr("--portal-accent:#b3161b"));
  EXPECT_THAT(style_of(kDepartment), HasSubstr("--portal-accent:#1d4e89"));
}

TEST_P(PublicSiteTest, PagesThatAreNotThereTakeNoRoomAtAll) {
  const Article article = Publish(Draft(RootId(), ContentOf("Khai giảng", "tin-tuc-su-kien")));
  Withdraw(article.id, {articles::Outcome::kError, "Sai sót.", {}});
  Get(kRoot, "/");
  const std::size_t pages = cache().figures().pages;
  const std::string id = std::to_string(article.id);
  for (const std::string& gone : {"/tin-tuc-su-kien/khai-giang-" + id, "/tin-tuc-su-kien/x-" + id})
    EXPECT_EQ(Get(kRoot, gone).status, 410) << gone;
  EXPECT_EQ(Get(kRoot, "/sitemap.xml?trang=2").status, 404) << "there is one file only";
  EXPECT_EQ(Get(kRoot, "/sitemap.xml?trang=99999").status, 404);
  EXPECT_EQ(cache().figures().pages, pages);
}

TEST_P(PublicSiteTest, SecurityTxtFollowsTheAddressOfTheProvince) {
  const auto write_to = [&](const char* email) {
    const portals::Portal root = *directory().Get()->root();
    portals::Contact contact = root.contact;
    contact.email = email;
    Must(database().Write([&](store::Transaction& tx) {
      return portals::ChangePortal(tx, kKeeper, root.id, root.version,
                                   {.accent = {}, .contact = contact});
    }));
  };
  for (const char* email : {"antoan@bacninh.gov.vn", "baomat@bacninh.gov.vn"}) {
    write_to(email);
    EXPECT_THAT(Get(kCommune, "/.well-known/security.txt").body,
                HasSubstr("Contact: mailto:" + std::string(email)));
  }
}

TEST_P(PublicSiteTest, AnswersForHostsAndMethodsThatAreNotItsOwn) {
  const Seen nobody = Get("example.com", "/");
  EXPECT_EQ(nobody.status, 421);
  EXPECT_THAT(nobody.body, HasSubstr("http://tinh.localhost:8080/"));
  EXPECT_EQ(Get("example.com", "/-/assets/hashed-site.css").status, 200)
      << "the page is drawn with it";
  EXPECT_EQ(Get("example.com", "/-/mau/b3161b.css").status, 421);
  EXPECT_EQ(Get(kRoot, "/", "POST").status, 405);
  EXPECT_EQ(Get(kRoot, "/-/anh/ab/640.jpg").status, 404);
  EXPECT_EQ(Get(kRoot, "/-/assets/hashed-site.css").status, 200);
  EXPECT_EQ(Get(kRoot, "/-/assets/..%2fmanifest.json").status, 404);
}

TEST_P(PublicSiteTest, TextsOfTheRulebookHavePagesThatEveryFooterNames) {
  for (const char* page : {"/-/tro-nang", "/-/du-lieu-ca-nhan", "/-/du-lieu-mo"}) {
    EXPECT_THAT(Get(kCommune, "/").body, HasSubstr("href=\"" + std::string(page) + "\""));
    EXPECT_THAT(Get(kCommune, page).body, AllOf(HasSubstr("<h2>"), HasSubstr("<li>"))) << page;
  }
  EXPECT_THAT(Get(kRoot, "/en/-/tro-nang").body,
              HasSubstr("Portal of Bắc Ninh Province is made so that everybody can read"));
  EXPECT_EQ(Get(kRoot, "/-/khong-co").status, 404);
}

TEST_P(PublicSiteTest, ASectionThatIsOneTextShowsItInFull) {
  EXPECT_THAT(Get(kDepartment, "/chuc-nang-nhiem-vu").body,
              HasSubstr("Chuyên mục này chưa có bài"));
  const Article old = Publish(Draft(PortalId("snv"), ContentOf("Cũ", "chuc-nang-nhiem-vu")));
  Publish(Draft(PortalId("snv"), ContentOf("Mới", "chuc-nang-nhiem-vu")));
  const std::string body = Get(kDepartment, "/chuc-nang-nhiem-vu").body;
  EXPECT_THAT(body, AllOf(HasSubstr("Nội dung &lt;b&gt;không&lt;/b&gt; phải mã."),
                          HasSubstr("/chuc-nang-nhiem-vu/moi-"), Not(HasSubstr("/cu-"))));
  EXPECT_EQ(Get(kDepartment, "/chuc-nang-nhiem-vu?trang=2").status, 404);
}

TEST_P(PublicSiteTest, QrCodesLeadToThePortalAndToWhatItShows) {
  const Article article =
      Publish(Draft(PortalId("snv"), ContentOf("Lễ khai giảng", "tin-tuc-su-kien")));
  const std::string id = std::to_string(article.id);
  EXPECT_EQ(Get(kDepartment, "/-/qr/cong.svg").headers.Find("Content-Type"), "image/svg+xml");
  EXPECT_EQ(Get(kDepartment, "/-/qr/" + id + ".svg").status, 200);
  EXPECT_EQ(Get(kDepartment, "/-/q/" + id).headers.Find("Location"),
            "http://snv.tinh.localhost:8080/tin-tuc-su-kien/le-khai-giang-" + id);
  EXPECT_EQ(Get(kDepartment, "/-/q/cong").headers.Find("Location"),
            "http://snv.tinh.localhost:8080/");
  EXPECT_THAT(Get(kDepartment, "/-/ma-qr").body,
              AllOf(HasSubstr("src=\"/-/qr/cong.svg\""), HasSubstr("snv.tinh.localhost")));
  for (const std::string& none : {"/-/qr/" + id + ".svg", "/-/q/" + id, std::string("/-/q/x"),
                                  std::string("/-/qr/99999999999999999999.svg")})
    EXPECT_EQ(Get(kCommune, none).status, 404) << none;
}

TEST_P(PublicSiteTest, FeedsAreThereInThreeFormatsForPortalAndSection) {
  const Article article =
      Publish(Draft(PortalId("snv"), ContentOf("Lễ khai giảng", "tin-tuc-su-kien")));
  const std::string url =
      "http://snv.tinh.localhost:8080/tin-tuc-su-kien/le-khai-giang-" + std::to_string(article.id);
  for (const std::string folder : {"", "/tin-tuc-su-kien"}) {
    const Seen rss = Get(kDepartment, folder + "/rss.xml");
    EXPECT_EQ(rss.headers.Find("Content-Type"), "application/rss+xml; charset=utf-8");
    EXPECT_THAT(rss.body, HasSubstr("<link>" + url + "</link>"));
    const Seen atom = Get(kDepartment, folder + "/atom.xml");
    EXPECT_THAT(atom.body,
                AllOf(HasSubstr("href=\"" + url + "\""),
                      HasSubstr("href=\"http://snv.tinh.localhost:8080" + folder + "/atom.xml\"")));
    const Seen json = Get(kDepartment, folder + "/feed.json");
    EXPECT_EQ(json.headers.Find("Content-Type"), "application/feed+json; charset=utf-8");
    const auto feed = nlohmann::json::parse(json.body);
    EXPECT_EQ(feed.at("version"), "https://jsonfeed.org/version/1.1");
    EXPECT_EQ(feed.at("items").at(0).at("url"), url);
    EXPECT_EQ(feed.at("items").at(0).at("_attribution"),
              "Cổng TTĐT tỉnh Bắc Ninh, tại địa chỉ: snv.tinh.localhost");
  }
  EXPECT_THAT(Get(kRoot, "/-/cac-cong.opml").body,
              HasSubstr("xmlUrl=\"http://snv.tinh.localhost:8080/rss.xml\""));
  EXPECT_THAT(Get(kDepartment, "/sitemap-news.xml").body,
              AllOf(HasSubstr("<loc>" + url), HasSubstr("<news:title>Lễ khai giảng</news:title>")));
  const auto manifest = nlohmann::json::parse(Get(kDepartment, "/-/manifest.json").body);
  EXPECT_EQ(manifest.at("name"), "Cổng Thông tin điện tử thành phần Sở Nội vụ tỉnh Bắc Ninh");
}

TEST_P(PublicSiteTest, RobotsAndSitemapNameThePortalsOwnAddress) {
  EXPECT_THAT(Get(kCommune, "/robots.txt").body,
              HasSubstr("Sitemap: http://kinhbac.tinh.localhost:8080/sitemap.xml"));
  EXPECT_THAT(Get(kCommune, "/sitemap.xml").body,
              HasSubstr("<loc>http://kinhbac.tinh.localhost:8080/tin-tuc-su-kien</loc>"));
}

}  // namespace
}  // namespace hoitu::site
