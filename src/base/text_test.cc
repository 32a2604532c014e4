#include "base/text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hoitu {
namespace {

TEST(Text, FoldsTonesMarksAndCase) {
  EXPECT_EQ(Fold("Đường Lý Thường Kiệt"), "duong ly thuong kiet");
  EXPECT_EQ(Fold("ĐƯỜNG"), Fold("đường"));
  EXPECT_EQ(Fold("Ươ ư ơ ă â ê ô"), "uo u o a a e o");
}

TEST(Text, DecomposedTextFoldsAndComposesLikeComposed) {
  const std::string decomposed = "Tie\u0302\u0301ng Vie\u0323\u0302t";
  EXPECT_EQ(ToNfc(decomposed), "Tiếng Việt");
  EXPECT_EQ(Fold(decomposed), "tieng viet");
}

// R-POR-10: the type word is not part of the name, and a name that begins like one keeps it.
TEST(Text, MakesHostLabelsOfCommuneNames) {
  EXPECT_EQ(HostLabel("Phương Liễu"), "phuonglieu");
  EXPECT_EQ(HostLabel("Phượng Sơn"), "phuongson");
  EXPECT_EQ(HostLabel("Đèo Gia"), "deogia");
  EXPECT_EQ(HostLabel("Chũ"), "chu");
}

TEST(Text, MakesReadablePathSlugs) {
  EXPECT_EQ(PathSlug("Lễ khai giảng 2026–2027: “Vui!”"), "le-khai-giang-2026-2027-vui");
  EXPECT_EQ(PathSlug("một hai ba bốn", 10), "mot-hai-ba");
  EXPECT_EQ(PathSlug("nghiêngngảkhôngcáchđiđâu", 6), "nghien");
  EXPECT_EQ(PathSlug("日本語 !!!"), "");
}

TEST(Text, UnifiesBothTonePlacements) {
  EXPECT_EQ(UnifyTonePlacement("hoà bình, Hoà, HOÀ"), "hòa bình, Hòa, HÒA");
  EXPECT_EQ(UnifyTonePlacement("Thuỷ lợi, uỷ ban, UỶ BAN"), "Thủy lợi, ủy ban, ỦY BAN");
  EXPECT_EQ(UnifyTonePlacement("khoẻ"), "khỏe");
}

TEST(Text, LeavesToneAloneWhereItBelongsOnTheSecondVowel) {
  EXPECT_EQ(UnifyTonePlacement("quý quỹ"), "quý quỹ");                    // u belongs to q
  EXPECT_EQ(UnifyTonePlacement("hoàn toàn khoáng"), "hoàn toàn khoáng");  // closed syllable
  EXPECT_EQ(UnifyTonePlacement("huỳnh"), "huỳnh");
}

TEST(Text, CleansOneLine) {
  EXPECT_EQ(CleanLine("  Ủy ban\t\n nhân  dân ", 100), "Ủy ban nhân dân");
  EXPECT_EQ(CleanLine("a\u202Eb\u200Bc\x01"
                      "d",
                      100),
            "abcd");
  EXPECT_EQ(CleanLine("abc\xC3", 100).error().message, "text.encoding");
  EXPECT_EQ(CleanLine("\xED\xA0\x80", 100).error().message, "text.encoding");
  EXPECT_EQ(CleanLine("năm ký tự", 5).error().message, "text.too_long");
  EXPECT_EQ(CleanLine("năm", 3), "năm");
}

TEST(Text, CleansSeveralLines) {
  EXPECT_EQ(CleanText("một\r\nhai\u2028ba\n", 100), "một\nhai\nba");
}

TEST(Text, ShortensAtAWord) {
  EXPECT_EQ(Shorten("Ủy ban nhân dân tỉnh", 12), "Ủy ban nhân…");
  EXPECT_EQ(Shorten("ngắn", 12), "ngắn");
  EXPECT_EQ(Shorten("khôngcókhoảngtrắng", 6), "không…");
}

TEST(Text, SortsByTheVietnameseAlphabet) {
  std::vector<std::string> names = {"Ê", "Đa Mai", "Dĩnh", "E", "Ô", "Ơ", "O", "Ă", "Â", "A", "Z"};
  std::ranges::sort(names, {}, [](const std::string& name) { return SortKey(name); });
  EXPECT_EQ(names, (std::vector<std::string>{"A", "Ă", "Â", "Dĩnh", "Đa Mai", "E", "Ê", "O", "Ô",
                                             "Ơ", "Z"}));
}

TEST(Text, EscapesHtml) { EXPECT_EQ(EscapeHtml("<a b='c\"&>"), "&lt;a b=&#39;c&quot;&amp;&gt;"); }

TEST(Text, Splits) {
  EXPECT_EQ(Split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(Split("", ','), (std::vector<std::string_view>{""}));
}

}  // namespace
}  // namespace hoitu
