#include "richtext/normalise.h"

#include <gtest/gtest.h>

namespace hoitu::richtext {
namespace {

const Mark kStrongMark{.kind = MarkKind::kStrong, .value = {}};
const Mark kEmMark{.kind = MarkKind::kEm, .value = {}};

Node Line(std::vector<Node> texts) { return MakeNode(Kind::kParagraph, std::move(texts)); }
Node Break() { return MakeNode(Kind::kHardBreak); }

std::vector<Node> Normalised(std::vector<Node> blocks) {
  Document document{.blocks = std::move(blocks)};
  Normalise(document);
  Document again = document;
  Normalise(again);
  EXPECT_EQ(again, document) << "not stable";
  return document.blocks;
}

TEST(Normalise, MergesNeighboursWithEqualMarks) {
  EXPECT_EQ(Normalised({Line({MakeText("a"), MakeText("b"), MakeText("c", {kStrongMark})})}),
            std::vector{Line({MakeText("ab"), MakeText("c", {kStrongMark})})});
}

TEST(Normalise, SortsMarksSoThatTheirOrderSaysNothing) {
  EXPECT_EQ(Normalised({Line(
                {MakeText("a", {kEmMark, kStrongMark}), MakeText("b", {kStrongMark, kEmMark})})}),
            std::vector{Line({MakeText("ab", {kStrongMark, kEmMark})})});
}

TEST(Normalise, ComposesAcrossTheTextsItMerges) {
  EXPECT_EQ(Normalised({Line({MakeText("Ba\u0306"), MakeText("\u200B\u0301c")})}),
            std::vector{Line({MakeText("Bắc")})});
}

TEST(Normalise, FoldsWhiteSpaceWhateverMarksItCarries) {
  EXPECT_EQ(
      Normalised({Line({MakeText(" \n a  b\t"), MakeText(" c ", {kStrongMark}), MakeText(" ")})}),
      std::vector{Line({MakeText("a b "), MakeText("c", {kStrongMark})})});
}

TEST(Normalise, KeepsALoneNoBreakSpaceOnly) {
  EXPECT_EQ(Normalised({Line({MakeText("\u00A0 10\u00A0km\u00A0\u00A0nữa \u00A0và\u00A0"),
                              MakeText("\u00A0")})}),
            std::vector{Line({MakeText("10\u00A0km nữa và")})});
  EXPECT_EQ(Normalised({Line({MakeText("a\u00A0"), MakeText(" b", {kStrongMark})})}),
            std::vector{Line({MakeText("a "), MakeText("b", {kStrongMark})})});
}

TEST(Normalise, RemovesControlsAndBidirectionalOverrides) {
  EXPECT_EQ(Normalised({Line({MakeText("a\x01\u202E\uFEFF\u0085z\x7F")})}),
            std::vector{Line({MakeText("az")})});
}

TEST(Normalise, EndsAParagraphAtADoubleBreak) {
  EXPECT_EQ(Normalised({Line({Break(), MakeText("a "), Break(), MakeText(" b"), Break(), Break(),
                              Break(), MakeText("c"), Break()})}),
            (std::vector{Line({MakeText("a"), Break(), MakeText("b")}), Line({MakeText("c")})}));
}

TEST(Normalise, DropsParagraphsHeadingsAndQuotationsThatSayNothing) {
  Node heading = MakeNode(Kind::kHeading, {MakeText(" ")});
  heading.level = 2;
  EXPECT_EQ(Normalised({Line({}), heading, Line({MakeText("a")}),
                        MakeNode(Kind::kBlockquote, {Line({MakeText(" ")})}), Line({Break()})}),
            std::vector{Line({MakeText("a")})});
}

TEST(Normalise, LeavesTheParagraphThatAnItemOrACellNeeds) {
  const Node list = MakeNode(
      Kind::kBulletList,
      {MakeNode(Kind::kListItem,
                {Line({}), MakeNode(Kind::kBulletList, {MakeNode(Kind::kListItem, {Line({})})})})});
  EXPECT_EQ(Normalised({list}), std::vector{list});
  const Node item = MakeNode(Kind::kListItem, {Line({}), Line({MakeText("a")}), Line({})});
  EXPECT_EQ(Normalised({MakeNode(Kind::kBulletList, {item})}),
            std::vector{
                MakeNode(Kind::kBulletList, {MakeNode(Kind::kListItem, {Line({MakeText("a")})})})});
}

}  // namespace
}  // namespace hoitu::richtext
