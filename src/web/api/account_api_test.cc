#include "web/api/account_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

class AccountApiTest : public ApiTest {
 protected:
  AccountApiTest() : admin_(SignedIn("ky.thuat", "technical_admin", std::nullopt)) {}
  Browser admin_;
};

TEST_F(AccountApiTest, ClosesAnAccountAtOnce) {
  const Browser editor = SignedIn("an.nv", "editor", PortalId("snv"));
  const std::string path = "/accounts/" + std::to_string(AccountOf("an.nv"));
  const Reply closed =
      Ask(admin_, {.method = "PATCH", .path = path, .body = {{"state", "disabled"}}});
  ASSERT_EQ(closed.status, 200) << closed.text;
  EXPECT_EQ(closed.body.at("account").at("state"), "disabled");
  EXPECT_EQ(Get(editor, "/session").status, 401);
}

TEST_F(AccountApiTest, MakesANewFirstPassword) {
  AddAccount("an.nv");
  const std::string path = "/accounts/" + std::to_string(AccountOf("an.nv"));
  const Reply reset =
      Ask(admin_, {.method = "PATCH", .path = path, .body = {{"reset_password", true}}});
  ASSERT_EQ(reset.status, 200) << reset.text;
  EXPECT_EQ(
      Post({}, "/session", {{"login", "an.nv"}, {"password", reset.body.at("first_password")}})
          .status,
      200);
}

TEST_F(AccountApiTest, ListsForThoseWhoNeedToFindPeople) {
  const Browser head = SignedIn("truong.ban", "head", PortalId("snv"));
  const Browser editor = SignedIn("an.nv", "editor", PortalId("snv"));
  EXPECT_EQ(Get(admin_, "/accounts?q=truong").body.at("items").size(), 1U);
  EXPECT_EQ(Get(head, "/accounts").body.at("items").size(), 3U);
  EXPECT_EQ(Get(editor, "/accounts").status, 403);
}

TEST_F(AccountApiTest, HandsOverWithoutOpeningDraftsToTechnicians) {
  const Browser editor = SignedIn("an.nv", "editor", PortalId("snv"));
  const std::string id = std::to_string(AccountOf("an.nv"));
  ASSERT_EQ(Post(editor, "/portals/" + std::to_string(PortalId("snv")) + "/articles",
                 SomeArticle("Bản nháp"))
                .status,
            201);
  const Reply own = Get(editor, "/accounts/" + id + "/handover");
  EXPECT_EQ(own.body.at("articles").size(), 1U);
  EXPECT_EQ(own.body.at("sessions"), 1);
  const Reply technical = Get(admin_, "/accounts/" + id + "/handover");
  EXPECT_EQ(technical.body.at("roles").size(), 1U);
  EXPECT_TRUE(technical.body.at("articles").empty());
}

}  // namespace
}  // namespace hoitu::api
