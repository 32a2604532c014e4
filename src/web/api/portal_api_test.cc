#include "web/api/portal_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

class PortalApiTest : public ApiTest {
 protected:
  PortalApiTest() : portal_(PortalId("snv")), path_("/portals/" + std::to_string(portal_)) {}

  std::int64_t portal_;
  std::string path_;
};

TEST_F(PortalApiTest, ListsPortalsByLevelAndName) {
  const Browser browser = SignedIn("an.nv", "editor", portal_);
  const auto names = [&](const std::string& query) {
    std::vector<std::string> slugs;
    const Reply reply = Get(browser, "/portals" + query);
    for (const json& portal : reply.body.at("items")) {
      slugs.push_back(portal.at("slug"));
    }
    return slugs;
  };
  EXPECT_EQ(names("").front(), "bacninh");
  EXPECT_EQ(names("").size(), 4U);
  EXPECT_THAT(names("?level=commune"), testing::ElementsAre("bacgiang"));
  EXPECT_THAT(names("?q=noi%20vu"), testing::ElementsAre("snv"));
  EXPECT_THAT(names("?mine=true"), testing::ElementsAre("snv"));

  const Reply first = Get(browser, "/portals?limit=3");
  ASSERT_EQ(first.body.at("items").size(), 3U);
  const std::string next = first.body.at("next");
  EXPECT_EQ(Get(browser, "/portals?limit=3&after=" + next).body.at("items").size(), 1U);
  EXPECT_EQ(Get(browser, "/portals?after=999").status, 422);
}

TEST_F(PortalApiTest, ShowsAPortalAndItsSections) {
  const Browser browser = SignedIn("an.nv", "editor", portal_);
  const Reply portal = Get(browser, path_);
  ASSERT_EQ(portal.status, 200) << portal.text;
  EXPECT_EQ(portal.body.at("address"), "http://snv.bacninh.localhost:8080/");
  EXPECT_FALSE(Get(browser, path_ + "/sections").body.at("items").empty());
  EXPECT_EQ(Get(browser, "/portals/999").status, 404);
  EXPECT_EQ(Get(browser, "/portals/abc").status, 404);
}

TEST_F(PortalApiTest, ChangesAccentAndContact) {
  const Browser keeper = SignedIn("quan.tri", "content_admin", portal_);
  const auto change = [&](std::int64_t seen, json body) {
    return Ask(keeper, {.method = "PATCH", .path = path_, .body = std::move(body), .seen = seen});
  };
  const Reply pale = change(1, {{"accent", "#ffff99"}});
  EXPECT_EQ(pale.status, 422);
  EXPECT_EQ(pale.code(), "portal.accent.contrast");
  const Reply changed = change(1, {{"accent", "#1d4f91"}});
  ASSERT_EQ(changed.status, 200) << changed.text;
  EXPECT_EQ(changed.body.at("accent"), "#1d4f91");
  EXPECT_EQ(change(1, {{"accent", "#1d4f92"}}).status, 412);
  const Reply back = change(2, {{"accent", nullptr}});
  EXPECT_EQ(back.body.at("accent"), nullptr);
  EXPECT_EQ(change(3, {{"contact", {{"phone", "0222"}}}}).body.at("field"), "/contact/address");
}

TEST_F(PortalApiTest, GivesAndEndsRoles) {
  const Browser head = SignedIn("truong.ban", "head", portal_);
  const auto account = AddAccount("an.nv");
  const Reply granted = Post(head, path_ + "/board", {{"account", account}, {"role", "editor"}});
  ASSERT_EQ(granted.status, 201) << granted.text;
  EXPECT_EQ(granted.body.at("role_name").at("en"), "Editor");
  EXPECT_EQ(Get(head, path_ + "/board").body.at("items").size(), 2U);
  const Browser editor = SignIn("an.nv");
  EXPECT_EQ(Get(editor, path_ + "/articles").status, 200);

  const std::string assignment = path_ + "/board/" + granted.body.at("id").dump();
  EXPECT_EQ(Ask(editor, {.method = "DELETE", .path = assignment, .body = {}}).status, 403);
  EXPECT_EQ(Ask(head, {.method = "DELETE", .path = assignment, .body = {}}).status, 204);
  EXPECT_EQ(Get(editor, path_ + "/articles").status, 404) << "nothing is left of it at once";
}

TEST_F(PortalApiTest, ListsTheRolesOfTheRulebook) {
  const Browser browser = SignedIn("an.nv", "editor", portal_);
  std::vector<std::string> codes;
  const Reply reply = Get(browser, "/roles");
  for (const json& role : reply.body.at("items")) codes.push_back(role.at("code"));
  EXPECT_THAT(codes, testing::IsSupersetOf({"head", "editor", "technical_admin"}));
}

}  // namespace
}  // namespace hoitu::api
