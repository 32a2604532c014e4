#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "portals/add_section.h"
#include "portals/change_portal.h"
#include "portals/contrast.h"
#include "portals/create_portals.h"
#include "portals/current_directory.h"
#include "portals/portal_directory.h"
#include "portals/portal_store.h"
#include "rules/adopt_rulebook.h"
#include "rules/load_rulebook.h"
#include "store/journal.h"
#include "store/testing/database_fixture.h"

namespace hoitu::portals {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

constexpr rules::Date kToday = 2026y / 11 / 22;

rules::RulebookFiles ShippedFiles() {
  return *rules::ReadRulebookFolder(HOITU_SOURCE_DIR "/rulebooks/bac-ninh-2025");
}

rules::RulebookFiles InventedFiles() {
  return *rules::ReadRulebookFolder(HOITU_SOURCE_DIR "/src/rules/testdata/aurelia");
}

class PortalTest : public store::DatabaseTest {
 protected:
  // Adopts the rulebook and creates its portals.
  Result<CreatedPortals> Found(const rules::RulebookFiles& files, std::string_view domain) {
    rulebook_ = *rules::LoadRulebook(files);
    return database().Write([&](store::Transaction& transaction) -> Result<CreatedPortals> {
      TRY(rules::AdoptRulebook(transaction, files));
      return CreatePortals(transaction, rulebook_, kToday, domain);
    });
  }
  std::shared_ptr<const PortalDirectory> Load() {
    return *database().Read(
        [](store::Session& session) { return PortalDirectory::Load(session, kToday); });
  }
  Result<Portal> Change(const accounts::Actor& actor, std::int64_t portal, std::int64_t version,
                        const PortalChange& change) {
    return database().Write([&](store::Transaction& transaction) {
      return ChangePortal(transaction, actor, portal, version, change);
    });
  }
  Result<OwnSection> Add(const accounts::Actor& actor, OwnSection section) {
    return database().Write([&](store::Transaction& transaction) {
      return AddSection(transaction, actor, rulebook_, kToday, std::move(section));
    });
  }
  std::map<std::string, int> EventKinds() {
    std::map<std::string, int> kinds;
    for (const store::Entry& entry : database().Read(
             [](store::Session& session) { return store::ReadJournal(session, 0, 10000); })) {
      ++kinds[entry.event.kind];
    }
    return kinds;
  }
  const rules::Rulebook& rulebook() const { return rulebook_; }

 private:
  rules::Rulebook rulebook_;
};
INSTANTIATE_TEST_SUITE_P(Store, PortalTest, store::EveryDatabase(), store::DatabaseName);

accounts::Actor ContentAdministratorOf(std::int64_t portal) {
  return {.account = 5,
          .name = "Nguyễn Văn An",
          .roles = {{.assignment = 1,
                     .portal = portal,
                     .role = "content_admin",
                     .duties = {rules::Duty::kManagePortal}}}};
}

std::vector<std::string> NamesOf(std::span<const Portal* const> portals) {
  std::vector<std::string> names;
  for (const Portal* portal : portals) names.push_back(portal->name);
  return names;
}

std::vector<std::string> CodesOf(const SectionTree& tree) {
  std::vector<std::string> codes;
  for (const SectionNode& node : tree.nodes()) codes.push_back(node.code);
  return codes;
}

TEST_P(PortalTest, CreatesTheWholeProvinceOnceAndOnlyOnce) {
  const auto created = Found(ShippedFiles(), "bacninh.localhost");
  ASSERT_TRUE(created.has_value());
  EXPECT_EQ(created->created, 119);
  const auto again = Found(ShippedFiles(), "bacninh.localhost");
  EXPECT_EQ(again->created, 0);
  EXPECT_EQ(again->existing, 119);
  EXPECT_EQ(EventKinds()["portal.created"], 119);

  const auto directory = Load();
  ASSERT_NE(directory->root(), nullptr);
  EXPECT_EQ(directory->root()->official_name, "Tỉnh Bắc Ninh");
  EXPECT_THAT(directory->root()->hosts, ElementsAre("bacninh.localhost", "www.bacninh.localhost"));
  EXPECT_EQ(directory->OfLevel("department").size(), 19u);
  EXPECT_EQ(directory->OfLevel("commune").size(), 99u);
  EXPECT_EQ(directory->FindHost("kinhbac.bacninh.localhost")->official_name, "Phường Kinh Bắc");
}

TEST_P(PortalTest, RefusesADomainThatIsNone) {
  for (const char* domain : {"", "localhost", "a b.example", "aurelia.example:8080", "a..b"}) {
    const auto created = Found(InventedFiles(), domain);
    ASSERT_FALSE(created.has_value()) << domain;
    EXPECT_EQ(created.error().message, "portal.domain");
  }
}

TEST_P(PortalTest, FindsAPortalByItsHostHoweverItIsWritten) {
  ASSERT_TRUE(Found(InventedFiles(), "Aurelia.Example").has_value());
  const auto directory = Load();
  const Portal* island = directory->FindHost("greatsun.aurelia.example");
  ASSERT_NE(island, nullptr);
  EXPECT_EQ(directory->FindHost("GreatSun.Aurelia.Example:8080"), island);
  EXPECT_EQ(directory->FindHost("greatsun.aurelia.example."), island);
  EXPECT_EQ(directory->Find(island->id), island);
  EXPECT_EQ(directory->FindSlug("greatsun"), island);
  for (const char* host : {"", ":", ".", "sun.aurelia.example", "aurelia", "\xff"}) {
    EXPECT_EQ(directory->FindHost(host), nullptr) << host;
  }
  EXPECT_EQ(directory->Find(99), nullptr);
  EXPECT_TRUE(directory->OfLevel("county").empty());
}

TEST_P(PortalTest, SortsPortalsAsTheVietnameseAlphabetDoes) {
  ASSERT_TRUE(Found(ShippedFiles(), "bacninh.localhost").has_value());
  const auto names = NamesOf(Load()->OfLevel("commune"));
  EXPECT_EQ(names.front(), "An Lạc");
  EXPECT_EQ(names.back(), "Yên Trung");
  const auto at = [&](const char* name) {
    return std::ranges::find(names, std::string_view(name)) - names.begin();
  };
  EXPECT_LT(at("Dương Hưu"), at("Đa Mai"));  // d before đ
  EXPECT_LT(at("Cao Đức"), at("Cẩm Lý"));    // a before â
}

TEST_P(PortalTest, SharesOneSectionTreeBetweenThePortalsOfALevel) {
  ASSERT_TRUE(Found(ShippedFiles(), "bacninh.localhost").has_value());
  const auto directory = Load();
  const auto communes = directory->OfLevel("commune");
  EXPECT_EQ(&directory->SectionsOf(*communes[0]), &directory->SectionsOf(*communes[98]));
  const SectionTree& tree = directory->SectionsOf(*communes[0]);
  EXPECT_EQ(tree.nodes()[0].code, "gioi-thieu");
  EXPECT_EQ(tree.nodes()[1].parent, "gioi-thieu");
  EXPECT_EQ(tree.nodes()[1].depth, 1);
  ASSERT_NE(tree.Find("tin-phat-thanh"), nullptr);
  EXPECT_TRUE(tree.Find("tin-phat-thanh")->mandatory);
  EXPECT_EQ(directory->SectionsOf(*directory->root()).Find("tin-phat-thanh"), nullptr);
}

TEST_P(PortalTest, GivesEveryLevelAReadableAccent) {
  ASSERT_TRUE(Found(ShippedFiles(), "bacninh.localhost").has_value());
  for (const rules::Level& level : rulebook().levels) {
    EXPECT_GE(ContrastRatio(*ParseColour(level.accent), kWhite), kReadableContrast) << level.code;
  }
}

TEST_P(PortalTest, AddsASectionOfThePortalsOwn) {
  ASSERT_TRUE(Found(InventedFiles(), "aurelia.example").has_value());
  const std::int64_t island = Load()->FindSlug("greatsun")->id;
  const auto admin = ContentAdministratorOf(island);
  const auto added =
      Add(admin,
          {.portal = island, .code = "", .parent = "tides", .name = {"Đảo  ở xa", "Far islands"}});
  ASSERT_TRUE(added.has_value()) << added.error().message;
  EXPECT_EQ(added->code, "dao-o-xa");
  EXPECT_EQ(added->name.vi, "Đảo ở xa");
  ASSERT_TRUE(Add(admin, {island, "gulls", "", {"Hải âu", "Gulls"}}).has_value());

  const auto directory = Load();
  const SectionTree& tree = directory->SectionsOf(*directory->Find(island));
  EXPECT_THAT(CodesOf(tree), ElementsAre("signals", "tides", "tables", "dao-o-xa", "gulls"));
  EXPECT_TRUE(tree.Find("gulls")->own);
  EXPECT_FALSE(tree.Find("tides")->own);
  EXPECT_EQ(tree.Below("tides").size(), 2u);
  EXPECT_THAT(CodesOf(directory->SectionsOf(*directory->root())), ElementsAre("signals", "tides"));
  EXPECT_EQ(EventKinds()["portal.changed"], 2);
}

TEST_P(PortalTest, RefusesASectionThatCannotBe) {
  ASSERT_TRUE(Found(InventedFiles(), "aurelia.example").has_value());
  const std::int64_t island = Load()->FindSlug("greatsun")->id;
  const auto admin = ContentAdministratorOf(island);
  const auto refusal = [&](OwnSection section) {
    const auto added = Add(admin, std::move(section));
    return added ? "" : added.error().message;
  };
  EXPECT_EQ(refusal({island, "tides", "", {"a", "a"}}), "portal.section.taken");
  EXPECT_EQ(refusal({island, "healthz", "", {"a", "a"}}), "portal.section.code");
  EXPECT_EQ(refusal({island, "a/../b", "", {"a", "a"}}), "portal.section.code");
  EXPECT_EQ(refusal({island, "", "", {"…", "…"}}), "portal.section.code");
  EXPECT_EQ(refusal({island, "x", "nowhere", {"a", "a"}}), "portal.section.parent");
  EXPECT_EQ(refusal({island, "x", "", {"  ", "a"}}), "portal.section.name");
  EXPECT_EQ(refusal({island + 1, "x", "", {"a", "a"}}), "role.duty_missing");
}

TEST_P(PortalTest, ChangesAccentAndContact) {
  ASSERT_TRUE(Found(InventedFiles(), "aurelia.example").has_value());
  const std::int64_t island = Load()->FindSlug("greatsun")->id;
  const auto admin = ContentAdministratorOf(island);
  const Contact contact{.address = "Số 1  phố Biển",
                        .phone = "(0222) 3822 492",
                        .fax = "",
                        .email = "vanthu@aurelia.example",
                        .responsible = "Nguyễn Văn An, Chủ tịch",
                        .licence = ""};
  const auto changed = Change(admin, island, 1, {.accent = "#0B5D1E", .contact = contact});
  ASSERT_TRUE(changed.has_value()) << changed.error().message;
  EXPECT_EQ(changed->version, 2);
  auto directory = Load();
  const Portal* portal = directory->Find(island);
  EXPECT_EQ(directory->AccentOf(*portal), "#0b5d1e");
  EXPECT_EQ(portal->contact.address, "Số 1 phố Biển");
  EXPECT_EQ(portal->contact.responsible, contact.responsible);

  EXPECT_EQ(Change(admin, island, 2, {.accent = "#0b5d1e", .contact = {}})->version, 2);
  ASSERT_TRUE(Change(admin, island, 2, {.accent = "", .contact = {}}).has_value());
  directory = Load();
  EXPECT_EQ(directory->AccentOf(*directory->Find(island)), "#663300");
  EXPECT_EQ(EventKinds()["portal.changed"], 2);
}

TEST_P(PortalTest, OffersTheNearestReadableAccentInsteadOfAPaleOne) {
  ASSERT_TRUE(Found(InventedFiles(), "aurelia.example").has_value());
  const std::int64_t island = Load()->FindSlug("greatsun")->id;
  const auto refused =
      Change(ContentAdministratorOf(island), island, 1, {.accent = "#ff0000", .contact = {}});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().message, "portal.accent.contrast");
  EXPECT_EQ(refused.error().field, "/accent");
  const auto offered = ParseColour(refused.error().detail);
  ASSERT_TRUE(offered.has_value());
  EXPECT_GE(ContrastRatio(*offered, kWhite), kReadableContrast);
}

TEST_P(PortalTest, RefusesChangesThatAreNotTheirsStaleOrBroken) {
  ASSERT_TRUE(Found(InventedFiles(), "aurelia.example").has_value());
  const std::int64_t island = Load()->FindSlug("greatsun")->id;
  const auto admin = ContentAdministratorOf(island);
  const auto refusal = [&](const accounts::Actor& actor, std::int64_t version,
                           const PortalChange& change) {
    const auto changed = Change(actor, island, version, change);
    return changed ? "" : changed.error().message;
  };
  const auto contact = [](std::string Contact::* field, std::string text) {
    Contact changed;
    changed.*field = std::move(text);
    return PortalChange{.accent = {}, .contact = changed};
  };
  EXPECT_EQ(refusal(ContentAdministratorOf(island + 1), 1, {}), "role.duty_missing");
  EXPECT_EQ(refusal(admin, 7, {}), "portal.stale");
  EXPECT_EQ(refusal(admin, 1, {.accent = "blue", .contact = {}}), "portal.accent.format");
  EXPECT_EQ(refusal(admin, 1, contact(&Contact::email, "an aurelia")), "portal.contact.email");
  EXPECT_EQ(refusal(admin, 1, contact(&Contact::email, "@a.b")), "portal.contact.email");
  EXPECT_EQ(refusal(admin, 1, contact(&Contact::phone, "call me")), "portal.contact.phone");
  EXPECT_EQ(refusal(admin, 1, contact(&Contact::address, "\xff")), "portal.contact.address");
  EXPECT_EQ(refusal(admin, 1, contact(&Contact::address, std::string(400, 'a'))),
            "portal.contact.address");
  const auto gone = Change(accounts::Actor::Installation(), 99, 1, {});
  EXPECT_EQ(gone.error().message, "portal.not_found");
}

TEST_P(PortalTest, KeepsTheDirectoryOfTheNodeUpToDate) {
  ASSERT_TRUE(Found(InventedFiles(), "aurelia.example").has_value());
  const auto current = CurrentDirectory::Open(database(), clock());
  ASSERT_TRUE(current.has_value());
  const auto before = (*current)->Get();
  const std::int64_t island = before->FindSlug("greatsun")->id;
  ASSERT_TRUE(
      Change(ContentAdministratorOf(island), island, 1, {.accent = "#000000", .contact = {}}));

  ASSERT_TRUE((*current)->Refresh());
  const auto after = (*current)->Get();
  EXPECT_EQ(after->AccentOf(*after->Find(island)), "#000000");
  EXPECT_EQ(before->AccentOf(*before->Find(island)), "#663300");  // an old pointer stays as it was
  EXPECT_EQ(&before->rulebook(), &after->rulebook());  // and the rulebook is not read twice
}

TEST_P(PortalTest, CannotOpenADirectoryWithoutARulebook) {
  const auto current = CurrentDirectory::Open(database(), clock());
  ASSERT_FALSE(current.has_value());
  EXPECT_EQ(current.error().message, "rulebook.missing");
}

TEST_P(PortalTest, LeavesClosedPortalsUnanswered) {
  ASSERT_TRUE(Found(InventedFiles(), "aurelia.example").has_value());
  Portal island = *Load()->FindSlug("greatsun");
  island.state = PortalState::kClosed;
  ASSERT_TRUE(database().Write([&](store::Transaction& transaction) -> Result<std::int64_t> {
    return UpdatePortal(transaction, island);
  }));
  const auto directory = Load();
  EXPECT_EQ(directory->FindHost("greatsun.aurelia.example"), nullptr);
  EXPECT_NE(directory->Find(island.id), nullptr);
}

TEST_P(PortalTest, HoldsFourThousandPortals) {
  rules::RulebookFiles files = InventedFiles();
  for (int i = 0; i < 4000; ++i) {
    const std::string n = std::to_string(i);
    files.at("portals.csv") += "X" + n + ",village,,Village " + n + ",V " + n + ",v" + n + ",,,\n";
  }
  const auto start = std::chrono::steady_clock::now();
  const auto created = Found(files, "aurelia.example");
  const auto directory = Load();
  const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start);
  ASSERT_TRUE(created.has_value());
  EXPECT_EQ(created->created, 4004);
  EXPECT_EQ(directory->FindHost("v3999.aurelia.example")->name, "V 3999");
  EXPECT_EQ(&directory->SectionsOf(*directory->FindSlug("v1")),
            &directory->SectionsOf(*directory->FindSlug("v2")));
  RecordProperty("seconds", std::to_string(seconds.count()));
}

}  // namespace
}  // namespace hoitu::portals
