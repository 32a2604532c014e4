// The rulebook we ship, held against the requirement catalogue.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "rules/load_rulebook.h"

namespace hoitu::rules {
namespace {

using namespace std::chrono_literals;

constexpr Date kToday = 2026y / 11 / 22;

class BacNinh : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto files = ReadRulebookFolder(HOITU_SOURCE_DIR "/rulebooks/bac-ninh-2025");
    ASSERT_TRUE(files.has_value());
    auto loaded = LoadRulebook(*files);
    if (!loaded) {
      for (const RulebookError& error : loaded.error()) ADD_FAILURE() << Describe(error);
    }
    book = loaded ? new Rulebook(std::move(*loaded)) : nullptr;
  }
  static void TearDownTestSuite() { delete book; }
  void SetUp() override { ASSERT_NE(book, nullptr); }

  static std::set<std::string> SatisfiedBy(std::string_view level) {
    std::set<std::string> ids;
    for (const Section* section : book->SectionsOf(level, kToday)) {
      if (section->mandatory) ids.insert(section->satisfies.begin(), section->satisfies.end());
    }
    return ids;
  }

  static inline const Rulebook* book = nullptr;
};

TEST_F(BacNinh, PublishesOfficialMailOnly) {
  EXPECT_THAT(book->province.official_mail, testing::Contains("gov.vn"));
}

TEST_F(BacNinh, ShowsTheOrganisationInSectionsOfEveryLevel) {
  using enum Section::Shape;
  for (const char* level : {"province", "department", "commune"}) {
    std::set<Section::Shape> shapes;
    for (const Section* section : book->SectionsOf(level, kToday)) shapes.insert(section->shape);
    EXPECT_THAT(shapes, testing::IsSupersetOf({kOrganisation, kStaff, kWorkCalendar})) << level;
  }
  EXPECT_EQ(CodeOf(book->FindSection("commune", "lich-cong-tac", kToday)->shape), "work_calendar");
}

TEST_F(BacNinh, HasOneProvinceNineteenDepartmentsAndNinetyNineCommunes) {
  std::map<std::string, int> levels;
  std::map<std::string, int> types;
  for (const UnitPortal* portal : book->PortalsOn(kToday)) {
    ++levels[portal->level];
    ++types[portal->unit_type];
  }
  EXPECT_EQ(levels,
            (std::map<std::string, int>{{"province", 1}, {"department", 19}, {"commune", 99}}));
  EXPECT_EQ(types["xa"], 66);
  EXPECT_EQ(types["phuong"], 33);
}

TEST_F(BacNinh, NamesEveryCommuneHostByItsFullNameWithoutDiacritics) {  // R-POR-09, R-POR-10
  for (const UnitPortal& portal : book->portals) {
    if (portal.level == "commune") {
      EXPECT_EQ(HostLabel(portal.name), portal.slug);
      EXPECT_TRUE(portal.official_name.ends_with(" " + portal.name));
    }
  }
}

TEST_F(BacNinh, CoversTheContentEachLevelMustPublish) {  // catalogue section 5
  const auto with_prefix = [](std::vector<std::string> numbers) {
    for (std::string& number : numbers) number = "R-CAT-" + number;
    return numbers;
  };
  const std::map<std::string, std::vector<std::string>> wanted{
      {"province",
       with_prefix({"01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "12", "13",
                    "14", "15", "16", "17", "18", "19", "20", "21", "27", "28", "32", "33"})},
      {"department", with_prefix({"01", "02", "03", "04", "06", "08", "09", "10", "11", "12",
                                  "13", "14", "15", "16", "17", "18", "19", "20", "21", "33"})},
      {"commune", with_prefix({"01", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12",
                               "13", "14", "15", "16", "18", "20", "21", "27", "29", "33"})},
  };
  for (const auto& [level, ids] : wanted) {
    EXPECT_THAT(SatisfiedBy(level), testing::IsSupersetOf(ids)) << level;
  }
}

TEST_F(BacNinh, AsksNothingOfALevelThatItsPlanDoesNot) {
  EXPECT_EQ(book->FindSection("commune", "lay-y-kien-du-thao", kToday), nullptr);
  EXPECT_EQ(book->FindSection("commune", "khen-thuong-xu-phat", kToday), nullptr);
  EXPECT_EQ(book->FindSection("department", "tin-phat-thanh", kToday), nullptr);
}

TEST_F(BacNinh, KeepsTheUpdateTimesOfBothAppendices) {
  struct Case {
    std::string_view level, section;
    int days;
    std::string_view from;
  };
  for (const Case& wanted : std::vector<Case>{
           {"department", "co-cau-to-chuc", 2, "receipt"},
           {"commune", "to-chuc-bo-may", 3, "receipt"},
           {"department", "van-ban", 2, "promulgation"},
           {"commune", "van-ban", 3, "promulgation"},
           {"commune", "tin-phat-thanh", 3, "receipt"},
           {"department", "thu-tuc-hanh-chinh", 2, "announcement"},
           {"commune", "thu-tuc-hanh-chinh", 5, "announcement"},
           {"department", "chien-luoc-quy-hoach", 5, "approval"},
           {"commune", "ke-hoach-du-an", 5, "approval"},
           {"department", "cong-khai-ngan-sach", 2, "issue"},
           {"commune", "thong-ke-nghien-cuu", 5, "issue"},
           {"department", "lay-y-kien-du-thao", 2, "request"},
       }) {
    const Section* section = book->FindSection(wanted.level, wanted.section, kToday);
    ASSERT_NE(section, nullptr) << wanted.section;
    EXPECT_EQ(section->update.kind, UpdateRule::Kind::kWithin) << wanted.section;
    EXPECT_EQ(section->update.unit, TimeUnit::kWorkingDay) << wanted.section;
    EXPECT_EQ(section->update.amount, wanted.days) << wanted.section;
    EXPECT_EQ(section->update.clock_start, wanted.from) << wanted.section;
  }
}

TEST_F(BacNinh, AnswersCitizensWithinFiveSevenOrTenWorkingDays) {  // R-QA-02
  EXPECT_EQ(book->FindDeadline("petition.own", kToday)->amount, 5);
  EXPECT_EQ(book->FindDeadline("petition.inter_agency", kToday)->amount, 7);
  EXPECT_EQ(book->FindDeadline("petition.special", kToday)->amount, 10);
}

TEST_F(BacNinh, LetsTheBoardAndNobodyElseApprove) {  // R-EDB-04, R-EDB-05
  for (const Level& level : book->levels) {
    const auto steps = book->StepsOf(level.code, kToday);
    ASSERT_EQ(steps.size(), 1u);
    EXPECT_TRUE(steps[0]->four_eyes);
    EXPECT_THAT(steps[0]->roles, testing::ElementsAre("head", "deputy_head"));
  }
  EXPECT_FALSE(book->FindRole("editor", kToday)->duties.Has(Duty::kReview));
  EXPECT_TRUE(book->FindRole("technical_admin", kToday)->duties.HasTechnical());
  EXPECT_FALSE(book->FindRole("technical_admin", kToday)->duties.HasContent());
}

TEST_F(BacNinh, KnowsTheHolidaysOfItsYears) {  // R-CAL-01, R-LEG-07
  std::map<Date, Holiday::Kind> days;
  for (const Holiday& holiday : book->holidays) days[holiday.date] = holiday.kind;
  EXPECT_EQ(days.at(2026y / 11 / 24), Holiday::Kind::kDayOff);
  EXPECT_EQ(days.at(2026y / 8 / 22), Holiday::Kind::kMakeUpDay);
  EXPECT_EQ(days.at(2025y / 4 / 7), Holiday::Kind::kDayOff);
  EXPECT_EQ(days.size(), 29u);
}

TEST_F(BacNinh, GivesTheProvinceItsForeignLanguages) {  // R-LNG-03
  std::vector<std::string> codes;
  for (const LanguageRule* language : book->LanguagesOf("province", kToday)) {
    codes.push_back(language->code);
  }
  EXPECT_THAT(codes, testing::ElementsAre("vi", "en", "ja", "zh", "ko"));
}

TEST_F(BacNinh, CitesTheLawOfTheDay) {  // R-LEG-05, R-LEG-14
  EXPECT_EQ(book->FindLegalBasis("du-lieu-ca-nhan", 2025y / 12 / 31)->number, "13/2023/NĐ-CP");
  EXPECT_EQ(book->FindLegalBasis("du-lieu-ca-nhan", 2026y / 1 / 1)->number, "91/2025/QH15");
  EXPECT_EQ(book->FindText("attribution", kToday)->body.vi,
            "Cổng TTĐT tỉnh Bắc Ninh, tại địa chỉ: {domain}");
}

}  // namespace
}  // namespace hoitu::rules
