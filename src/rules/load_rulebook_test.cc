#include "rules/load_rulebook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hoitu::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::chrono_literals;

constexpr Date kBefore = 2029y / 12 / 31;
constexpr Date kAfter = 2030y / 1 / 1;

// A province that never was: four levels, none of them named as anywhere in Việt Nam.
RulebookFiles Aurelia() {
  auto files = ReadRulebookFolder(HOITU_SOURCE_DIR "/src/rules/testdata/aurelia");
  EXPECT_TRUE(files.has_value());
  return std::move(*files);
}

std::vector<std::string> ErrorsOf(const RulebookFiles& files) {
  const auto loaded = LoadRulebook(files);
  std::vector<std::string> errors;
  if (loaded) return errors;
  for (const RulebookError& error : loaded.error()) {
    EXPECT_FALSE(error.message_vi.empty());
    errors.push_back(Describe(error));
  }
  return errors;
}

// Aurelia with `from` replaced by `to` in one file.
std::vector<std::string> ErrorsAfter(const std::string& file, std::string_view from,
                                     std::string_view to) {
  RulebookFiles files = Aurelia();
  const std::size_t at = files.at(file).find(from);
  EXPECT_NE(at, std::string::npos) << from;
  files.at(file).replace(at, from.size(), to);
  return ErrorsOf(files);
}

TEST(LoadRulebook, ReadsAProvinceOfOtherLevelsAndCounts) {
  const auto book = LoadRulebook(Aurelia());
  ASSERT_TRUE(book.has_value());
  ASSERT_EQ(book->levels.size(), 4u);
  EXPECT_EQ(book->levels[0].code, "archipelago");
  EXPECT_EQ(book->levels[1].unit_types[0].name.en, "Atoll");
  EXPECT_EQ(book->portals[1].official_name, "Atoll of Sun, Great");
  EXPECT_EQ(book->directive_section, "signals");
  EXPECT_EQ(book->HomeOf("island", kAfter).size(), 1u);
  EXPECT_EQ(book->LanguagesOf("village", kAfter).front()->need, LanguageRule::Need::kMain);
  EXPECT_EQ(book->FindText("attribution", kAfter)->body.en, "After {portal} at {domain}");
  EXPECT_EQ(book->FindLegalBasis("charter", kAfter)->number, "1/7");
  EXPECT_EQ(book->holidays[0].kind, Holiday::Kind::kMakeUpDay);
  const BoardRole* captain = book->FindRole("captain", kAfter);
  EXPECT_EQ(captain->duties, (DutySet{Duty::kWrite, Duty::kReview, Duty::kPublish}));
  EXPECT_EQ(captain->at_most, 2);
  EXPECT_FALSE(book->StepsOf("island", kAfter).front()->four_eyes);
}

TEST(LoadRulebook, ReadsASectionTreeWithItsDeadlines) {
  const auto book = LoadRulebook(Aurelia());
  ASSERT_TRUE(book.has_value());
  std::vector<std::string> codes;
  for (const Section* section : book->SectionsOf("island", kAfter)) codes.push_back(section->code);
  EXPECT_THAT(codes, ElementsAre("signals", "tides", "tables"));
  const Section* tides = book->FindSection("island", "tides", kAfter);
  EXPECT_EQ(tides->update.kind, UpdateRule::Kind::kWithin);
  EXPECT_EQ(tides->update.amount, 6);
  EXPECT_EQ(tides->update.unit, TimeUnit::kWorkingHour);
  EXPECT_EQ(tides->update.clock_start, "event");
  EXPECT_EQ(book->FindSection("island", "tables", kAfter)->parent, "tides");
  EXPECT_EQ(book->FindSection("village", "tides", kAfter), nullptr);
}

TEST(LoadRulebook, AnswersWithTheRecordOfTheDay) {
  const auto book = LoadRulebook(Aurelia());
  ASSERT_TRUE(book.has_value());
  EXPECT_EQ(book->FindDeadline("bottle.reply", kBefore)->amount, 3);
  EXPECT_EQ(book->FindDeadline("bottle.reply", kAfter)->amount, 2);
  const auto village = [&](Date day) {
    std::string name;
    for (const UnitPortal* portal : book->PortalsOn(day)) {
      if (portal->level == "village") name += portal->official_name;
    }
    return name;
  };
  EXPECT_EQ(village(kBefore), "Old Sandvik");
  EXPECT_EQ(village(kAfter), "New Sandvik");
}

TEST(LoadRulebook, SaysWhichFileIsMissingAndWhichIsUnknown) {
  RulebookFiles files = Aurelia();
  files.erase("board.toml");
  files["boards.toml"] = "";
  EXPECT_THAT(ErrorsOf(files), ElementsAre("board.toml: this file is missing",
                                           "boards.toml: is no file of a rulebook"));
}

TEST(LoadRulebook, FindsEveryErrorInOneGoWithFileAndLine) {
  RulebookFiles files = Aurelia();
  files["province.toml"] += "\nanthem = \"Ahoy\"\n";
  files["levels.toml"].replace(files["levels.toml"].find("root = true"), 11, "root = 1");
  files["deadlines.toml"] = "[[deadline]]\ncode = \"x\nwithin = 3\n";
  files["holidays.csv"] += "2030-02-30,off,a,b,\n2030-03-05,closed,a,b,\nx\n";
  const std::vector<std::string> errors = ErrorsOf(files);
  ASSERT_EQ(errors.size(), 6u);
  EXPECT_THAT(errors[0], testing::StartsWith("deadlines.toml:2: not valid TOML"));
  EXPECT_EQ(errors[1], "holidays.csv:4: \"2030-02-30\" is no date such as 2026-02-16");
  EXPECT_EQ(errors[2], "holidays.csv:5: \"kind\" is \"closed\", must be off or make_up");
  EXPECT_EQ(errors[3], "holidays.csv:6: has 1 cells, must have 5");
  EXPECT_EQ(errors[4], "levels.toml:3: \"root\" must be true or false");
  EXPECT_EQ(errors[5], "province.toml:13: the key \"anthem\" is not known here");
}

TEST(LoadRulebook, RefusesAMisspeltKeyInANestedTable) {
  EXPECT_THAT(ErrorsAfter("sections.toml", "within = 6", "within = 6, per = 2"),
              ElementsAre("sections.toml:15: the key \"per\" is not known here"));
}

TEST(LoadRulebook, RefusesAReferenceToNothing) {
  EXPECT_THAT(ErrorsAfter("portals.csv", "L1,lighthouse", "L1,buoy"),
              ElementsAre("portals.csv:6: there is no level \"buoy\""));
  EXPECT_THAT(ErrorsAfter("portals.csv", "island,atoll", "island,reef"),
              ElementsAre("portals.csv:3: the level \"island\" has no unit type \"reef\""));
  EXPECT_THAT(ErrorsAfter("sections.toml", "parent = \"tides\"", "parent = \"tables\""),
              ElementsAre("sections.toml:17: the parent \"tables\" does not stand before it on "
                          "level \"island\""));
  EXPECT_THAT(ErrorsAfter("workflow.toml", "\"captain\"", "\"cook\""),
              testing::Each("workflow.toml:1: there is no role \"cook\""));
  EXPECT_THAT(ErrorsAfter("sections.toml", "section = \"tides\"", "section = \"gulls\""),
              testing::Contains("sections.toml:25: level \"island\" has no section \"gulls\""));
}

TEST(LoadRulebook, WantsTheDirectiveSectionOnEveryLevel) {
  EXPECT_THAT(ErrorsAfter("sections.toml", "\"village\", \"lighthouse\"", "\"village\""),
              ElementsAre("sections.toml:1: level \"lighthouse\" lacks the directive section "
                          "\"signals\""));
}

TEST(LoadRulebook, WantsAnApprovalOnEveryLevelByARoleThatMayReview) {
  EXPECT_THAT(ErrorsAfter("workflow.toml", ", \"lighthouse\"", ""),
              ElementsAre("workflow.toml: level \"lighthouse\" has no approval step (R-EDB-04)"));
  EXPECT_THAT(ErrorsAfter("board.toml", "\"review\", ", ""),
              testing::Each("workflow.toml:1: the role \"captain\" does not have the duty review"));
}

TEST(LoadRulebook, RefusesRolesThatMixTechnicalAndContentDuties) {
  EXPECT_THAT(ErrorsAfter("board.toml", "\"operate\"", "\"operate\", \"manage_portal\""),
              ElementsAre("board.toml:9: one role must not hold technical and content duties "
                          "together (R-POR-15)"));
  EXPECT_THAT(ErrorsAfter("board.toml", "\"installation\"", "\"portal\""),
              ElementsAre("board.toml:9: technical duties belong to the installation, content "
                          "duties to a portal"));
  EXPECT_THAT(ErrorsAfter("board.toml", "\"operate\"", "\"fly\""),
              ElementsAre("board.toml:13: there is no duty \"fly\""));
}

TEST(LoadRulebook, RefusesAddressesThatAreNone) {
  EXPECT_THAT(ErrorsAfter("portals.csv", "north-light", "North Light"),
              ElementsAre("portals.csv:6: \"North Light\" must consist of a–z, 0–9 and hyphens "
                          "inside"));
  EXPECT_THAT(
      ErrorsAfter("portals.csv", "north-light", "greatsun"),
      ElementsAre("portals.csv:6: \"greatsun\" stands in line 3 already for the same days"));
  EXPECT_THAT(ErrorsAfter("portals.csv", "north-light", "console"),
              ElementsAre("portals.csv:6: \"console\" is reserved for the system"));
  EXPECT_THAT(ErrorsAfter("sections.toml", "code = \"tables\"", "code = \"healthz\""),
              ElementsAre("sections.toml:17: \"/healthz\" cannot be the address of a section"));
  EXPECT_THAT(ErrorsAfter("province.toml", "aurelia.example", "aurelia..example"),
              ElementsAre("province.toml:1: \"aurelia..example\" is no domain name"));
  EXPECT_THAT(ErrorsAfter("province.toml", "mail.example", "mail..example"),
              ElementsAre("province.toml:1: \"mail..example\" is no domain name"));
}

TEST(LoadRulebook, RefusesTwoRecordsForTheSameDay) {
  EXPECT_THAT(ErrorsAfter("deadlines.toml", "2029-12-31", "2030-01-01"),
              ElementsAre("deadlines.toml:9: \"bottle.reply\" stands in line 1 already for the "
                          "same days"));
  EXPECT_THAT(ErrorsAfter("portals.csv", "2029-12-31", ""),
              ElementsAre("portals.csv:5: \"sandvik\" stands in line 4 already for the same days"));
}

TEST(LoadRulebook, RefusesAnEndBeforeTheBeginning) {
  EXPECT_THAT(ErrorsAfter("deadlines.toml", "valid_from = 2030-01-01",
                          "valid_from = 2030-01-01\nvalid_to = 2029-06-01"),
              ElementsAre("deadlines.toml:16: \"valid_to\" lies before \"valid_from\""));
}

TEST(LoadRulebook, RefusesAMakeUpDayInTheMiddleOfTheWeek) {
  EXPECT_THAT(ErrorsAfter("holidays.csv", "2030-03-03,make_up", "2030-03-05,make_up"),
              ElementsAre("holidays.csv:2: a make-up day must be a weekend day"));
}

TEST(LoadRulebook, RefusesAPlaceToFillInThatNothingFills) {
  EXPECT_THAT(ErrorsAfter("pages.toml", "{portal}", "{mayor}"),
              ElementsAre("pages.toml:1: the only places to fill in are {domain}, {portal}, "
                          "{province}"));
}

TEST(LoadRulebook, RefusesARootThatIsMissingOrDouble) {
  const std::string wanted =
      "levels.toml:1: exactly one level must be the root (root = true), and stand first";
  EXPECT_THAT(ErrorsAfter("levels.toml", "root = true", "root = false"), testing::Contains(wanted));
  EXPECT_THAT(ErrorsAfter("levels.toml", "code = \"island\"", "code = \"island\"\nroot = true"),
              testing::Contains(wanted));
}

TEST(LoadRulebook, SurvivesFilesThatAreNotTextAtAll) {
  RulebookFiles files = Aurelia();
  for (auto& [name, text] : files) text = "\xff\xfe\0\"\x01[[[";
  EXPECT_FALSE(ErrorsOf(files).empty());
  for (auto& [name, text] : files) text.clear();
  EXPECT_FALSE(ErrorsOf(files).empty());
}

TEST(ReadRulebookFolder, FailsOnAFolderThatIsNotThere) {
  const auto files = ReadRulebookFolder(HOITU_SOURCE_DIR "/rulebooks/nowhere");
  ASSERT_FALSE(files.has_value());
  EXPECT_EQ(files.error().message, "rulebook.folder");
}

}  // namespace
}  // namespace hoitu::rules
