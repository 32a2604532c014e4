#include "rules/adopt_rulebook.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "store/journal.h"
#include "store/testing/database_fixture.h"

namespace hoitu::rules {
namespace {

RulebookFiles Aurelia() {
  return *ReadRulebookFolder(HOITU_SOURCE_DIR "/src/rules/testdata/aurelia");
}

class AdoptRulebookTest : public store::DatabaseTest {
 protected:
  Result<std::int64_t> Adopt(const RulebookFiles& files) {
    return database().Write(
        [&](store::Transaction& transaction) { return AdoptRulebook(transaction, files, 7); });
  }
  Result<std::shared_ptr<const Rulebook>> Load() {
    return database().Read([](store::Session& session) { return LoadAdoptedRulebook(session); });
  }
  std::vector<store::Entry> Journal() {
    return database().Read(
        [](store::Session& session) { return store::ReadJournal(session, 0, 10); });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, AdoptRulebookTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(AdoptRulebookTest, KeepsTheFilesInTheDatabaseAndSaysSoInTheJournal) {
  EXPECT_EQ(Load().error().message, "rulebook.missing");
  EXPECT_EQ(Adopt(Aurelia()), 1);
  const auto book = Load();
  ASSERT_TRUE(book.has_value());
  EXPECT_EQ((*book)->province.rulebook, "aurelia-7");
  EXPECT_EQ((*book)->portals.size(), 5u);
  const auto journal = Journal();
  ASSERT_EQ(journal.size(), 1u);
  EXPECT_EQ(journal[0].event.kind, "rulebook.adopted");
  EXPECT_EQ(journal[0].event.subject, "rulebook:1");
  EXPECT_EQ(journal[0].event.actor, 7);
}

TEST_P(AdoptRulebookTest, ChangesNothingWhenTheSameFilesAreInForce) {
  EXPECT_EQ(Adopt(Aurelia()), 1);
  EXPECT_EQ(Adopt(Aurelia()), 1);
  EXPECT_EQ(Journal().size(), 1u);
}

TEST_P(AdoptRulebookTest, PutsANewVersionInForceAndMayReturnToAnOldOne) {
  RulebookFiles renamed = Aurelia();
  std::string& province = renamed.at("province.toml");
  province.replace(province.find("aurelia-7"), 9, "aurelia-8");
  EXPECT_EQ(Adopt(Aurelia()), 1);
  EXPECT_EQ(Adopt(renamed), 2);
  EXPECT_EQ((*Load())->province.rulebook, "aurelia-8");
  EXPECT_EQ(Adopt(Aurelia()), 3);
  EXPECT_EQ((*Load())->province.rulebook, "aurelia-7");
}

TEST_P(AdoptRulebookTest, RefusesFilesThatDoNotLoadAndListsWhy) {
  RulebookFiles broken = Aurelia();
  broken.erase("pages.toml");
  broken.erase("board.toml");
  const auto adopted = Adopt(broken);
  ASSERT_FALSE(adopted.has_value());
  EXPECT_EQ(adopted.error().message, "rulebook.invalid");
  EXPECT_EQ(adopted.error().detail,
            "board.toml: this file is missing\npages.toml: this file is missing\n");
  EXPECT_TRUE(Journal().empty());
}

}  // namespace
}  // namespace hoitu::rules
