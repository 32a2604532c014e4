#include "media/picture_codec.h"

#include <gtest/gtest.h>

#include <fstream>

#include "media/picture.h"
#include "media/picture_format.h"
#include "media/testing/sample_pictures.h"
#include "store/testing/temporary_folder.h"

namespace hoitu::media {
namespace {

class PictureCodecTest : public testing::Test {
 protected:
  std::string RefusalOf(std::string_view upload) {
    const auto result = codec_.Clean(upload);
    return result ? "accepted" : result.error().message;
  }

  PictureCodec codec_;
};

TEST_F(PictureCodecTest, KeepsTheFormatsOfTheWebAndTurnsTheOthersIntoThem) {
  const auto mime = [&](const std::string& upload) {
    const auto clean = codec_.Clean(upload);
    if (!clean) return clean.error().message + " " + clean.error().detail;
    EXPECT_EQ(clean->width, 60);
    EXPECT_EQ(clean->height, 40);
    return clean->mime;
  };
  EXPECT_EQ(mime(SampleJpeg()), "image/jpeg");
  EXPECT_EQ(mime(SamplePng()), "image/png");
  EXPECT_EQ(mime(SampleWebp()), "image/webp");
  EXPECT_EQ(mime(SampleGif()), "image/png");
  EXPECT_EQ(mime(SampleAvif()), "image/jpeg");
  EXPECT_EQ(mime(SampleAvif({.alpha = true})), "image/png");
}

TEST_F(PictureCodecTest, LosesWhereAndWithWhatItWasTaken) {
  for (const std::string& upload :
       {SampleJpeg({.position = true}), SamplePng({.position = true}),
        SampleWebp({.position = true}), SampleAvif({.position = true})}) {
    ASSERT_FALSE(MetadataIn(upload).empty()) << "the sample holds no metadata";
    const auto clean = codec_.Clean(upload);
    ASSERT_TRUE(clean);
    EXPECT_EQ(MetadataIn(clean->bytes), std::vector<std::string>()) << clean->mime;
    for (const char* trace : {"HoiTu", "xmpmeta", "GPS"}) {
      EXPECT_FALSE(clean->bytes.contains(trace)) << trace << " in " << clean->mime;
    }
  }
}

TEST_F(PictureCodecTest, StandsUpright) {
  const auto clean = codec_.Clean(SampleJpeg({.orientation = 6}));
  ASSERT_TRUE(clean);
  EXPECT_EQ(clean->width, 40);
  EXPECT_EQ(clean->height, 60);
}

TEST_F(PictureCodecTest, GivesTheSameBytesForTheSamePictureTakenElsewhere) {
  const auto one = codec_.Clean(SampleJpeg({.position = true}));
  const auto other = codec_.Clean(SampleJpeg());
  ASSERT_TRUE(one);
  ASSERT_TRUE(other);
  EXPECT_EQ(one->bytes, other->bytes);
}

TEST_F(PictureCodecTest, GoesByContentAndNotByWhatAFileClaims) {
  EXPECT_EQ(RefusalOf(""), "media.empty");
  for (const char* upload :
       {"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
        "<!DOCTYPE html><script>alert(1)</script>", "%PDF-1.7", "II*\0", "P6 1 1 255 abc", "GIF90a",
        "push graphic-context\nviewbox 0 0 640 480\n"}) {
    EXPECT_EQ(RefusalOf(upload), "media.format.refused") << upload;
  }
  EXPECT_EQ(RefusalOf("\xFF\xD8\xFF<script>alert(1)</script>"), "media.broken");
  EXPECT_EQ(RefusalOf("GIF89a<svg onload=alert(1)>"), "media.broken");
}

TEST_F(PictureCodecTest, KeepsNothingHiddenBehindThePicture) {
  const auto clean = codec_.Clean(SampleJpeg() + "<script>alert(1)</script>");
  ASSERT_TRUE(clean);
  EXPECT_FALSE(clean->bytes.contains("script"));
}

TEST_F(PictureCodecTest, RefusesTruncatedFiles) {
  for (const std::string& whole :
       {SampleJpeg({.width = 300, .height = 300}), SamplePng({.width = 300, .height = 300}),
        SampleWebp({.width = 300, .height = 300}), SampleAvif({.width = 300, .height = 300})}) {
    EXPECT_EQ(RefusalOf(std::string_view(whole).substr(0, whole.size() / 2)), "media.broken");
  }
}

TEST_F(PictureCodecTest, SurvivesDamageAnywhere) {
  for (const std::string& whole : {SampleJpeg(), SamplePng(), SampleWebp(), SampleGif()}) {
    for (std::size_t at = 0; at < whole.size(); at += 7) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
      RefusalOf(damaged);
    }
  }
}

TEST_F(PictureCodecTest, RefusesHugePicturesByTheirHeader) {
  EXPECT_EQ(RefusalOf(WithDimensions(SampleJpeg(), 65'500, 65'500)), "media.too_many_pixels");
  EXPECT_EQ(RefusalOf(std::string(kMaxUploadBytes + 1, 'x')), "media.too_large");
}

TEST_F(PictureCodecTest, RendersEveryFormatAtItsWidth) {
  const store::TemporaryFolder folder;
  const auto file = folder.path() / "original";
  for (const std::string& original :
       {SampleJpeg({.width = 900, .height = 300}), SamplePng({.width = 900, .height = 300}),
        SamplePng({.width = 900, .height = 300, .alpha = true})}) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << original;
    const std::string jpeg = codec_.Render(file, 320, RenditionFormat::kJpeg);
    const std::string webp = codec_.Render(file, 320, RenditionFormat::kWebp);
    const std::string avif = codec_.Render(file, 320, RenditionFormat::kAvif);
    EXPECT_EQ(DetectFormat(jpeg), PictureFormat::kJpeg);
    EXPECT_EQ(DetectFormat(webp), PictureFormat::kWebp);
    EXPECT_EQ(DetectFormat(avif), PictureFormat::kHeif);
    EXPECT_TRUE(jpeg.contains("\xFF\xC2")) << "not progressive";
    for (const std::string& rendition : {jpeg, webp, avif}) {
      const auto decoded = codec_.Clean(rendition);
      ASSERT_TRUE(decoded);
      EXPECT_EQ(decoded->width, 320);
      EXPECT_EQ(decoded->height, HeightFor(900, 300, 320));
    }
  }
}

TEST_F(PictureCodecTest, ThrowsWhenAnOriginalOfOursCannotBeRead) {
  EXPECT_THROW(codec_.Render("/nowhere", 320, RenditionFormat::kJpeg), std::runtime_error);
}

}  // namespace
}  // namespace hoitu::media
