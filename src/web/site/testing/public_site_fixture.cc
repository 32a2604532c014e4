#include "web/site/testing/public_site_fixture.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "alerts/end_alert.h"
#include "articles/approve_article.h"
#include "articles/article_store.h"
#include "articles/broadcast.h"
#include "articles/publish_article.h"
#include "articles/save_article.h"
#include "articles/submit_article.h"
#include "media/add_picture.h"
#include "media/testing/sample_pictures.h"
#include "portals/create_portals.h"
#include "rules/adopt_rulebook.h"

namespace hoitu::site {
namespace {

using articles::Article;
using articles::ArticleContent;

const std::filesystem::path kSource = HOITU_SOURCE_DIR;
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

}  // namespace

ArticleContent ContentOf(std::string title, std::string section) {
  ArticleContent content;
  content.title = std::move(title);
  content.summary = "Tóm tắt của bài.";
  content.section = std::move(section);
  content.body.blocks = {richtext::MakeNode(
      richtext::Kind::kParagraph, {richtext::MakeText("Nội dung <b>không</b> phải mã.")})};
  return content;
}

alerts::AlertOrder AlertOf(std::string headline, Instant now) {
  alerts::AlertOrder order;
  order.severity = alerts::Severity::kExtreme;
  order.category = alerts::Category::kMet;
  order.vietnamese = {"Bão <số 5>", std::move(headline), "Không ra khỏi nhà.\nGọi <112>."};
  order.reach = {alerts::Reaches::kEverywhere, {}, {}};
  order.expires_at = now + std::chrono::hours(2);
  return order;
}

PublicSiteTest::PublicSiteTest() {
  const auto files = Must(rules::ReadRulebookFolder(kSource / "rulebooks" / "bac-ninh-2025"));
  Must(database().Write([&](store::Transaction& tx) -> Result<bool> {
    TRY(rules::AdoptRulebook(tx, files));
    const auto rulebook = TRY(rules::LoadAdoptedRulebook(tx));
    TRY(portals::CreatePortals(tx, *rulebook, std::chrono::year(2026) / 11 / 22, "tinh.localhost"));
    return true;
  }));
  directory_ = Must(portals::CurrentDirectory::Open(database(), clock()));
  blobs_ = Must(store::Blobs::Open(place().folder() / "blobs"));
  renditions_ = std::make_unique<media::Renditions>(database(), *blobs_, codec_);
  WriteSiteFolder(site_.path() / "site");
  folder_ = Must(SiteFolder::Open(site_.path() / "site", render::ViewCheck::kStrict));
  public_site_ = std::make_unique<PublicSite>(*folder_, PublicAddress{"http", ":8080"}, database(),
                                              *directory_, *renditions_, caches_);
  follower_ = std::make_unique<CacheFollower>(database(), *directory_, caches_);
  listening_ = database().OnCommit([this](store::Sequence head) { follower_->CatchUp(head); });
}

PublicSiteTest::Seen PublicSiteTest::GetFrom(const PublicSite& site, std::string host,
                                             std::string target, std::string method) {
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
  const http::Response response = site.Handle(request);
  const auto* text = std::get_if<std::string>(&response.body);
  return {response.status, text ? *text : "", response.headers};
}

PublicSiteTest::Seen PublicSiteTest::GetFresh(std::string host, std::string target) {
  Caches nothing(1 << 20);
  const PublicSite site(*folder_, PublicAddress{"http", ":8080"}, database(), *directory_,
                        *renditions_, nothing);
  return GetFrom(site, std::move(host), std::move(target), "GET");
}

int PublicSiteTest::GetForOfficial(std::string path) {
  http::Request request;
  request.method = "GET";
  request.host = "console.localhost";
  request.path = request.target = std::move(path);
  return public_site_->HandleFile(request, true).status;
}

media::Picture PublicSiteTest::AddPicture(std::int64_t portal) {
  const auto original = Must(media::StoreOriginal(media::SampleJpeg(), codec_, *blobs_));
  return Must(database().Write([&](store::Transaction& tx) {
    return media::AddPicture(tx, kWriter, portal, original,
                             {.alt = "Cổng làng", .decorative = false, .credit = ""});
  }));
}

Article PublicSiteTest::Draft(std::int64_t portal, ArticleContent content) {
  return Must(database().Write([&](store::Transaction& tx) {
    return articles::CreateArticle(tx, kWriter, portal, std::move(content));
  }));
}

Article PublicSiteTest::Publish(Article article) {
  const auto rulebook = Must(
      database().Read([](store::Session& session) { return rules::LoadAdoptedRulebook(session); }));
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

Article PublicSiteTest::Correct(const Article& article, ArticleContent content) {
  return Publish(Must(database().Write([&](store::Transaction& tx) {
    return articles::SaveArticle(tx, kWriter, {article.id, article.version}, std::move(content));
  })));
}

void PublicSiteTest::Withdraw(std::int64_t id, const articles::WithdrawalOrder& order) {
  Must(database().Write([&](store::Transaction& tx) -> Result<Article> {
    const auto article = articles::FindArticle(tx, id);
    return articles::WithdrawArticle(tx, kHead, {id, article->version}, order);
  }));
}

void PublicSiteTest::MarkDirective(const Article& article) {
  Must(database().Write([&](store::Transaction& tx) -> Result<bool> {
    articles::SetBroadcast(tx, article, {article.id, std::string(kDirectives), {}, tx.now(), 1});
    tx.Append({.kind = "directive.marked", .subject = "article:" + std::to_string(article.id)});
    return true;
  }));
}

void PublicSiteTest::UnmarkDirective(std::int64_t article) {
  Must(database().Write([&](store::Transaction& tx) -> Result<bool> {
    articles::RemoveBroadcast(tx, article);
    tx.Append({.kind = "directive.unmarked", .subject = "article:" + std::to_string(article)});
    return true;
  }));
}

alerts::Alert PublicSiteTest::RaiseAlert(std::int64_t portal, const alerts::AlertOrder& order) {
  const auto rulebook = Must(
      database().Read([](store::Session& session) { return rules::LoadAdoptedRulebook(session); }));
  return Must(database().Write([&](store::Transaction& tx) {
    return alerts::RaiseAlert(tx, accounts::Actor::Installation(), *rulebook, portal, order);
  }));
}

void PublicSiteTest::EndAlert(const alerts::Alert& alert) {
  Must(database().Write([&](store::Transaction& tx) {
    return alerts::EndAlert(tx, accounts::Actor::Installation(), alert.home_portal, alert.id);
  }));
}

}  // namespace hoitu::site
