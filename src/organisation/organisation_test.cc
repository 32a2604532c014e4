#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "organisation/chart.h"
#include "organisation/manage_division.h"
#include "organisation/manage_official.h"
#include "organisation/organisation_store.h"
#include "organisation/testing/two_portals.h"

namespace hoitu::organisation {
namespace {

using testing::ElementsAre;

class OrganisationTest : public TwoPortalsTest {
 protected:
  Result<Division> Add(const accounts::Actor& actor, std::int64_t portal, DivisionContent content) {
    return database().Write([&](store::Transaction& tx) {
      return AddDivision(tx, actor, rulebook(), portal, std::move(content));
    });
  }
  Result<Official> Add(const accounts::Actor& actor, std::int64_t portal, OfficialContent content) {
    return database().Write([&](store::Transaction& tx) {
      return AddOfficial(tx, actor, rulebook(), portal, std::move(content));
    });
  }
  Result<Division> Change(const Division& seen, DivisionContent content,
                          const accounts::Actor& actor = Publisher(kRiver)) {
    return database().Write([&](store::Transaction& tx) {
      return ChangeDivision(tx, actor, rulebook(), {seen.id, seen.version}, std::move(content));
    });
  }
  Result<Official> Change(const Official& seen, OfficialContent content,
                          const accounts::Actor& actor = Publisher(kRiver)) {
    return database().Write([&](store::Transaction& tx) {
      return ChangeOfficial(tx, actor, rulebook(), {seen.id, seen.version}, std::move(content));
    });
  }
  Result<void> Remove(const Division& seen) {
    return database().Write([&](store::Transaction& tx) {
      return RemoveDivision(tx, Publisher(kRiver), {seen.id, seen.version});
    });
  }
  Result<void> Remove(const Official& seen) {
    return database().Write([&](store::Transaction& tx) {
      return RemoveOfficial(tx, Publisher(kRiver), {seen.id, seen.version});
    });
  }

  static DivisionContent Named(std::string name, std::optional<std::int64_t> parent = {},
                               std::int64_t position = 1) {
    return {.parent = parent, .name = {std::move(name), ""}, .position = position};
  }
  static OfficialContent Person(std::string name, std::optional<std::int64_t> division = {}) {
    return {.division = division,
            .full_name = std::move(name),
            .job = {"Chuyên viên", "Officer"},
            .phone = "0222 000 1001",
            .email = "an@mail.gov.example"};
  }
  Division Existing(DivisionContent content) {
    return *Add(Publisher(kRiver), kRiver, std::move(content));
  }
  Chart ChartOf(std::int64_t portal) {
    return database().Read([&](store::Session& session) { return Chart::Load(session, portal); });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, OrganisationTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(OrganisationTest, KeepsADivisionAsItWasWritten) {
  const DivisionContent content = {.parent = {},
                                   .name = {"Văn phòng", "Office"},
                                   .duties = {"Tổng hợp.\nLưu trữ.", "Records."},
                                   .address = "Số 1",
                                   .phone = "(0222) 000 1000",
                                   .fax = "0222 000 1009",
                                   .email = "vp@mail.gov.example",
                                   .position = 3};
  const Division added = Existing(content);
  EXPECT_EQ(LastEvent().kind, "organisation.changed");
  EXPECT_EQ(LastEvent().subject, "organisation:2");
  EXPECT_EQ(LastEvent().actor, 21);
  EXPECT_EQ(nlohmann::json::parse(LastEvent().body),
            (nlohmann::json{{"division", added.id}, {"change", "added"}}));
  const Chart chart = ChartOf(kRiver);
  ASSERT_EQ(chart.divisions().size(), 1U);
  EXPECT_EQ(chart.divisions().front().content, content);
  EXPECT_EQ(chart.divisions().front().content.duties.In("en"), "Records.");
  EXPECT_TRUE(ChartOf(kHill).empty());
}

TEST_P(OrganisationTest, OnlyWhoMayPublishThereWrites) {
  const auto writer = WithDuty(kRiver, rules::Duty::kWrite);
  EXPECT_EQ(Add(writer, kRiver, Named("Văn phòng")).error().message, "role.duty_missing");
  EXPECT_EQ(Add(Publisher(kHill), kRiver, Named("Văn phòng")).error().kind,
            ProblemKind::kForbidden);
  EXPECT_EQ(Add(Publisher(99), 99, Named("Văn phòng")).error().message, "portal.not_found");
  const Division office = Existing(Named("Văn phòng"));
  EXPECT_EQ(Change(office, Named("Khác"), Publisher(kHill)).error().message, "role.duty_missing");
  const Official an = *Add(Publisher(kRiver), kRiver, Person("Nguyễn Văn An"));
  EXPECT_EQ(Change(an, Person("Trần Thị Bình"), writer).error().message, "role.duty_missing");
}

TEST_P(OrganisationTest, TellsWhoeverReadAnOlderVersion) {
  const Division office = Existing(Named("Văn phòng"));
  const Division changed = *Change(office, Named("Văn phòng Sở"));
  EXPECT_EQ(changed.version, 2);
  EXPECT_EQ(Change(office, Named("Văn phòng UBND")).error().kind, ProblemKind::kStale);
  EXPECT_EQ(Remove(office).error().message, "organisation.stale");
  const auto head = Head();
  EXPECT_EQ(Change(changed, Named("Văn phòng Sở"))->version, 2);
  EXPECT_EQ(Head(), head) << "the same again changes nothing";

  const Official an = *Add(Publisher(kRiver), kRiver, Person("Nguyễn Văn An"));
  ASSERT_TRUE(Change(an, Person("Nguyễn Văn Ân")));
  EXPECT_EQ(Change(an, Person("Nguyễn Văn Ấn")).error().message, "organisation.stale");
  EXPECT_EQ(Remove(an).error().message, "organisation.stale");
}

TEST_P(OrganisationTest, ADivisionStandsBelowOneOfItsPortalAndNeverBelowItself) {
  const Division office = Existing(Named("Văn phòng"));
  const Division desk = Existing(Named("Tổ văn thư", office.id));
  const auto refused = [](const Result<Division>& result) {
    return !result && result.error().message == "organisation.parent";
  };
  EXPECT_TRUE(refused(Add(Publisher(kHill), kHill, Named("Phòng", office.id))));
  EXPECT_TRUE(refused(Change(office, Named("Văn phòng", desk.id))));
  EXPECT_TRUE(refused(Change(office, Named("Văn phòng", office.id))));
  const Division third = Existing(Named("Ba", desk.id));
  const Division fourth = Existing(Named("Bốn", third.id));
  EXPECT_TRUE(refused(Add(Publisher(kRiver), kRiver, Named("Năm", fourth.id))));
  const Division other = Existing(Named("Phòng khác"));
  EXPECT_TRUE(refused(Change(office, Named("Văn phòng", other.id)))) << "four are below each other";
  EXPECT_TRUE(Change(third, Named("Ba", other.id)));
}

TEST_P(OrganisationTest, ADivisionWithSomebodyInItStays) {
  const Division office = Existing(Named("Văn phòng"));
  const Official an = *Add(Publisher(kRiver), kRiver, Person("Nguyễn Văn An", office.id));
  EXPECT_EQ(Remove(office).error().message, "organisation.division.in_use");
  ASSERT_TRUE(Remove(an));
  ASSERT_TRUE(Remove(office));
  EXPECT_EQ(nlohmann::json::parse(LastEvent().body)["change"], "removed");
  EXPECT_EQ(Remove(office).error().message, "organisation.not_found");
  EXPECT_TRUE(ChartOf(kRiver).empty());
}

TEST_P(OrganisationTest, RefusesWhatIsNoEntry) {
  const auto problem = [&](OfficialContent content) {
    const auto result = Add(Publisher(kRiver), kRiver, std::move(content));
    return result ? Problem{} : result.error();
  };
  EXPECT_EQ(problem(Person(" ")).field, "/full_name");
  EXPECT_EQ(problem(Person("\xff")).message, "organisation.text.invalid");
  OfficialContent jobless = Person("An");
  jobless.job.vi = "";
  EXPECT_EQ(problem(jobless).field, "/job/vi");
  OfficialContent called = Person("An");
  called.phone = "gọi tôi";
  EXPECT_EQ(problem(called).message, "organisation.phone");
  OfficialContent placed = Person("An", 77);
  EXPECT_EQ(problem(placed).message, "organisation.division");
  OfficialContent far = Person("An");
  far.position = 10'000;
  EXPECT_EQ(problem(far).message, "organisation.position");
}

TEST_P(OrganisationTest, PublishesOfficialMailOnly) {
  const auto problem = [&](std::string email) {
    OfficialContent content = Person("An");
    content.email = std::move(email);
    const auto result = Add(Publisher(kRiver), kRiver, std::move(content));
    return result ? "" : result.error().message;
  };
  EXPECT_EQ(problem("an"), "organisation.email");
  EXPECT_EQ(problem("an@freemail.example"), "organisation.email.private");
  EXPECT_EQ(problem("an@notgov.example"), "organisation.email.private");
  EXPECT_EQ(problem("an@gov.example"), "");
  EXPECT_EQ(problem("An@Mail.GOV.example"), "");
  EXPECT_EQ(problem(""), "");
}

TEST_P(OrganisationTest, IsReadFromTheTopDown) {
  const Division second = Existing(Named("Phòng Hai", {}, 2));
  const Division first = Existing(Named("Phòng Một", {}, 1));
  const Division desk = Existing(Named("Tổ", second.id));
  using Place = std::pair<std::string, std::optional<std::int64_t>>;
  for (const auto& [name, division] : {Place{"Bốn", desk.id}, Place{"Ba", second.id},
                                       Place{"Hai", first.id}, Place{"Một", std::nullopt}}) {
    ASSERT_TRUE(Add(Publisher(kRiver), kRiver, Person(name, division)));
  }
  const Chart chart = ChartOf(kRiver);
  std::vector<std::string> names;
  for (const Official* official : chart.InOrder()) names.push_back(official->content.full_name);
  EXPECT_THAT(names, ElementsAre("Một", "Hai", "Ba", "Bốn"));
  EXPECT_EQ(chart.Below(std::nullopt).front()->id, first.id);
  EXPECT_EQ(chart.Find(std::nullopt), nullptr);
}

}  // namespace
}  // namespace hoitu::organisation
