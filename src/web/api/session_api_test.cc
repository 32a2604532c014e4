#include "web/api/session_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accounts/account_store.h"
#include "accounts/totp.h"
#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using ::testing::HasSubstr;

class SessionApiTest : public ApiTest {
 protected:
  // Sets up an authenticator through the API.
  void EnableAuthenticator(const Browser& browser, const std::string& login) {
    const Reply offer = Post(browser, "/second-factor", {{"password", kPassword}});
    ASSERT_EQ(offer.status, 201) << offer.text;
    secret_ = database->Read([&](store::Session& session) {
      return *accounts::FindCredentialsByLogin(session, login)->totp_offered;
    });
    const Reply enabled =
        Ask(browser, {.method = "PUT", .path = "/second-factor", .body = {{"code", CodeNow()}}});
    ASSERT_EQ(enabled.status, 200) << enabled.text;
    recovery_code_ = enabled.body.at("recovery_codes").at(0);
    clock.Advance(std::chrono::seconds(30));
  }
  std::string CodeNow() { return accounts::TotpCode(secret_, accounts::TotpStepAt(clock.Now())); }

  std::string secret_;
  std::string recovery_code_;
};

TEST_F(SessionApiTest, SignsInAndTellsWhoThatIs) {
  Grant(AddAccount("an.nv"), "editor", PortalId("snv"));
  const Reply reply = Post({}, "/session", {{"login", "an.nv"}, {"password", kPassword}});
  ASSERT_EQ(reply.status, 200) << reply.text;
  EXPECT_EQ(reply.body.at("state"), "open");
  EXPECT_EQ(reply.body.at("account").at("login"), "an.nv");
  EXPECT_EQ(reply.body.at("roles").at(0).at("portal"), PortalId("snv"));
  const std::string cookie(reply.headers.Find("Set-Cookie").value_or(""));
  EXPECT_THAT(cookie, HasSubstr("HttpOnly"));
  EXPECT_THAT(cookie, HasSubstr("SameSite=Strict"));
  EXPECT_THAT(cookie, Not(HasSubstr("Secure"))) << "the test speaks http";
}

TEST_F(SessionApiTest, SaysNobodyIsSignedIn) {
  EXPECT_EQ(Get({}, "/session").status, 401);
  EXPECT_EQ(Get({.token = "guess", .csrf = {}}, "/session").code(), "session.none");
  EXPECT_EQ(Get({}, "/tasks").status, 401);
}

TEST_F(SessionApiTest, AnswersEveryWrongSignInAlike) {
  AddAccount("an.nv");
  const Reply wrong = Post({}, "/session", {{"login", "an.nv"}, {"password", "wrong"}});
  const Reply unknown = Post({}, "/session", {{"login", "nobody"}, {"password", "wrong"}});
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.text, unknown.text);
  EXPECT_FALSE(wrong.headers.Has("Set-Cookie"));
}

TEST_F(SessionApiTest, LimitsTheSignInsOfANetwork) {
  for (int i = 0; i < 30; ++i) {
    const std::string login = "guess" + std::to_string(i);
    ASSERT_EQ(Post({}, "/session", {{"login", login}, {"password", "x"}}).status, 401);
  }
  const Reply refused = Post({}, "/session", {{"login", "one.more"}, {"password", "x"}});
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.headers.Find("Retry-After"), "2");
  clock.Advance(std::chrono::seconds(2));
  EXPECT_EQ(Post({}, "/session", {{"login", "one.more"}, {"password", "x"}}).status, 401);
}

TEST_F(SessionApiTest, RefusesWritesFromElsewhere) {
  const Browser browser = SignedIn("an.nv", "editor", PortalId("snv"));
  const auto sign_out = [&](const Browser& who, std::string name, std::string value) {
    return Ask(who, {.method = "DELETE",
                     .path = "/session",
                     .body = {},
                     .headers = {{std::move(name), std::move(value)}}});
  };
  EXPECT_EQ(sign_out(browser, "Origin", "http://snv.bacninh.localhost:8080").code(),
            "request.cross_origin");
  EXPECT_EQ(sign_out(browser, "Sec-Fetch-Site", "same-site").code(), "request.cross_origin");
  EXPECT_EQ(sign_out(browser, "X-CSRF-Token", "").code(), "request.csrf");
  EXPECT_EQ(Ask({}, {.method = "POST",
                     .path = "/session",
                     .body = {{"login", "an.nv"}, {"password", kPassword}},
                     .headers = {{"Origin", "https://evil.example"}}})
                .code(),
            "request.cross_origin");
  EXPECT_EQ(Get(browser, "/session").status, 200) << "still signed in";
}

TEST_F(SessionApiTest, SignsOut) {
  const Browser browser = SignedIn("an.nv", "editor", PortalId("snv"));
  const Reply reply = Ask(browser, {.method = "DELETE", .path = "/session", .body = {}});
  EXPECT_EQ(reply.status, 204);
  EXPECT_THAT(std::string(reply.headers.Find("Set-Cookie").value_or("")), HasSubstr("Max-Age=0"));
  EXPECT_EQ(Get(browser, "/session").status, 401);
}

TEST_F(SessionApiTest, KeepsAPendingSessionOutUntilTheSecondFactor) {
  const Browser first = SignedIn("an.nv", "editor", PortalId("snv"));
  EnableAuthenticator(first, "an.nv");
  const Browser pending = SignIn("an.nv");
  EXPECT_EQ(Get(pending, "/session").body.at("state"), "second_factor");
  EXPECT_EQ(Get(pending, "/tasks").code(), "session.second_factor");
  EXPECT_EQ(Get(pending, "/sessions").code(), "session.second_factor");
  EXPECT_EQ(Post(pending, "/session/second-factor", {{"code", "000000"}}).code(),
            "second_factor.wrong");

  const Reply open = Post(pending, "/session/second-factor", {{"code", CodeNow()}});
  ASSERT_EQ(open.status, 200) << open.text;
  EXPECT_EQ(open.body.at("state"), "open");
  EXPECT_EQ(Get(pending, "/session").status, 401) << "the pending token is void";
}

TEST_F(SessionApiTest, TakesARecoveryCodeOnce) {
  EnableAuthenticator(SignedIn("an.nv", "editor", PortalId("snv")), "an.nv");
  const auto recover = [&] {
    return Post(SignIn("an.nv"), "/session/second-factor", {{"recovery_code", recovery_code_}});
  };
  EXPECT_EQ(recover().body.at("second_factor").at("recovery_codes_left"), 9);
  EXPECT_EQ(recover().status, 401);
}

TEST_F(SessionApiTest, ListsAndEndsOnlyOnesOwnSessions) {
  const Browser mine = SignedIn("an.nv", "editor", PortalId("snv"));
  const Browser other = SignedIn("binh.tt", "editor", PortalId("snv"));
  const auto list = Get(mine, "/sessions").body.at("items");
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].at("device"), "Firefox · Linux");
  EXPECT_EQ(list[0].at("network"), "10.1.2.0/24");
  EXPECT_TRUE(list[0].at("current"));
  const std::string path = "/sessions/" + list[0].at("id").dump();
  EXPECT_EQ(Ask(other, {.method = "DELETE", .path = path, .body = {}}).status, 404);
  EXPECT_EQ(Ask(mine, {.method = "DELETE", .path = path, .body = {}}).status, 204);
  EXPECT_EQ(Get(mine, "/session").status, 401);
}

TEST_F(SessionApiTest, ChangesThePassword) {
  const Browser browser = SignedIn("an.nv", "editor", PortalId("snv"));
  const auto change = [&](std::string_view current, std::string_view wanted) {
    return Post(browser, "/password", {{"current", current}, {"new", wanted}});
  };
  const Reply too_short = change(kPassword, "short");
  EXPECT_EQ(too_short.status, 422);
  EXPECT_EQ(too_short.code(), "password.too_short");
  EXPECT_EQ(too_short.body.at("field"), "/new");
  EXPECT_EQ(change("wrong", "an entirely new one").code(), "password.wrong");
  EXPECT_EQ(change(kPassword, "an entirely new one").status, 204);
  EXPECT_EQ(Post({}, "/session", {{"login", "an.nv"}, {"password", kPassword}}).status, 401);
}

TEST_F(SessionApiTest, AsksForANewPasswordBeforeAnythingElse) {
  const Browser admin = SignedIn("ky.thuat", "technical_admin", std::nullopt);
  const Reply made =
      Post(admin, "/accounts",
           {{"login", "an.nv"}, {"full_name", "Nguyễn Văn An"}, {"email", "an.nv@example.vn"}});
  ASSERT_EQ(made.status, 201) << made.text;
  const Reply entered =
      Post({}, "/session", {{"login", "an.nv"}, {"password", made.body.at("first_password")}});
  ASSERT_EQ(entered.status, 200) << entered.text;
  EXPECT_TRUE(entered.body.at("password").at("must_change"));
  const std::string cookie(entered.headers.Find("Set-Cookie").value());
  const Browser browser{.token = cookie.substr(kSessionCookie.size() + 1, 43),
                        .csrf = entered.body.at("csrf_token")};
  EXPECT_EQ(Get(browser, "/portals").code(), "password.must_change");
  EXPECT_EQ(Post(browser, "/password",
                 {{"current", made.body.at("first_password")}, {"new", "my very own password"}})
                .status,
            204);
  EXPECT_EQ(Get(browser, "/portals").status, 200);
}

TEST_F(SessionApiTest, ReadsBodiesStrictly) {
  const auto send = [&](std::string body, std::string type = "application/json") {
    return Ask({}, {.method = "POST",
                    .path = "/session",
                    .body = {},
                    .content_type = std::move(type),
                    .raw_body = std::move(body)});
  };
  EXPECT_EQ(send("{", "application/json").code(), "request.json");
  EXPECT_EQ(send("[]").code(), "request.json");
  EXPECT_EQ(send("{\"login\": \"\xff\", \"password\": \"x\"}").code(), "request.json");
  EXPECT_EQ(send(R"({"login": "a", "password": "b"})", "text/plain").code(),
            "request.content_type");
  const Reply missing = send(R"({"login": "a"})");
  EXPECT_EQ(missing.code(), "request.field.missing");
  EXPECT_EQ(missing.body.at("field"), "/password");
  EXPECT_EQ(send(R"({"login": 7, "password": "b"})").code(), "request.field.type");
  const Reply unknown = send(R"({"login": "a", "password": "b", "a/b": 1})");
  EXPECT_EQ(unknown.code(), "request.field.unknown");
  EXPECT_EQ(unknown.body.at("field"), "/a~1b");
}

TEST_F(SessionApiTest, SendsSecurityHeadersAndLetsNobodyKeepAnswers) {
  const Reply reply = Get({}, "/session");
  EXPECT_EQ(reply.headers.Find("Cache-Control"), "no-store");
  EXPECT_EQ(reply.headers.Find("X-Content-Type-Options"), "nosniff");
  EXPECT_THAT(std::string(reply.headers.Find("Content-Security-Policy").value_or("")),
              HasSubstr("default-src 'none'"));
  EXPECT_FALSE(reply.headers.Has("Strict-Transport-Security")) << "the test speaks http";
}

TEST_F(SessionApiTest, AnswersUnknownPathsAndMethodsAsProblems) {
  const Reply nowhere = Get({}, "/nowhere");
  EXPECT_EQ(nowhere.status, 404);
  EXPECT_EQ(nowhere.code(), "request.path");
  const Reply method = Ask({}, {.method = "PUT", .path = "/session", .body = {}});
  EXPECT_EQ(method.status, 405);
  EXPECT_TRUE(method.headers.Has("Allow"));
}

}  // namespace
}  // namespace hoitu::api
