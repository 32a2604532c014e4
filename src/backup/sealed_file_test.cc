#include "backup/sealed_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "backup/backup_key.h"
#include "base/digest.h"

namespace hoitu::backup {
namespace {

class SealedFileTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) / RandomToken(12);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void Write(std::string_view content) {
    auto writer = SealedWriter::Create(folder_ / "b", key_);
    ASSERT_TRUE(writer);
    (*writer)->Add(content);
    (*writer)->Finish();
  }

  std::string Bytes() const {
    std::ifstream file(folder_ / "b", std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
  }

  void Overwrite(const std::string& bytes) {
    std::ofstream(folder_ / "b", std::ios::binary | std::ios::trunc) << bytes;
  }

  // The whole content, or the message of the first failure.
  std::string ReadBack(std::size_t size) {
    auto reader = SealedReader::Open(folder_ / "b", key_);
    if (!reader) return reader.error().message;
    auto content = (*reader)->Read(size);
    if (!content) return content.error().message;
    return (*reader)->AtEnd() ? *content : "more is left";
  }

  std::filesystem::path folder_;
  std::string key_ = RandomBytes(kKeyBytes);
};

TEST_F(SealedFileTest, GivesBackWhatWasWritten) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{3'000'000}}) {
    const std::string content = RandomBytes(size);
    std::filesystem::remove(folder_ / "b");
    Write(content);
    EXPECT_EQ(ReadBack(size), content) << size;
  }
}

TEST_F(SealedFileTest, AnotherKeyOpensNothing) {
  Write("secret");
  key_ = RandomBytes(kKeyBytes);
  EXPECT_EQ(ReadBack(6), "backup.wrong_key");
}

TEST_F(SealedFileTest, NoticesEveryChangedByte) {
  Write("what was approved");
  const std::string good = Bytes();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    Overwrite(bad);
    EXPECT_NE(ReadBack(17), "what was approved") << "byte " << i;
  }
}

TEST_F(SealedFileTest, NoticesACutFile) {
  const std::string content = RandomBytes(700'000);
  Write(content);
  const std::string good = Bytes();
  for (const std::size_t size : {good.size() - 1, good.size() / 2, std::size_t{300'000}}) {
    Overwrite(good.substr(0, size));
    EXPECT_EQ(ReadBack(content.size()), "backup.damaged") << size;
  }
}

TEST_F(SealedFileTest, NeverOverwritesABackup) {
  Write("first");
  const auto second = SealedWriter::Create(folder_ / "b", key_);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().message, "backup.exists");
}

TEST_F(SealedFileTest, AnUnfinishedBackupLeavesNothing) {
  {
    auto writer = SealedWriter::Create(folder_ / "b", key_);
    (*writer)->Add("half");
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(SealedFileTest, RefusesRubbish) {
  Overwrite("PK\x03\x04 something else");
  EXPECT_EQ(ReadBack(1), "backup.not_a_backup");
}

TEST_F(SealedFileTest, MakesAKeyOnceAndFindsItAgain) {
  const auto environment = [&](std::string_view name) -> std::optional<std::string> {
    if (name == "XDG_CONFIG_HOME") return folder_.string();
    return std::nullopt;
  };
  EXPECT_EQ(FindKey({}, environment).error().message, "backup.no_key");
  const auto made = FindOrMakeKey({}, environment);
  ASSERT_TRUE(made);
  EXPECT_TRUE(made->made_now);
  const auto found = FindKey({}, environment);
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->made_now);
  EXPECT_EQ(found->bytes, made->bytes);
  const auto mode = std::filesystem::status(made->file).permissions();
  EXPECT_EQ(mode & std::filesystem::perms(077), std::filesystem::perms::none);
}

TEST_F(SealedFileTest, ANamedKeyThatIsNotThereIsNotInvented) {
  const auto nothing = [](std::string_view) -> std::optional<std::string> { return std::nullopt; };
  EXPECT_EQ(FindOrMakeKey(folder_ / "key", nothing).error().message, "backup.no_key");
}

}  // namespace
}  // namespace hoitu::backup
