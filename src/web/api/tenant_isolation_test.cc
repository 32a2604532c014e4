// Nobody reads or writes what is another portal's, by any endpoint (R-SEC-18, R-POR-15): every
// route is called by every role of another portal, and by the technical administrator. A route
// without an entry in kCases fails the test, so a new endpoint cannot forget it.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <set>

#include "media/picture_store.h"
#include "web/api/routes.h"
#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

enum class Expected {
  kRefused,    // 403 or 404, whoever asks
  kOwn,        // concerns only the caller or no portal: answered, and shows nothing of the other
  kPublic,     // what citizens see too: answered
  kTechnical,  // the technical administrator may, nobody else
};

struct Case {
  std::string_view route;  // as in the table of routes
  Expected expected;
  std::string_view body = {};  // of a request the portal's own people could make
};

constexpr auto kCases = std::to_array<Case>({
    // clang-format off
    {"GET /session",                                Expected::kOwn},
    {"POST /session",                               Expected::kOwn},
    {"DELETE /session",                             Expected::kOwn},
    {"POST /session/second-factor",                 Expected::kOwn},
    {"GET /sessions",                               Expected::kOwn},
    {"DELETE /sessions/{session}",                  Expected::kRefused},
    {"POST /password",                              Expected::kOwn},
    {"POST /second-factor",                         Expected::kOwn},
    {"PUT /second-factor",                          Expected::kOwn},
    {"GET /tasks",                                  Expected::kOwn},
    {"GET /events",                                 Expected::kOwn},

    {"GET /portals",                                Expected::kPublic},
    {"GET /portals/{portal}",                       Expected::kPublic},
    {"PATCH /portals/{portal}",                     Expected::kRefused,   R"({"accent": "#1d4f91"})"},
    {"GET /portals/{portal}/sections",              Expected::kPublic},
    {"GET /portals/{portal}/board",                 Expected::kTechnical},
    {"POST /portals/{portal}/board",                Expected::kRefused,   R"({"account": 1, "role": "editor"})"},
    {"DELETE /portals/{portal}/board/{assignment}", Expected::kRefused},
    {"GET /roles",                                  Expected::kPublic},

    {"GET /portals/{portal}/articles",              Expected::kRefused},
    {"POST /portals/{portal}/articles",             Expected::kRefused,   "article"},
    {"GET /articles/{article}",                     Expected::kRefused},
    {"PUT /articles/{article}",                     Expected::kRefused,   "article"},
    {"GET /articles/{article}/revisions",           Expected::kRefused},
    {"GET /articles/{article}/revisions/{revision}", Expected::kRefused},
    {"GET /articles/{article}/history",             Expected::kRefused},
    {"GET /articles/{article}/preview",             Expected::kRefused},
    {"POST /articles/{article}/submissions",        Expected::kRefused,   "{}"},
    {"POST /articles/{article}/returns",            Expected::kRefused,   R"({"reason": "x"})"},
    {"POST /articles/{article}/approvals",          Expected::kRefused,   "{}"},
    {"POST /articles/{article}/publications",       Expected::kRefused,   "{}"},
    {"POST /articles/{article}/withdrawals",        Expected::kRefused,   R"({"outcome": "error", "reason": "x"})"},
    {"POST /articles/{article}/archivals",          Expected::kRefused,   "{}"},
    {"PUT /articles/{article}/directive",           Expected::kRefused,   "{}"},
    {"DELETE /articles/{article}/directive",        Expected::kRefused},
    {"GET /articles/{article}/ledger",              Expected::kRefused},

    {"GET /portals/{portal}/alerts",                Expected::kRefused},
    {"POST /portals/{portal}/alerts",               Expected::kRefused,   "alert"},
    {"DELETE /portals/{portal}/alerts/{alert}",     Expected::kRefused},

    {"GET /portals/{portal}/pictures",              Expected::kRefused},
    {"POST /portals/{portal}/pictures",             Expected::kRefused,   "picture"},
    {"PATCH /pictures/{picture}",                   Expected::kRefused,   R"({"alt": "x"})"},

    {"GET /portals/{portal}/organisation",          Expected::kPublic},
    {"POST /portals/{portal}/divisions",            Expected::kRefused,   "division"},
    {"PUT /divisions/{division}",                   Expected::kRefused,   "division"},
    {"DELETE /divisions/{division}",                Expected::kRefused},
    {"POST /portals/{portal}/officials",            Expected::kRefused,   "official"},
    {"PUT /officials/{official}",                   Expected::kRefused,   "official"},
    {"DELETE /officials/{official}",                Expected::kRefused},
    {"GET /portals/{portal}/calendar",              Expected::kPublic},
    {"POST /portals/{portal}/calendar",             Expected::kRefused,   "entry"},
    {"PUT /calendar-entries/{entry}",               Expected::kRefused,   "entry"},
    {"DELETE /calendar-entries/{entry}",            Expected::kRefused},

    {"GET /accounts",                               Expected::kOwn},
    {"POST /accounts",                              Expected::kTechnical},
    {"PATCH /accounts/{account}",                   Expected::kTechnical},
    {"GET /accounts/{account}/handover",            Expected::kTechnical},
    // clang-format on
});

const Case* FindCase(const std::string& route) {
  const auto found = std::ranges::find(kCases, route, &Case::route);
  return found == kCases.end() ? nullptr : &*found;
}

std::string NameOf(const Route& route) { return fmt::format("{} {}", route.method, route.pattern); }

class TenantIsolationTest : public ApiTest {
 protected:
  static constexpr std::string_view kSecret = "Dự thảo chưa công bố";

  // A portal with a draft, a picture, a board and somebody signed in.
  TenantIsolationTest() : portal_(PortalId("snv")) {
    const Browser head = SignedIn("truong.ban", "head", portal_);
    const Reply draft =
        Post(head, fmt::format("/portals/{}/articles", portal_), SomeArticle(std::string(kSecret)));
    article_ = draft.body.at("id");
    seen_ = draft.body.at("version");
    alert_ = Post(head, fmt::format("/portals/{}/alerts", portal_), SomeAlert(std::string(kSecret)))
                 .body.at("id");
    session_ = Get(head, "/sessions").body.at("items").at(0).at("id");
    assignment_ = Grant(AddAccount("an.nv"), "editor", portal_);
    const auto made = [&](std::string_view list, json body) -> std::int64_t {
      return Post(head, fmt::format("/portals/{}/{}", portal_, list), std::move(body))
          .body.at("id");
    };
    division_ = made("divisions", SomeDivision("Văn phòng"));
    official_ = made("officials", SomeOfficial("Nguyễn Văn An"));
    entry_ = made("calendar", SomeEntry("Họp giao ban"));
    media::Picture picture;
    picture.portal = portal_;
    picture.original = std::string(64, 'a');
    picture.mime = "image/png";
    picture.width = picture.height = 1;
    picture.text.alt = "một ảnh";
    const auto id = database->Write([&](store::Transaction& tx) -> Result<std::int64_t> {
      picture.id = tx.NextId("picture");
      media::InsertPicture(tx, picture);
      return picture.id;
    });
    picture_ = *id;
  }

  Question QuestionFor(const Route& route, const Case& one) const {
    std::string path(route.pattern);
    const std::map<std::string, std::int64_t> values{
        {"{portal}", portal_},   {"{article}", article_},   {"{session}", session_},
        {"{picture}", picture_}, {"{revision}", 1},         {"{assignment}", assignment_},
        {"{account}", 1},        {"{division}", division_}, {"{official}", official_},
        {"{entry}", entry_},     {"{alert}", alert_}};
    for (const auto& [name, value] : values) {
      if (const auto at = path.find(name); at != std::string::npos) {
        path.replace(at, name.size(), std::to_string(value));
      }
    }
    Question question{.method = std::string(route.method), .path = path, .body = {}};
    question.seen = path.starts_with("/articles") ? seen_ : 1;
    if (one.body == "article") {
      question.body = SomeArticle("Của người khác");
    } else if (one.body == "alert") {
      question.body = SomeAlert("Của người khác");
    } else if (one.body == "division") {
      question.body = SomeDivision("Phòng của người khác");
    } else if (one.body == "official") {
      question.body = SomeOfficial("Người Khác");
    } else if (one.body == "entry") {
      question.body = SomeEntry("Họp của người khác");
    } else if (one.body == "picture") {
      question.content_type = "multipart/form-data; boundary=b";
      question.raw_body =
          "--b\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nx\r\n--b--\r\n";
    } else if (!one.body.empty()) {
      question.body = json::parse(one.body);
    }
    return question;
  }

  // Of the portal for its own pages, planned for tomorrow.
  json SomeAlert(const std::string& headline) const {
    return {{"severity", "Minor"},
            {"urgency", "Future"},
            {"certainty", "Likely"},
            {"category", "Infra"},
            {"vi", {{"event", "Bảo trì"}, {"headline", headline}}},
            {"reach", "portal"},
            {"target", portal_},
            {"begins_at", FormatRfc3339(clock.Now() + std::chrono::hours(24))},
            {"expires_at", FormatRfc3339(clock.Now() + std::chrono::hours(25))}};
  }

  // Roles of the rulebook that are given on a portal.
  std::vector<std::string> PortalRoles() const {
    std::vector<std::string> codes;
    for (const rules::BoardRole& role : directory->Get()->rulebook().roles) {
      if (role.scope == rules::BoardRole::Scope::kPortal) codes.push_back(role.code);
    }
    return codes;
  }

  void ExpectNothingToGet(const Browser& stranger, const std::string& role, bool technical) {
    for (const Route& route : Routes()) {
      const Case* one = FindCase(NameOf(route));
      ASSERT_NE(one, nullptr) << NameOf(route) << " has no entry in kCases";
      const bool refused = one->expected == Expected::kRefused ||
                           (one->expected == Expected::kTechnical && !technical);
      // Steps of the caller's own session would end it; they name nobody else.
      if (!refused && route.method != "GET") continue;
      const store::Sequence before = JournalHead();
      const Reply reply = Ask(stranger, QuestionFor(route, *one));
      if (refused) {
        EXPECT_TRUE(reply.status == 403 || reply.status == 404)
            << role << " " << NameOf(route) << ": " << reply.status << " " << reply.text;
      }
      EXPECT_THAT(reply.text, testing::Not(testing::HasSubstr(kSecret)))
          << role << " " << NameOf(route);
      EXPECT_EQ(JournalHead(), before) << role << " " << NameOf(route) << " changed something";
    }
  }

  std::int64_t portal_;
  std::int64_t article_ = 0;
  std::int64_t seen_ = 0;
  std::int64_t session_ = 0;
  std::int64_t assignment_ = 0;
  std::int64_t picture_ = 0;
  std::int64_t alert_ = 0;
  std::int64_t division_ = 0;
  std::int64_t official_ = 0;
  std::int64_t entry_ = 0;
};

TEST_F(TenantIsolationTest, KeepsEveryRoleOfAnotherPortalOut) {
  for (const std::string& role : PortalRoles()) {
    ExpectNothingToGet(SignedIn("other." + role, role, PortalId("bacgiang")), role, false);
  }
}

// The province's own board has no rights on a component's portal either (R-POR-15).
TEST_F(TenantIsolationTest, KeepsEveryRoleOfTheRootPortalOut) {
  for (const std::string& role : PortalRoles()) {
    ExpectNothingToGet(SignedIn("root." + role, role, directory->Get()->root()->id), role, false);
  }
}

TEST_F(TenantIsolationTest, KeepsTechnicalAdministrationOutOfContent) {
  ExpectNothingToGet(SignedIn("ky.thuat", "technical_admin", std::nullopt), "technical_admin",
                     true);
}

TEST_F(TenantIsolationTest, KeepsOutWhoseRoleHasEnded) {
  const auto account = AddAccount("da.nghi");
  const auto assignment = Grant(account, "head", portal_);
  const Browser former = SignIn("da.nghi");
  const Browser head = SignIn("truong.ban");
  ASSERT_EQ(Ask(head, {.method = "DELETE",
                       .path = fmt::format("/portals/{}/board/{}", portal_, assignment),
                       .body = {}})
                .status,
            204);
  ExpectNothingToGet(former, "former head", false);
}

TEST_F(TenantIsolationTest, AnswersNothingToStrangers) {
  for (const Route& route : Routes()) {
    if (route.admission == Admission::kAnyone) continue;
    const Reply reply = Ask({}, QuestionFor(route, *FindCase(NameOf(route))));
    EXPECT_EQ(reply.status, 401) << NameOf(route);
  }
}

TEST(RoutesTest, AreThoseOfTheContract) {
  std::set<std::string> routes;
  for (const Route& route : Routes()) routes.insert(NameOf(route));
  const auto described = Contract(HOITU_SOURCE_DIR "/api/openapi.yaml").operations();
  EXPECT_EQ(routes, std::set<std::string>(described.begin(), described.end()));
}

TEST(RoutesTest, HaveNoCaseThatIsNoRoute) {
  std::set<std::string> routes;
  for (const Route& route : Routes()) routes.insert(NameOf(route));
  for (const Case& one : kCases) EXPECT_TRUE(routes.contains(std::string(one.route))) << one.route;
}

}  // namespace
}  // namespace hoitu::api
