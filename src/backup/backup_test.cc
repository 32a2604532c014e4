#include <gtest/gtest.h>

#include "backup/restore_backup.h"
#include "backup/sealed_file.h"
#include "backup/write_backup.h"
#include "base/digest.h"
#include "store/testing/database_fixture.h"

namespace hoitu::backup {
namespace {

class BackupTest : public store::DatabaseTest {
 protected:
  BackupTest() : blobs_(*store::Blobs::Open(folder_.path() / "blobs")) {}

  // `count` journal entries whose bodies say which they are, and one file.
  void Fill(int count) {
    const auto done = database().Write([&](store::Transaction& tx) -> Result<void> {
      for (int i = 0; i < count; ++i) {
        tx.Append({.kind = "article.saved",
                   .subject = "article:" + std::to_string(i),
                   .portal = i % 2 == 0 ? std::optional<std::int64_t>(i) : std::nullopt,
                   .actor = {},
                   .body = R"({"title":"Ủy ban nhân dân"})"});
        tx.NextId("article");
      }
      return {};
    });
    ASSERT_TRUE(done);
    ASSERT_TRUE(blobs_->Put(blob_));
  }

  Result<BackupSummary> Write() {
    return WriteBackup(database(), folder_.path() / "blobs", settings_, file_, key_);
  }

  // Restores to a new place of the given kind.
  Result<BackupSummary> RestoreTo(store::DatabaseKind kind) {
    place_.emplace(kind);
    restored_ = *store::Database::Open(place_->options(), clock());
    restored_blobs_ = *store::Blobs::Open(place_->folder() / "blobs");
    return RestoreBackup(file_, key_, *restored_, *restored_blobs_);
  }

  store::TemporaryFolder folder_;
  std::unique_ptr<store::Blobs> blobs_;
  const Settings settings_ = {{"portals.domain", "tinh.localhost"}};
  std::filesystem::path file_ = folder_.path() / "backup.sealed";
  std::string key_ = RandomBytes(kKeyBytes);
  std::string blob_ = RandomBytes(1'500'000);  // several sealed chunks
  std::optional<store::DatabasePlace> place_;
  std::unique_ptr<store::Database> restored_;
  std::unique_ptr<store::Blobs> restored_blobs_;
};

INSTANTIATE_TEST_SUITE_P(Store, BackupTest, store::EveryDatabase(), store::DatabaseName);

std::vector<std::string> Bodies(store::Database& database) {
  return database.Read([](store::Session& session) {
    std::vector<std::string> bodies;
    for (const store::Entry& entry : store::ReadJournal(session, 0, 10'000)) {
      bodies.push_back(entry.event.subject + entry.event.body + ToHex(entry.hash));
    }
    return bodies;
  });
}

TEST_P(BackupTest, RestoresEveryRowAndFileToEveryDatabase) {
  Fill(450);  // more than one batch
  const auto written = Write();
  ASSERT_TRUE(written) << written.error().message;
  EXPECT_EQ(written->journal_head, 450);
  EXPECT_EQ(written->files, 1);
  for (const store::DatabaseKind kind : store::DatabaseKinds()) {
    const auto restored = RestoreTo(kind);
    ASSERT_TRUE(restored) << restored.error().message << " " << restored.error().detail;
    EXPECT_EQ(restored->settings, settings_);
    EXPECT_EQ(restored->rows, written->rows);
    EXPECT_EQ(Bodies(*restored_), Bodies(database()));
    EXPECT_TRUE(restored_blobs_->Find(ToHex(Sha256(blob_))));
  }
}

TEST_P(BackupTest, ARestoredStoreGoesOnWhereTheOldOneStopped) {
  Fill(3);
  ASSERT_TRUE(Write());
  ASSERT_TRUE(RestoreTo(GetParam()));
  const auto id = restored_->Write([](store::Transaction& tx) -> Result<std::int64_t> {
    tx.Append({.kind = "article.saved", .subject = "article:9", .portal = {}, .actor = {}});
    return tx.NextId("article");
  });
  EXPECT_EQ(id, 4);
  EXPECT_EQ(restored_->Read([](store::Session& session) { return store::VerifyJournal(session); }),
            4);
}

TEST_P(BackupTest, NeverRestoresOverSomething) {
  Fill(1);
  ASSERT_TRUE(Write());
  const auto refused = RestoreBackup(file_, key_, database(), *blobs_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "backup.not_empty");
  EXPECT_EQ(Bodies(database()).size(), 1u);
}

TEST_P(BackupTest, AHalfRestoredStoreIsAnEmptyStore) {
  Fill(300);
  ASSERT_TRUE(Write());
  std::filesystem::resize_file(file_, std::filesystem::file_size(file_) - 20);
  const auto refused = RestoreTo(GetParam());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "backup.damaged");
  EXPECT_TRUE(Bodies(*restored_).empty());
}

}  // namespace
}  // namespace hoitu::backup
