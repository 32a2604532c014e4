#include "web/site/public_site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "articles/approve_article.h"
#include "articles/article_store.h"
#include "articles/broadcast.h"
#include "articles/publish_article.h"
#include "articles/save_article.h"
#include "articles/submit_article.h"
#include "articles/withdraw_article.h"
#include "media/renditions.h"
#include "portals/create_portals.h"
#include "rules/adopt_rulebook.h"
#include "store/testing/database_fixture.h"
#include "store/testing/temporary_folder.h"
#include "web/site/cache_follower.h"

namespace hoitu::site {
namespace {

using articles::Article;
using articles::ArticleContent;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::filesystem::path kSource = HOITU_SOURCE_DIR;
constexpr std::string_view kDirectives = "chi-dao-dieu-hanh";

template <class T>
T Must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message + " " + result.error().detail);
  return *std::move(result);
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

// A folder as site/build.mjs writes it, with the real templates and texts and with assets that are
// empty but for their names.
void WriteSiteFolder(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder / "assets");
  for (const char* part : {"templates", "i18n"}) {
    std::filesystem::copy(kSource / "site" / part, folder / part,
                          std::filesystem::copy_options::recursive);
  }
  nlohmann::json manifest = nlohmann::json::object();
  const std::regex asset("\\{\\{=asset:([^}]+)\\}\\}");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "templates")) {
    if (!entry.is_regular_file()) continue;
    const std::string text = ReadFile(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), asset), end; it != end; ++it) {
      const std::string name = (*it)[1];
      manifest[name] = "hashed-" + name;
      std::ofstream(folder / "assets" / ("hashed-" + name)) << "/* " << name << " */";
    }
  }
  std::ofstream(folder / "manifest.json") << manifest.dump();
}

accounts::Actor Official(std::int64_t account, std::string role) {
  return {account,
          "Nguyễn Thị Hà",
          {{1,
            std::nullopt,
            std::move(role),
            {rules::Duty::kWrite, rules::Duty::kReview, rules::Duty::kPublish,
             rules::Duty::kWithdraw}}}};
}
const accounts::Actor kWriter = Official(11, "editor");
const accounts::Actor kHead = Official(21, "head");

ArticleContent ContentOf(std::string title, std::string section) {
  ArticleContent content;
  content.title = std::move(title);
  content.summary = "Tóm tắt của bài.";
  content.section = std::move(section);
  content.body.blocks = {richtext::MakeNode(
      richtext::Kind::kParagraph, {richtext::MakeText("Nội dung <b>không</b> phải mã.")})};
  return content;
}

// The real province with its 119 portals on *.localhost, and the real templates, strictly checked.
class PublicSiteTest : public store::DatabaseTest {
 protected:
  PublicSiteTest() {
    const auto files = Must(rules::ReadRulebookFolder(kSource / "rulebooks" / "bac-ninh-2025"));
    Must(database().Write([&](store::Transaction& tx) -> Result<bool> {
      TRY(rules::AdoptRulebook(tx, files));
      const auto rulebook = TRY(rules::LoadAdoptedRulebook(tx));
      TRY(portals::CreatePortals(tx, *rulebook, std::chrono::year(2026) / 11 / 22,
                                 "tinh.localhost"));
      return true;
    }));
    directory_ = Must(portals::CurrentDirectory::Open(database(), clock()));
    blobs_ = Must(store::Blobs::Open(place().folder() / "blobs"));
    renditions_ = std::make_unique<media::Renditions>(database(), *blobs_, codec_);
    WriteSiteFolder(site_.path() / "site");
    folder_ = Must(SiteFolder::Open(site_.path() / "site", render::ViewCheck::kStrict));
    public_site_ = std::make_unique<PublicSite>(*folder_, PublicAddress{"http", ":8080"},
                                                database(), *directory_, *renditions_, cache_);
    follower_ = std::make_unique<CacheFollower>(database(), *directory_, cache_);
    database().OnCommit([this](store::Sequence head) { follower_->CatchUp(head); });
  }

  struct Seen {
    int status = 0;
    std::string body;
    http::Headers headers;
  };
  Seen Get(std::string host, std::string target, std::string method = "GET") {
    http::Request request;
    request.method = std::move(method);
    request.host = std::move(host);
    request.target = target;
    const std::size_t question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string::npos) {
      const std::string query = target.substr(question + 1);
      const std::size_t equals = query.find('=');
      request.query.Add(query.substr(0, equals), query.substr(equals + 1));
    }
    const http::Response response = public_site_->Handle(request);
    const auto* text = std::get_if<std::string>(&response.body);
    return {response.status, text ? *text : "", response.headers};
  }

  std::int64_t PortalId(std::string_view slug) { return directory_->Get()->FindSlug(slug)->id; }
  const portals::Portal& Snv() { return *directory_->Get()->FindSlug("snv"); }
  std::int64_t RootId() { return directory_->Get()->root()->id; }

  Article Publish(Article article) {
    const auto rulebook = Must(database().Read(
        [](store::Session& session) { return rules::LoadAdoptedRulebook(session); }));
    article = Must(database().Write([&](store::Transaction& tx) {
      return articles::SubmitArticle(tx, kWriter, *rulebook, {article.id, article.version});
    }));
    article = Must(database().Write([&](store::Transaction& tx) {
      return articles::ApproveArticle(tx, kHead, *rulebook, {article.id, article.version});
    }));
    return Must(database().Write([&](store::Transaction& tx) {
      return articles::PublishArticle(tx, kHead, *rulebook, {article.id, article.version});
    }));
  }
  Article Draft(std::int64_t portal, ArticleContent content) {
    return Must(database().Write([&](store::Transaction& tx) {
      return articles::CreateArticle(tx, kWriter, portal, std::move(content));
    }));
  }
  Article Correct(const Article& article, ArticleContent content) {
    return Publish(Must(database().Write([&](store::Transaction& tx) {
      return articles::SaveArticle(tx, kWriter, {article.id, article.version}, std::move(content));
    })));
  }
  void MarkDirective(const Article& article) {
    Must(database().Write([&](store::Transaction& tx) -> Result<bool> {
      articles::SetBroadcast(tx, article, {article.id, std::string(kDirectives), {}, tx.now(), 1});
      tx.Append({.kind = "directive.marked", .subject = "article:" + std::to_string(article.id)});
      return true;
    }));
  }
  void Withdraw(std::int64_t id, const articles::WithdrawalOrder& order) {
    Must(database().Write([&](store::Transaction& tx) -> Result<Article> {
      const auto article = articles::FindArticle(tx, id);
      return articles::WithdrawArticle(tx, kHead, {id, article->version}, order);
    }));
  }

  render::PageCache& cache() { return cache_; }
  const PublicSite& public_site() const { return *public_site_; }

  static constexpr const char* kRoot = "tinh.localhost";
  static constexpr const char* kDepartment = "snv.tinh.localhost";
  static constexpr const char* kCommune = "kinhbac.tinh.localhost";

 private:
  store::TemporaryFolder site_;
  media::PictureCodec codec_;
  std::unique_ptr<portals::CurrentDirectory> directory_;
  std::unique_ptr<store::Blobs> blobs_;
  std::unique_ptr<media::Renditions> renditions_;
  std::unique_ptr<const SiteFolder> folder_;
  render::PageCache cache_{16 << 20};
  std::unique_ptr<CacheFollower> follower_;
  std::unique_ptr<PublicSite> public_site_;
};
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
        std::string("/-/cac-cong"), std::string("/-/so-do"), std::string("/khong-co"),
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
  const std::string page = database().Read([&](store::Session& session) {
    return public_site().Preview(session, Snv(), articles::LoadRevision(session, draft.id, 1));
  });
  EXPECT_THAT(page, HasSubstr("Bản nháp"));
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

TEST_P(PublicSiteTest, AnswersForHostsAndMethodsThatAreNotItsOwn) {
  const Seen nobody = Get("example.com", "/");
  EXPECT_EQ(nobody.status, 421);
  EXPECT_THAT(nobody.body, HasSubstr("http://tinh.localhost:8080/"));
  EXPECT_EQ(Get(kRoot, "/", "POST").status, 405);
  EXPECT_EQ(Get(kRoot, "/-/anh/ab/640.jpg").status, 404);
  EXPECT_EQ(Get(kRoot, "/-/assets/hashed-site.css").status, 200);
  EXPECT_EQ(Get(kRoot, "/-/assets/..%2fmanifest.json").status, 404);
  EXPECT_THAT(Get(kRoot, "/-/mau/b3161b.css").body, HasSubstr("--portal-accent:#b3161b"));
  EXPECT_EQ(Get(kRoot, "/-/mau/red;}x{.css").status, 404);
}

TEST_P(PublicSiteTest, RobotsAndSitemapNameThePortalsOwnAddress) {
  EXPECT_THAT(Get(kCommune, "/robots.txt").body,
              HasSubstr("Sitemap: http://kinhbac.tinh.localhost:8080/sitemap.xml"));
  EXPECT_THAT(Get(kCommune, "/sitemap.xml").body,
              HasSubstr("<loc>http://kinhbac.tinh.localhost:8080/tin-tuc-su-kien</loc>"));
}

}  // namespace
}  // namespace hoitu::site
