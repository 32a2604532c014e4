#include "web/api/organisation_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

class OrganisationApiTest : public ApiTest {
 protected:
  OrganisationApiTest()
      : portal_(PortalId("snv")),
        path_("/portals/" + std::to_string(portal_)),
        head_(SignedIn("truong.ban", "head", portal_)) {}

  Reply Put(const std::string& path, std::int64_t seen, json body) {
    return Ask(head_, {.method = "PUT", .path = path, .body = std::move(body), .seen = seen});
  }
  Reply Delete(const std::string& path, std::int64_t seen) {
    return Ask(head_, {.method = "DELETE", .path = path, .body = {}, .seen = seen});
  }
  std::string Added(const std::string& list, json body) {
    const Reply reply = Post(head_, path_ + "/" + list, std::move(body));
    EXPECT_EQ(reply.status, 201) << reply.text;
    return std::to_string(reply.body.at("id").get<std::int64_t>());
  }

  const std::int64_t portal_;
  const std::string path_;
  const Browser head_;
};

TEST_F(OrganisationApiTest, AddsChangesAndRemovesDivisionsAndOfficials) {
  const int before = settled;
  const std::string office = Added("divisions", SomeDivision("Văn phòng"));
  json an = SomeOfficial("Nguyễn Văn An");
  an["division"] = std::stoll(office);
  const std::string official = Added("officials", an);
  EXPECT_EQ(settled, before + 2) << "the public page shows it before the answer";

  an["is_leader"] = true;
  const Reply changed = Put("/officials/" + official, 1, an);
  ASSERT_EQ(changed.status, 200) << changed.text;
  EXPECT_EQ(changed.headers.Find("ETag"), "\"2\"");
  EXPECT_EQ(Put("/officials/" + official, 1, an).status, 412);
  EXPECT_EQ(Put("/divisions/" + office, 1, SomeDivision("Văn phòng Sở")).status, 200);

  const Reply all = Get(head_, path_ + "/organisation");
  ASSERT_EQ(all.status, 200) << all.text;
  EXPECT_EQ(all.body.at("divisions").at(0).at("name").at("vi"), "Văn phòng Sở");
  EXPECT_EQ(all.body.at("officials").at(0).at("is_leader"), true);
  EXPECT_EQ(all.body.at("officials").at(0).at("division"), std::stoll(office));

  EXPECT_EQ(Delete("/divisions/" + office, 2).code(), "organisation.division.in_use");
  EXPECT_EQ(Delete("/officials/" + official, 2).status, 204);
  EXPECT_EQ(Delete("/divisions/" + office, 2).status, 204);
  EXPECT_EQ(Delete("/divisions/" + office, 2).status, 404);
}

TEST_F(OrganisationApiTest, RefusesPrivateMailAndWhoMayNotPublish) {
  json an = SomeOfficial("Nguyễn Văn An");
  an["email"] = "an@freemail.example";
  const Reply refused = Post(head_, path_ + "/officials", an);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.code(), "organisation.email.private");
  EXPECT_EQ(refused.body.at("field"), "/email");
  json nameless = SomeDivision("");
  EXPECT_EQ(Post(head_, path_ + "/divisions", nameless).body.at("field"), "/name/vi");
  nameless.erase("name");
  EXPECT_EQ(Post(head_, path_ + "/divisions", nameless).code(), "request.field.missing");
  const Browser contributor = SignedIn("an.nv", "contributor", portal_);
  EXPECT_EQ(Post(contributor, path_ + "/divisions", SomeDivision("Văn phòng")).status, 403);
}

TEST_F(OrganisationApiTest, KeepsAWorkCalendarByWeeks) {
  const std::string entry = Added("calendar", SomeEntry("Họp giao ban"));
  EXPECT_EQ(Get(head_, path_ + "/calendar").body.at("items").size(), 1U) << "the present week";
  EXPECT_TRUE(Get(head_, path_ + "/calendar?week=2026-W47").body.at("items").empty());
  EXPECT_EQ(Get(head_, path_ + "/calendar?week=2026-W48").body.at("items").size(), 1U);
  EXPECT_EQ(Get(head_, path_ + "/calendar?week=2026-48").code(), "calendar.week");

  json cancelled = SomeEntry("Họp giao ban");
  cancelled["cancelled"] = true;
  const Reply changed = Put("/calendar-entries/" + entry, 1, cancelled);
  ASSERT_EQ(changed.status, 200) << changed.text;
  EXPECT_EQ(changed.body.at("cancelled"), true);
  json backwards = SomeEntry("Họp");
  backwards["ends_at"] = "2026-11-23T00:00:00Z";
  EXPECT_EQ(Put("/calendar-entries/" + entry, 2, backwards).body.at("field"), "/ends_at");
  backwards.erase("ends_at");
  EXPECT_EQ(Post(head_, path_ + "/calendar", backwards).code(), "request.field.missing");
  EXPECT_EQ(Delete("/calendar-entries/" + entry, 1).status, 412);
  EXPECT_EQ(Delete("/calendar-entries/" + entry, 2).status, 204);
}

}  // namespace
}  // namespace hoitu::api
