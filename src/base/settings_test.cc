#include "base/settings.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>

namespace hoitu {
namespace {

constexpr std::array kTable = {
    Setting{"http.listen", "HOITU_LISTEN", SettingKind::kText, "127.0.0.1:8080", ""},
    Setting{"http.workers", "HOITU_WORKERS", SettingKind::kWholeNumber, "4", ""},
    Setting{"http.trusted_proxies", "HOITU_TRUSTED_PROXIES", SettingKind::kList, "", ""},
    Setting{"demo", "HOITU_DEMO", SettingKind::kSwitch, "false", ""},
};

std::optional<std::string> NothingSet(std::string_view) { return std::nullopt; }

class SettingsTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    file_ = std::filesystem::path(testing::TempDir()) / (std::string(test->name()) + ".toml");
  }
  void TearDown() override { std::filesystem::remove(file_); }

  Result<Settings> LoadFile(std::string_view text) {
    std::ofstream(file_) << text;
    return Settings::Load(kTable, file_, NothingSet, {});
  }

  std::filesystem::path file_;
};

TEST_F(SettingsTest, WithoutAFileTheTableHolds) {
  const auto settings = Settings::Load(kTable, file_, NothingSet, {});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->Text("http.listen"), "127.0.0.1:8080");
  EXPECT_EQ(settings->WholeNumber("http.workers"), 4);
  EXPECT_TRUE(settings->List("http.trusted_proxies").empty());
}

TEST_F(SettingsTest, FileThenEnvironmentThenCommandLine) {
  std::ofstream(file_) << "demo = true\n[http]\nlisten = 'a'\nworkers = 2\n"
                          "trusted_proxies = ['10.0.0.1', '::1']\n";
  const auto environment = [](std::string_view name) -> std::optional<std::string> {
    if (name == "HOITU_LISTEN" || name == "HOITU_WORKERS") return "3";
    return std::nullopt;
  };
  const auto settings = Settings::Load(kTable, file_, environment, {{"http.listen", "c"}});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->Text("http.listen"), "c");
  EXPECT_EQ(settings->WholeNumber("http.workers"), 3);
  EXPECT_TRUE(settings->Switch("demo"));
  EXPECT_EQ(settings->List("http.trusted_proxies"), (std::vector<std::string>{"10.0.0.1", "::1"}));
}

TEST_F(SettingsTest, NamesEveryMistakeWithItsLine) {
  const auto settings = LoadFile("demo = 1\n[http]\nlisen = 'a'\n");
  ASSERT_FALSE(settings);
  const std::string& detail = settings.error().detail;
  EXPECT_NE(detail.find(".toml:1: 'demo' takes true or false"), std::string::npos) << detail;
  EXPECT_NE(detail.find(".toml:3: there is no setting 'http.lisen'; did you mean 'http.listen'?"),
            std::string::npos)
      << detail;
}

TEST_F(SettingsTest, BrokenTomlIsAMistakeWithItsLine) {
  const auto settings = LoadFile("demo = true\n= 5\n");
  ASSERT_FALSE(settings);
  EXPECT_NE(settings.error().detail.find(".toml:2: "), std::string::npos);
}

TEST_F(SettingsTest, AWrongEnvironmentIsNamed) {
  const auto settings = Settings::Load(
      kTable, file_,
      [](std::string_view name) {
        return name == "HOITU_WORKERS" ? std::optional<std::string>("many") : std::nullopt;
      },
      {});
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().detail, "HOITU_WORKERS: 'http.workers' takes a whole number");
}

TEST_F(SettingsTest, AskingForWhatIsNotInTheTableIsABug) {
  const auto settings = Settings::Load(kTable, file_, NothingSet, {});
  EXPECT_THROW(settings->Text("nothing"), std::logic_error);
  EXPECT_THROW(settings->Text("demo"), std::logic_error);
}

}  // namespace
}  // namespace hoitu
