#include "articles/testing/newsroom.h"

#include <stdexcept>
#include <utility>

#include "articles/approve_article.h"
#include "articles/archive_article.h"
#include "articles/article_store.h"
#include "articles/publish_article.h"
#include "articles/return_article.h"
#include "articles/save_article.h"
#include "articles/submit_article.h"
#include "portals/portal_store.h"

namespace hoitu::articles {
namespace {

using rules::Duty;

template <class T>
T Must(Result<T> result) {
  if (!result) throw std::runtime_error("refused: " + result.error().message);
  return *std::move(result);
}

accounts::Actor Holder(std::int64_t account, std::int64_t portal, std::string role,
                       rules::DutySet duties) {
  return {account, "Nguyễn Thị Hà", {{account, portal, std::move(role), duties}}};
}

Seen Of(const Article& article) { return {article.id, article.version}; }

}  // namespace

rules::Rulebook TestRulebook() {
  rules::Rulebook book;
  book.directive_section = "orders";
  for (const std::string level : {"crown", "town"}) {
    rules::Level kind;
    kind.code = level;
    kind.root = level == "crown";
    book.levels.push_back(kind);
    for (const std::string code : {"news", "notices", "orders"}) {
      rules::Section section;
      section.level = level;
      section.code = code;
      book.sections.push_back(section);
    }
    for (const std::string code : {"vi", "en"}) {
      rules::LanguageRule language;
      language.level = level;
      language.code = code;
      book.languages.push_back(language);
    }
    rules::WorkflowStep board;
    board.level = level;
    board.code = "board";
    board.roles = {"chief"};
    book.workflow.push_back(board);
  }
  rules::WorkflowStep seal;
  seal.level = "crown";
  seal.code = "seal";
  seal.roles = {"keeper"};
  book.workflow.push_back(seal);
  return book;
}

accounts::Actor Writer(std::int64_t portal, std::int64_t account) {
  return Holder(account, portal, "writer", {Duty::kWrite});
}

accounts::Actor Chief(std::int64_t portal, std::int64_t account) {
  return Holder(account, portal, "chief",
                {Duty::kWrite, Duty::kReview, Duty::kPublish, Duty::kWithdraw, Duty::kDirect});
}

accounts::Actor Keeper(std::int64_t portal, std::int64_t account) {
  return Holder(account, portal, "keeper", {Duty::kReview});
}

ArticleContent SomeContent(std::string_view title, std::string_view section) {
  richtext::Node text;
  text.kind = richtext::Kind::kText;
  text.text = "Sáng nay, hội nghị đã khai mạc.";
  richtext::Node paragraph;
  paragraph.children = {text};

  ArticleContent content;
  content.title = title;
  content.summary = "Tóm tắt: " + std::string(title);
  content.section = section;
  content.body.blocks = {paragraph};
  return content;
}

NewsroomTest::NewsroomTest() : rulebook_(TestRulebook()) {
  Must(database().Write([&](store::Transaction& tx) -> Result<bool> {
    for (const std::int64_t id : {kCrown, kRiver, kHill}) {
      portals::Portal portal;
      portal.id = id;
      portal.level = From(id).level;
      portal.code = portal.slug = portal.name = "portal" + std::to_string(id);
      portal.official_name = "Cổng " + portal.name;
      portal.hosts = {portal.slug + ".example"};
      portals::InsertPortal(tx, portal);
    }
    return true;
  }));
}

Result<Article> NewsroomTest::Create(const accounts::Actor& actor, std::int64_t portal,
                                     ArticleContent content) {
  return database().Write(
      [&](store::Transaction& tx) { return CreateArticle(tx, actor, portal, std::move(content)); });
}

Result<Article> NewsroomTest::Save(const accounts::Actor& actor, const Article& seen,
                                   ArticleContent content) {
  return database().Write(
      [&](store::Transaction& tx) { return SaveArticle(tx, actor, Of(seen), std::move(content)); });
}

Result<Article> NewsroomTest::Submit(const accounts::Actor& actor, const Article& seen) {
  return database().Write(
      [&](store::Transaction& tx) { return SubmitArticle(tx, actor, rulebook_, Of(seen)); });
}

Result<Article> NewsroomTest::Return(const accounts::Actor& actor, const Article& seen,
                                     std::string_view reason) {
  return database().Write(
      [&](store::Transaction& tx) { return ReturnArticle(tx, actor, Of(seen), reason); });
}

Result<Article> NewsroomTest::Approve(const accounts::Actor& actor, const Article& seen) {
  return database().Write(
      [&](store::Transaction& tx) { return ApproveArticle(tx, actor, rulebook_, Of(seen)); });
}

Result<Article> NewsroomTest::Publish(const accounts::Actor& actor, const Article& seen,
                                      std::optional<Instant> at) {
  return database().Write(
      [&](store::Transaction& tx) { return PublishArticle(tx, actor, rulebook_, Of(seen), at); });
}

Result<Article> NewsroomTest::Withdraw(const accounts::Actor& actor, const Article& seen,
                                       const WithdrawalOrder& order) {
  return database().Write(
      [&](store::Transaction& tx) { return WithdrawArticle(tx, actor, Of(seen), order); });
}

Result<Article> NewsroomTest::Archive(const accounts::Actor& actor, const Article& seen) {
  return database().Write(
      [&](store::Transaction& tx) { return ArchiveArticle(tx, actor, Of(seen)); });
}

Article NewsroomTest::Draft(std::int64_t portal, ArticleContent content) {
  return Must(Create(Writer(portal), portal, std::move(content)));
}

Article NewsroomTest::Submitted(std::int64_t portal, ArticleContent content) {
  return Must(Submit(Writer(portal), Draft(portal, std::move(content))));
}

Article NewsroomTest::Approved(std::int64_t portal, ArticleContent content) {
  return Advance(Submitted(portal, std::move(content)));
}

Article NewsroomTest::Published(std::int64_t portal, ArticleContent content) {
  return Must(Publish(Chief(portal), Approved(portal, std::move(content))));
}

Article NewsroomTest::Corrected(const Article& seen, ArticleContent content) {
  const std::int64_t portal = seen.home_portal;
  const Article draft = Must(Save(Writer(portal), seen, std::move(content)));
  return Must(Publish(Chief(portal), Advance(Must(Submit(Writer(portal), draft)))));
}

Article NewsroomTest::Advance(Article article) {
  article = Must(Approve(Chief(article.home_portal), article));
  if (article.home_portal == kCrown) article = Must(Approve(Keeper(kCrown), article));
  return article;
}

Article NewsroomTest::Now(std::int64_t article) {
  return *database().Read([&](store::Session& session) { return FindArticle(session, article); });
}

Answer NewsroomTest::Look(std::int64_t portal, std::int64_t article) {
  return database().Read(
      [&](store::Session& session) { return FindPublic(session, From(portal), article); });
}

std::string NewsroomTest::LastEventBody() {
  return database().Read([](store::Session& session) {
    return store::ReadJournal(session, store::JournalHead(session) - 1, 1).at(0).event.body;
  });
}

std::string NewsroomTest::LastEventKind() {
  return database().Read([](store::Session& session) {
    return store::ReadJournal(session, store::JournalHead(session) - 1, 1).at(0).event.kind;
  });
}

}  // namespace hoitu::articles
