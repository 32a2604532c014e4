// The organisation, the staff directory and the work calendar as citizens see them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>

#include "organisation/manage_calendar.h"
#include "organisation/manage_division.h"
#include "organisation/manage_official.h"
#include "web/site/content_lines.h"
#include "web/site/testing/public_site_fixture.h"

namespace hoitu::site {
namespace {

using namespace std::chrono_literals;
using organisation::CalendarContent;
using organisation::DivisionContent;
using organisation::OfficialContent;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const accounts::Actor kPublisher = {
    21, "Lê Thị Cúc", {{1, std::nullopt, "head", {rules::Duty::kPublish}}}};
const rules::Rulebook kAnyMail = {};

class OrganisationPagesTest : public PublicSiteTest {
 protected:
  std::int64_t AddDivision(DivisionContent content) {
    return Must(database().Write([&](store::Transaction& tx) {
             return organisation::AddDivision(tx, kPublisher, kAnyMail, Snv().id, content);
           }))
        .id;
  }
  std::string AddOfficial(OfficialContent content) {
    const auto added = Must(database().Write([&](store::Transaction& tx) {
      return organisation::AddOfficial(tx, kPublisher, kAnyMail, Snv().id, content);
    }));
    return std::to_string(added.id);
  }
  organisation::CalendarEntry AddEntry(CalendarContent content) {
    return Must(database().Write([&](store::Transaction& tx) {
      return organisation::AddEntry(tx, kPublisher, Snv().id, content);
    }));
  }
  void Cancel(const organisation::CalendarEntry& entry) {
    Must(database().Write([&](store::Transaction& tx) {
      CalendarContent content = entry.content;
      content.cancelled = true;
      return organisation::ChangeEntry(tx, kPublisher, {entry.id, entry.version}, content);
    }));
  }

  static OfficialContent Director() {
    return {.full_name = "Nguyễn Thị Minh An",
            .job = {"Giám đốc", "Director"},
            .duties = {"Phụ trách chung.\nTrực tiếp chỉ đạo <b>tổ chức</b>.", ""},
            .phone = "0222 000 1001",
            .fax = "0222 000 1009",
            .email = "an@mail.gov.example",
            .is_leader = true};
  }
  static Instant At(int day, int hour) {
    return FromLocal({2026y / 11 / std::chrono::day(static_cast<unsigned>(day)), hour, 0, 0});
  }
  static CalendarContent Meeting(std::string title, Instant from, Instant to) {
    return {.starts_at = from,
            .ends_at = to,
            .title = std::move(title),
            .place = "Hội trường A",
            .chair = "Giám đốc",
            .attendees = "",
            .cancelled = false};
  }
};
INSTANTIATE_TEST_SUITE_P(Store, OrganisationPagesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(OrganisationPagesTest, TheChartIsNestedListsUnderHeadings) {
  EXPECT_THAT(Get(kDepartment, "/-/to-chuc").body, HasSubstr("đang được cập nhật"));
  const auto office = AddDivision({.name = {"Văn phòng", "Office"},
                                   .duties = {"Tổng hợp & lưu trữ.", ""},
                                   .phone = "0222 000 1010"});
  AddDivision({.parent = office, .name = {"Tổ văn thư", "Records"}});
  AddOfficial(Director());
  AddOfficial({.division = office,
               .full_name = "Trần Văn Bình",
               .job = {"Chánh Văn phòng", "Head of office"}});

  const std::string page = Get(kDepartment, "/-/to-chuc").body;
  const std::size_t agency = page.find("<h2>" + Snv().official_name + "</h2>");
  const std::size_t first = page.find("<h3>Văn phòng</h3>");
  const std::size_t list = page.find("<ul class=\"branches\">", first);
  const std::size_t second = page.find("<h4>Tổ văn thư</h4>");
  ASSERT_NE(second, std::string::npos);
  EXPECT_TRUE(agency < first && first < list && list < second);
  EXPECT_THAT(
      page,
      AllOf(HasSubstr("Trực tiếp chỉ đạo &lt;b&gt;tổ chức&lt;/b&gt;."),
            HasSubstr("<p>Phụ trách chung.</p>"), HasSubstr("Tổng hợp &amp; lưu trữ."),
            HasSubstr("href=\"tel:02220001001\""), HasSubstr("href=\"mailto:an@mail.gov.example\""),
            HasSubstr("<details class=\"fold\">")));
  const std::string head_of_office = page.substr(page.find("Trần Văn Bình"));
  EXPECT_EQ(head_of_office.substr(0, head_of_office.find("</li>")).find("tel:"), std::string::npos)
      << "the number of the division is not that of everybody in it";
  EXPECT_THAT(Get(kCommune, "/-/to-chuc").body, Not(HasSubstr("Nguyễn Thị Minh An")));
}

TEST_P(OrganisationPagesTest, SectionsOfTheseShapesShowThem) {
  AddOfficial(Director());
  AddEntry(Meeting("Họp giao ban", At(20, 8), At(20, 10)));
  EXPECT_THAT(Get(kDepartment, "/co-cau-to-chuc").body,
              AllOf(HasSubstr("class=\"chart\""), HasSubstr("Nguyễn Thị Minh An"),
                    Not(HasSubstr("Chuyên mục này chưa có bài"))));
  EXPECT_THAT(Get(kDepartment, "/can-bo-dau-moi").body, HasSubstr("class=\"staff-table\""));
  EXPECT_THAT(Get(kDepartment, "/lich-cong-tac").body, HasSubstr("Họp giao ban"));
  EXPECT_THAT(Get(kRoot, "/lanh-dao").body, HasSubstr("đang được cập nhật"));
  EXPECT_THAT(Get(kDepartment, "/gioi-thieu").body, HasSubstr("Chuyên mục này chưa có bài"));
}

TEST_P(OrganisationPagesTest, TheFooterTheSiteMapAndSitemapXmlLeadThere) {
  for (const char* path : {"/-/to-chuc", "/-/danh-ba", "/-/lich-lam-viec"}) {
    const std::string link = "href=\"" + std::string(path) + "\"";
    EXPECT_THAT(Get(kCommune, "/").body, HasSubstr(link));
    EXPECT_THAT(Get(kCommune, "/-/so-do").body, HasSubstr("<li><a " + link));
    EXPECT_THAT(Get(kCommune, "/sitemap.xml").body,
                HasSubstr("http://kinhbac.tinh.localhost:8080" + std::string(path) + "<"));
    EXPECT_EQ(Get(kCommune, path).status, 200);
  }
}

TEST_P(OrganisationPagesTest, TheDirectoryHasTheSixFieldsAndFollowsEveryChangeAtOnce) {
  const auto office = AddDivision({.name = {"Văn phòng", "Office"}});
  OfficialContent director = Director();
  director.division = office;
  AddOfficial(director);
  const std::string page = Get(kDepartment, "/-/danh-ba").body;
  EXPECT_THAT(page, AllOf(HasSubstr("1 người"), HasSubstr("scope=\"row\">Nguyễn Thị Minh An</th>"),
                          HasSubstr(">Giám đốc</td>"), HasSubstr(">Văn phòng</td>"),
                          HasSubstr("0222 000 1001"), HasSubstr("0222 000 1009"),
                          HasSubstr("an@mail.gov.example")));
  AddOfficial({.full_name = "Trần Văn Bình", .job = {"Phó Giám đốc", ""}});
  EXPECT_THAT(Get(kDepartment, "/-/danh-ba").body,
              AllOf(HasSubstr("Trần Văn Bình"), HasSubstr("2 người")));
}

TEST_P(OrganisationPagesTest, AnOfficialIsAVCard) {
  const auto office = AddDivision({.name = {"Phòng A, B; C\\D", ""}});
  OfficialContent director = Director();
  director.division = office;
  director.email = "";
  const std::string id = AddOfficial(director);
  const Seen card = Get(kDepartment, "/-/danh-ba/" + id + ".vcf");
  EXPECT_EQ(card.status, 200);
  EXPECT_EQ(card.headers.Find("Content-Type"), "text/vcard; charset=utf-8");
  EXPECT_EQ(card.headers.Find("Content-Disposition"),
            "attachment; filename=\"nguyen-thi-minh-an.vcf\"");
  EXPECT_EQ(card.body,
            "BEGIN:VCARD\r\n"
            "VERSION:4.0\r\n"
            "KIND:individual\r\n"
            "FN:Nguyễn Thị Minh An\r\n"
            "N:Nguyễn;An;Thị Minh;;\r\n"
            "ORG:" +
                Snv().official_name +
                ";Phòng A\\, B\\; C\\\\D\r\n"
                "TITLE:Giám đốc\r\n"
                "TEL;TYPE=\"work,voice\":0222 000 1001\r\n"
                "TEL;TYPE=\"work,fax\":0222 000 1009\r\n"
                "URL:http://snv.tinh.localhost:8080/-/danh-ba\r\n"
                "UID:http://snv.tinh.localhost:8080/-/danh-ba/" +
                id +
                ".vcf\r\n"
                "REV:20261122T050000Z\r\n"
                "END:VCARD\r\n");
}

TEST_P(OrganisationPagesTest, ThereIsNoCardOfAnotherPortalsOfficialNorAtAMadeUpAddress) {
  const std::string id = AddOfficial(Director());
  EXPECT_EQ(Get(kDepartment, "/-/danh-ba/" + id + ".vcf").status, 200);
  EXPECT_EQ(Get(kCommune, "/-/danh-ba/" + id + ".vcf").status, 404);
  EXPECT_EQ(Get(kRoot, "/-/danh-ba/" + id + ".vcf").status, 404);
  for (const std::string& made_up : {"0" + id + ".vcf", "+" + id + ".vcf", id, std::string(".vcf"),
                                     id + "x.vcf", std::string("999.vcf")}) {
    EXPECT_EQ(Get(kDepartment, "/-/danh-ba/" + made_up).status, 404) << made_up;
  }
}

TEST_P(OrganisationPagesTest, AWeekShowsItsDaysAndWhatWasCancelled) {
  const auto meeting = AddEntry(Meeting("Họp <giao> ban", At(18, 8), At(18, 10)));
  AddEntry(Meeting("Đoàn công tác", At(14, 7), At(17, 17)));
  AddEntry(Meeting("Tiếp công dân", At(24, 8), At(24, 11)));
  std::string page = Get(kDepartment, "/-/lich-lam-viec").body;
  EXPECT_THAT(page, AllOf(HasSubstr("<h2>Tuần 47: 16/11/2026 – 22/11/2026</h2>"),
                          HasSubstr("<h3>Thứ Tư, 18/11/2026</h3>"), HasSubstr(">08:00</time>"),
                          HasSubstr("Họp &lt;giao&gt; ban"), HasSubstr("Hội trường A"),
                          Not(HasSubstr("Tiếp công dân")), Not(HasSubstr("Đã hủy"))));
  EXPECT_LT(page.find("<h3>Thứ Hai, 16/11/2026</h3>"), page.find("Đoàn công tác"));
  EXPECT_THAT(page, HasSubstr(">07:00 14/11/2026</time>"));

  Cancel(meeting);
  page = Get(kDepartment, "/-/lich-lam-viec").body;
  EXPECT_THAT(page, HasSubstr("<strong class=\"mark\">Đã hủy</strong> Họp &lt;giao&gt; ban"));
  EXPECT_THAT(Get(kDepartment, "/-/lich-lam-viec/2026-W48").body, HasSubstr("Tiếp công dân"));
  EXPECT_THAT(Get(kCommune, "/-/lich-lam-viec").body, Not(HasSubstr("Đoàn công tác")));
}

TEST_P(OrganisationPagesTest, OnlyWeeksWithinAYearArePages) {
  EXPECT_EQ(Get(kDepartment, "/-/lich-lam-viec/2025-W47").status, 200);
  EXPECT_EQ(Get(kDepartment, "/-/lich-lam-viec/2027-W47").status, 200);
  for (const char* week : {"2025-W45", "2027-W48", "2026-W54", "2026-W00", "2026-47", "x"}) {
    EXPECT_EQ(Get(kDepartment, "/-/lich-lam-viec/" + std::string(week)).status, 404) << week;
  }
  EXPECT_THAT(
      Get(kDepartment, "/-/lich-lam-viec/2026-W47").body,
      HasSubstr("rel=\"canonical\" href=\"http://snv.tinh.localhost:8080/-/lich-lam-viec\""));
}

TEST_P(OrganisationPagesTest, TheCalendarIsAnICalendarFile) {
  CalendarContent content = Meeting("Họp; bàn 1, 2", At(23, 8), At(23, 10));
  content.attendees = "Trưởng các phòng";
  const auto meeting = AddEntry(content);
  clock().Advance(90s);
  Cancel(meeting);
  const Seen file = Get(kDepartment, "/-/lich-lam-viec.ics");
  EXPECT_EQ(file.headers.Find("Content-Type"), "text/calendar; charset=utf-8");
  EXPECT_THAT(file.body, testing::StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  EXPECT_THAT(file.body, testing::EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  EXPECT_THAT(file.body,
              HasSubstr("BEGIN:VEVENT\r\n"
                        "UID:lich-" +
                        std::to_string(meeting.id) +
                        "@snv.tinh.localhost\r\n"
                        "DTSTAMP:20261122T050130Z\r\n"
                        "LAST-MODIFIED:20261122T050130Z\r\n"
                        "SEQUENCE:1\r\n"
                        "DTSTART:20261123T010000Z\r\n"
                        "DTEND:20261123T030000Z\r\n"
                        "SUMMARY:Họp\\; bàn 1\\, 2\r\n"
                        "LOCATION:Hội trường A\r\n"
                        "DESCRIPTION:Chủ trì: Giám đốc\\nThành phần: Trưởng các phòng\r\n"
                        "STATUS:CANCELLED\r\n"
                        "END:VEVENT\r\n"));
  EXPECT_THAT(Get(kCommune, "/-/lich-lam-viec.ics").body, Not(HasSubstr("VEVENT")));
}

TEST(ContentLines, AreFoldedBeforeThe76thOctet) {
  ContentLines lines;
  lines.Add("A", std::string(73, 'x')).Add("B", std::string(74, 'x'));
  EXPECT_EQ(lines.text(),
            "A:" + std::string(73, 'x') + "\r\nB:" + std::string(73, 'x') + "\r\n x\r\n");
  ContentLines longer;
  longer.Add("A", std::string(73 + 74 + 1, 'y'));
  EXPECT_EQ(longer.text(),
            "A:" + std::string(73, 'y') + "\r\n " + std::string(74, 'y') + "\r\n y\r\n");
}

TEST(ContentLines, AreNeverFoldedInsideOfACharacter) {
  ContentLines lines;
  lines.AddText("A",
                std::string(72, 'x') + "ệệ");  // the third octet of the first would be the 77th
  EXPECT_EQ(lines.text(), "A:" + std::string(72, 'x') + "\r\n ệệ\r\n");
}

TEST(ContentLines, EscapeWhatHasAMeaning) {
  EXPECT_EQ(EscapeContentText("a\\b;c,d\r\ne\nf"), "a\\\\b\\;c\\,d\\ne\\nf");
  ContentLines lines;
  lines.AddText("NOTE", "X\r\nEND:VCARD").AddTextIfAny("FAX", "");
  EXPECT_EQ(lines.text(), "NOTE:X\\nEND:VCARD\r\n");
}

}  // namespace
}  // namespace hoitu::site
