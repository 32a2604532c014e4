#include <gtest/gtest.h>

#include <fstream>
#include <future>
#include <latch>
#include <sstream>
#include <thread>
#include <vector>

#include "media/add_picture.h"
#include "media/change_picture.h"
#include "media/picture_format.h"
#include "media/picture_store.h"
#include "media/renditions.h"
#include "media/testing/sample_pictures.h"
#include "store/testing/database_fixture.h"

namespace hoitu::media {
namespace {

constexpr std::int64_t kPortal = 3;

class PictureTest : public store::DatabaseTest {
 protected:
  PictureTest() : blobs_(*store::Blobs::Open(place().folder() / "blobs")) {
    accounts::HeldRole role;
    role.portal = kPortal;
    role.duties = {rules::Duty::kWrite};
    editor_.account = 7;
    editor_.roles = {role};
  }

  Result<Picture> Add(const PictureText& text, const std::string& upload = SampleJpeg(),
                      std::int64_t portal = kPortal) {
    const auto original = StoreOriginal(upload, codec_, *blobs_);
    if (!original) return std::unexpected(original.error());
    return database().Write(
        [&](store::Transaction& tx) { return AddPicture(tx, editor_, portal, *original, text); });
  }

  Result<Picture> Change(std::int64_t id, std::int64_t version, const PictureText& text) {
    return database().Write(
        [&](store::Transaction& tx) { return ChangePicture(tx, editor_, id, version, text); });
  }

  std::vector<std::string> JournalKinds() {
    std::vector<std::string> kinds;
    database().Read([&](store::Session& session) {
      for (const auto& entry : store::ReadJournal(session, 0, 100))
        kinds.push_back(entry.event.kind);
      return 0;
    });
    return kinds;
  }

  std::optional<Picture> Find(std::int64_t id) {
    return database().Read([&](store::Session& session) { return FindPicture(session, id); });
  }

  PictureCodec codec_;
  std::unique_ptr<store::Blobs> blobs_;
  accounts::Actor editor_;
};

INSTANTIATE_TEST_SUITE_P(Store, PictureTest, store::EveryDatabase(), store::DatabaseName);

// Finds nothing until it is let go.
class HeldBlobs final : public store::Blobs {
 public:
  explicit HeldBlobs(store::Blobs& blobs) : blobs_(blobs) {}
  void LetGo() { held_.count_down(); }
  std::unique_ptr<Incoming> Begin(std::uint64_t limit) override { return blobs_.Begin(limit); }
  std::optional<std::filesystem::path> Find(std::string_view name) const override {
    held_.wait();
    return blobs_.Find(name);
  }

 private:
  store::Blobs& blobs_;
  std::latch held_{1};
};

const PictureText kGate = {.alt = "Cổng làng Diềm", .decorative = false, .credit = "Ảnh: TTXVN"};

TEST_P(PictureTest, IsAddedWithItsTextAndJournalled) {
  const auto picture =
      Add({.alt = "  Cổng làng\n Diềm ", .decorative = false, .credit = "Ảnh: TTXVN"});
  ASSERT_TRUE(picture) << picture.error().message;
  EXPECT_EQ(picture->text, kGate);
  const auto found = Find(picture->id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->text, kGate);
  EXPECT_EQ(found->mime, "image/jpeg");
  EXPECT_EQ(found->width, 60);
  EXPECT_EQ(found->created_by, 7);
  EXPECT_EQ(found->created_at, clock().Now());
  EXPECT_TRUE(blobs_->Find(found->original));
  EXPECT_EQ(JournalKinds(), std::vector<std::string>{"picture.added"});
}

TEST_P(PictureTest, NeedsAnAlternativeUnlessItIsDecorative) {
  const auto silent = Add({.alt = " \u00A0", .decorative = false, .credit = ""});
  ASSERT_FALSE(silent);
  EXPECT_EQ(silent.error().message, "media.alt.required");
  EXPECT_EQ(silent.error().field, "/alt");
  const auto decorative = Add({.alt = "x", .decorative = true, .credit = ""});
  ASSERT_TRUE(decorative);
  EXPECT_EQ(decorative->text.alt, "");
  EXPECT_EQ(Add({.alt = std::string(2000, 'a'), .decorative = false, .credit = ""}).error().field,
            "/alt");
}

TEST_P(PictureTest, IsStoredOnceOnAPortalHoweverOftenItIsSent) {
  const auto first = Add(kGate);
  const auto again =
      Add({.alt = "Khác", .decorative = false, .credit = ""}, SampleJpeg({.position = true}));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->id, first->id);
  EXPECT_EQ(again->text, kGate);
  EXPECT_EQ(JournalKinds().size(), 1U);
}

TEST_P(PictureTest, IsRefusedFromWhoMayNotWriteThere) {
  EXPECT_EQ(Add(kGate, SampleJpeg(), kPortal + 1).error().kind, ProblemKind::kForbidden);
  EXPECT_EQ(JournalKinds().size(), 0U);
}

TEST_P(PictureTest, ChangesItsTextForWhoReadTheLatest) {
  const auto picture = Add(kGate);
  const PictureText better = {.alt = "Cổng làng Diềm ngày hội", .decorative = false, .credit = ""};
  const auto changed = Change(picture->id, 1, better);
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->version, 2);
  EXPECT_EQ(Find(picture->id)->text, better);
  EXPECT_EQ(Change(picture->id, 1, kGate).error().kind, ProblemKind::kStale);
  EXPECT_EQ(Change(picture->id, 2, better)->version, 2) << "nothing changed";
  EXPECT_EQ(Change(99, 1, kGate).error().kind, ProblemKind::kNotFound);
  EXPECT_EQ(JournalKinds(), (std::vector<std::string>{"picture.added", "picture.changed"}));
}

TEST_P(PictureTest, IsListedNewestFirst) {
  for (int width = 20; width < 24; ++width) ASSERT_TRUE(Add(kGate, SampleJpeg({.width = width})));
  const auto list = [&](std::optional<std::int64_t> before) {
    std::vector<std::int64_t> ids;
    database().Read([&](store::Session& session) {
      for (const Picture& p : ListPictures(session, kPortal, before, 3)) ids.push_back(p.id);
      return 0;
    });
    return ids;
  };
  EXPECT_EQ(list(std::nullopt), (std::vector<std::int64_t>{4, 3, 2}));
  EXPECT_EQ(list(2), (std::vector<std::int64_t>{1}));
  const std::vector<std::int64_t> some = {2, 4, 99};
  EXPECT_EQ(database().Read([&](store::Session& s) { return FindPictures(s, some).size(); }), 2U);
}

TEST_P(PictureTest, IsRenderedOnceForAllWhoAskAtTheSameTime) {
  const auto picture = Add(kGate, SampleJpeg({.width = 400, .height = 300}));
  Renditions renditions(database(), *blobs_, codec_);
  std::vector<Result<RenditionFile>> answers(4, Fail(ProblemKind::kBusy, ""));
  {
    std::vector<std::jthread> visitors;
    for (auto& answer : answers) {
      visitors.emplace_back([&] {
        answer =
            renditions.Find(picture->original, {.width = 320, .format = RenditionFormat::kWebp});
      });
    }
  }
  for (const auto& answer : answers) {
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->blob, answers[0]->blob);
  }
  std::ostringstream bytes;
  bytes << std::ifstream(answers[0]->path, std::ios::binary).rdbuf();
  EXPECT_EQ(DetectFormat(bytes.str()), PictureFormat::kWebp);
}

// Two make theirs, four wait for them, and the seventh is told to come later.
TEST_P(PictureTest, IsNotWaitedForByEverybody) {
  const auto picture = Add(kGate, SampleJpeg({.width = 1300, .height = 900}));
  HeldBlobs held(*blobs_);
  Renditions renditions(database(), held, codec_);
  std::promise<Problem> refused;
  {
    std::vector<std::jthread> visitors;
    for (std::size_t i = 0; i <= Renditions::kMaxAtOnce + Renditions::kMaxWaiting; ++i) {
      visitors.emplace_back([&, i] {
        const RenditionName name = {.width = WidthsFor(1300)[i / kRenditionFormats.size()],
                                    .format = kRenditionFormats[i % kRenditionFormats.size()]};
        const auto file = renditions.Find(picture->original, name);
        if (!file) refused.set_value(file.error());
      });
    }
    EXPECT_EQ(refused.get_future().get().message, "media.picture.busy");
    held.LetGo();
  }
}

TEST_P(PictureTest, IsRenderedAgainWhenTheFileIsGone) {
  const auto picture = Add(kGate);
  Renditions renditions(database(), *blobs_, codec_);
  const RenditionName name = {.width = 60, .format = RenditionFormat::kJpeg};
  const auto first = renditions.Find(picture->original, name);
  ASSERT_TRUE(first);
  std::filesystem::remove(first->path);
  const auto second = renditions.Find(picture->original, name);
  ASSERT_TRUE(second);
  EXPECT_TRUE(std::filesystem::exists(second->path));
}

TEST_P(PictureTest, IsOnlyRenderedInWidthsThatPagesOffer) {
  const auto picture = Add(kGate);
  const std::string other = *blobs_->Put("a blob that is no picture");
  Renditions renditions(database(), *blobs_, codec_);
  const auto message = [&](const std::string& original, int width) {
    const auto file = renditions.Find(original, {.width = width, .format = RenditionFormat::kJpeg});
    return file ? "made" : file.error().message;
  };
  EXPECT_EQ(message(picture->original, 60), "made");
  EXPECT_EQ(message(picture->original, 61), "media.picture.unknown");
  EXPECT_EQ(message(picture->original, 320), "media.picture.unknown") << "never larger than it is";
  EXPECT_EQ(message(other, 320), "media.picture.unknown");
  EXPECT_EQ(message("../../etc/passwd", 320), "media.picture.unknown");
}

}  // namespace
}  // namespace hoitu::media
