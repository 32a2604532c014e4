#include "web/api/article_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class ArticleApiTest : public ApiTest {
 protected:
  ArticleApiTest()
      : portal_(PortalId("snv")),
        writer_(SignedIn("tac.gia", "contributor", portal_)),
        editor_(SignedIn("bien.tap", "editor", portal_)),
        head_(SignedIn("truong.ban", "head", portal_)) {}

  std::string Articles() const { return "/portals/" + std::to_string(portal_) + "/articles"; }

  // Creates an article and returns it.
  json Draft(const std::string& title = "Lễ khai giảng năm học mới") {
    const Reply made = Post(writer_, Articles(), SomeArticle(title));
    EXPECT_EQ(made.status, 201) << made.text;
    return made.body;
  }
  static std::string PathOf(const json& article) { return "/articles/" + article.at("id").dump(); }

  // One more step, from the version at hand; returns the article after it.
  json Step(const Browser& who, const json& article, const std::string& step, json body) {
    const Reply reply =
        Post(who, PathOf(article) + "/" + step, std::move(body), article.at("version"));
    EXPECT_EQ(reply.status, 200) << reply.text;
    return reply.body;
  }
  json Published(const std::string& title = "Lễ khai giảng năm học mới") {
    json article = Draft(title);
    article = Step(writer_, article, "submissions", json::object());
    article = Step(head_, article, "approvals", json::object());
    return Step(editor_, article, "publications", json::object());
  }

  std::int64_t portal_;
  Browser writer_;
  Browser editor_;
  Browser head_;
};

TEST_F(ArticleApiTest, TakesADraftToThePublic) {
  json article = Draft();
  EXPECT_EQ(article.at("state"), "draft");
  EXPECT_EQ(article.at("address"), nullptr);
  EXPECT_THAT(article.at("actions"), Contains("submit"));
  article = Step(writer_, article, "submissions", json::object());
  EXPECT_EQ(article.at("state"), "submitted");
  article = Step(head_, article, "approvals", json::object());
  EXPECT_EQ(article.at("state"), "approved");
  article = Step(editor_, article, "publications", json::object());
  EXPECT_EQ(article.at("state"), "published");
  EXPECT_THAT(article.at("address").get<std::string>(),
              HasSubstr("http://snv.bacninh.localhost:8080/tin-tuc-su-kien/le-khai-giang"));

  const auto history = Get(head_, PathOf(article) + "/history").body.at("items");
  ASSERT_EQ(history.size(), 4U);
  EXPECT_EQ(history[3].at("kind"), "article.published");
  EXPECT_EQ(history[3].at("by").at("name"), "Nguyễn Văn bien.tap");
}

TEST_F(ArticleApiTest, WaitsForThePagesAfterWritesOnly) {
  const int before = settled;
  const json article = Draft();
  EXPECT_EQ(settled, before + 1);
  Get(writer_, PathOf(article));
  EXPECT_EQ(settled, before + 1);
  EXPECT_EQ(Post(writer_, Articles(), {{"title", "incomplete"}}).status, 422);
  EXPECT_EQ(settled, before + 1) << "a refused write changes no page";
}

TEST_F(ArticleApiTest, NamesTheVersionAndRefusesAStaleOne) {
  const json article = Draft();
  const Reply read = Get(writer_, PathOf(article));
  EXPECT_EQ(read.headers.Find("ETag"), "\"" + article.at("version").dump() + "\"");
  const auto save = [&](std::optional<std::int64_t> seen, const std::string& title) {
    return Ask(
        writer_,
        {.method = "PUT", .path = PathOf(article), .body = SomeArticle(title), .seen = seen});
  };
  const Reply saved = save(article.at("version"), "Một tên khác");
  ASSERT_EQ(saved.status, 200) << saved.text;
  EXPECT_EQ(save(article.at("version"), "Người chậm hơn").status, 412);
  const Reply without = save({}, "Không nói bản nào");
  EXPECT_EQ(without.status, 422);
  EXPECT_EQ(without.code(), "request.if_match");
  EXPECT_EQ(Get(writer_, PathOf(article)).body.at("title"), "Một tên khác");
}

TEST_F(ArticleApiTest, ReturnsWithAReason) {
  json article = Draft();
  article = Step(writer_, article, "submissions", json::object());
  const Reply silent =
      Post(head_, PathOf(article) + "/returns", {{"reason", " "}}, article.at("version"));
  EXPECT_EQ(silent.status, 422);
  EXPECT_EQ(silent.body.at("field"), "/reason");
  article = Step(head_, article, "returns", {{"reason", "Thiếu nguồn ảnh."}});
  EXPECT_EQ(article.at("return_reason"), "Thiếu nguồn ảnh.");

  const auto tasks = Get(writer_, "/tasks").body.at("items");
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].at("kind"), "revise");
}

TEST_F(ArticleApiTest, LetsNobodyApproveTheirOwn) {
  const Reply made = Post(head_, Articles(), SomeArticle("Của chính tôi"));
  json article = Step(head_, made.body, "submissions", json::object());
  const Reply refused =
      Post(head_, PathOf(article) + "/approvals", json::object(), article.at("version"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.code(), "article.four_eyes");
}

TEST_F(ArticleApiTest, SchedulesForLater) {
  json article = Draft();
  article = Step(writer_, article, "submissions", json::object());
  article = Step(head_, article, "approvals", json::object());
  article = Step(editor_, article, "publications", {{"at", "2026-11-24T00:00:00Z"}});
  EXPECT_EQ(article.at("state"), "scheduled");
  EXPECT_EQ(article.at("scheduled_at"), "2026-11-24T00:00:00.000Z");
}

TEST_F(ArticleApiTest, WithdrawsWithAnOutcome) {
  json article = Published();
  const Reply unknown = Post(head_, PathOf(article) + "/withdrawals",
                             {{"outcome", "whim"}, {"reason", "x"}}, article.at("version"));
  EXPECT_EQ(unknown.body.at("field"), "/outcome");
  article = Step(head_, article, "withdrawals",
                 {{"outcome", "error"}, {"reason", "Số liệu chưa chính xác."}});
  EXPECT_EQ(article.at("state"), "withdrawn");
  EXPECT_EQ(article.at("withdrawal").at("reason"), "Số liệu chưa chính xác.");
  EXPECT_EQ(article.at("address"), nullptr);
}

TEST_F(ArticleApiTest, KeepsWhatIsPublicWhileACorrectionIsWritten) {
  const json article = Published();
  const Reply saved = Ask(writer_, {.method = "PUT",
                                    .path = PathOf(article),
                                    .body = SomeArticle("Tên đã sửa"),
                                    .seen = article.at("version")});
  ASSERT_EQ(saved.status, 200) << saved.text;
  EXPECT_EQ(saved.body.at("state"), "draft");
  EXPECT_EQ(saved.body.at("published_revision"), 1);
  EXPECT_EQ(saved.body.at("revision"), 2);

  const auto revisions = Get(writer_, PathOf(article) + "/revisions").body.at("items");
  ASSERT_EQ(revisions.size(), 2U);
  EXPECT_EQ(Get(writer_, PathOf(article) + "/revisions/1").body.at("title"),
            "Lễ khai giảng năm học mới");
  EXPECT_EQ(Get(writer_, PathOf(article) + "/revisions/3").status, 404);
}

TEST_F(ArticleApiTest, ListsWithFiltersPageByPage) {
  Draft("Thứ nhất");
  clock.Advance(std::chrono::seconds(1));
  Draft("Thứ hai");
  clock.Advance(std::chrono::seconds(1));
  Published("Đã đăng");
  const Reply first = Get(writer_, Articles() + "?limit=2");
  ASSERT_EQ(first.body.at("items").size(), 2U);
  EXPECT_EQ(first.body.at("items")[0].at("title"), "Đã đăng");
  const std::string next = first.body.at("next");
  EXPECT_EQ(Get(writer_, Articles() + "?limit=2&after=" + next).body.at("items").size(), 1U);
  EXPECT_EQ(Get(writer_, Articles() + "?state=published").body.at("items").size(), 1U);
  EXPECT_EQ(Get(writer_, Articles() + "?q=thu").body.at("items").size(), 2U);
  EXPECT_EQ(Get(writer_, Articles() + "?state=nonsense").status, 422);
  EXPECT_EQ(Get(writer_, Articles() + "?limit=0").status, 422);
  EXPECT_EQ(Get(writer_, Articles() + "?after=%27").status, 422);
}

TEST_F(ArticleApiTest, RefusesBodiesTheSchemaDoesNotKnow) {
  json article = SomeArticle("Có mã độc");
  article["body"] = {{"type", "doc"}, {"content", {{{"type", "script"}}}}};
  const Reply refused = Post(writer_, Articles(), article);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body.at("field").get<std::string>(), HasSubstr("/body"));

  article = SomeArticle("Có ảnh lạ");
  article["cover"] = 99;
  EXPECT_EQ(Post(writer_, Articles(), article).body.at("field"), "/cover");
}

// Copying such a value would end the program with its stack.
TEST_F(ArticleApiTest, RefusesWhatIsNestedTooDeeply) {
  const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
  const Reply refused = Ask(
      writer_, {.method = "POST",
                .path = Articles(),
                .body = {},
                .raw_body = R"({"section":"a","title":"t","summary":"s","body":)" + deep + "}"});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.body.at("code"), "request.json");
}

TEST_F(ArticleApiTest, PreviewsInAPageThatRunsNothing) {
  const json article = Draft();
  const Reply preview = Get(writer_, PathOf(article) + "/preview");
  EXPECT_EQ(preview.status, 200);
  const std::string policy(preview.headers.Find("Content-Security-Policy").value_or(""));
  EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
  EXPECT_THAT(policy, HasSubstr("sandbox allow-same-origin"));
  EXPECT_THAT(policy, Not(HasSubstr("script")));
}

TEST_F(ArticleApiTest, MarksADirectiveOnTheRootPortalOnly) {
  const json local = Published();
  EXPECT_EQ(Ask(head_, {.method = "PUT",
                        .path = PathOf(local) + "/directive",
                        .body = json::object(),
                        .seen = local.at("version")})
                .code(),
            "directive.not_root");

  const std::int64_t root = directory->Get()->root()->id;
  const Browser leader = SignedIn("lanh.dao", "head", root);
  const Browser author = SignedIn("van.phong", "editor", root);
  json article = Post(author, "/portals/" + std::to_string(root) + "/articles",
                      SomeArticle("Chỉ đạo của Chủ tịch"))
                     .body;
  article = Step(author, article, "submissions", json::object());
  article = Step(leader, article, "approvals", json::object());
  article = Step(leader, article, "publications", json::object());
  EXPECT_THAT(article.at("actions"), Contains("direct"));
  const Reply marked = Ask(leader, {.method = "PUT",
                                    .path = PathOf(article) + "/directive",
                                    .body = {{"levels", json::array({"commune"})}},
                                    .seen = article.at("version")});
  ASSERT_EQ(marked.status, 200) << marked.text;
  EXPECT_TRUE(marked.body.at("directive"));
  EXPECT_EQ(marked.body.at("directive_levels"), json::array({"commune"}));
  EXPECT_EQ(Get(leader, PathOf(article) + "/ledger").status, 200);
  const Reply revoked = Ask(leader, {.method = "DELETE",
                                     .path = PathOf(article) + "/directive",
                                     .body = {},
                                     .seen = marked.body.at("version")});
  ASSERT_EQ(revoked.status, 200) << revoked.text;
  EXPECT_FALSE(revoked.body.at("directive"));
}

}  // namespace
}  // namespace hoitu::api
