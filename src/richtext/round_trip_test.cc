#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <random>

#include "richtext/from_html.h"
#include "richtext/normalise.h"
#include "richtext/schema.h"
#include "richtext/table_grid.h"
#include "richtext/to_html.h"

// Whatever the schema can hold survives JSON and HTML unchanged. Documents are drawn with a fixed
// seed.
namespace hoitu::richtext {
namespace {

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Document Draw() {
    Document document;
    for (int blocks = Number(1, 6); blocks > 0; --blocks) {
      document.blocks.push_back(Block(std::nullopt, 1));
    }
    Normalise(document);
    return document;
  }

 private:
  int Number(int low, int high) { return std::uniform_int_distribution<>(low, high)(random_); }

  std::string Words() {
    static constexpr std::array<const char*, 16> kPieces = {
        "Bắc", " ",      "Ninh", "\u00A0",  "<b>", "&amp;",
        "\"'", "\n",     "\t\t", "e\u0301", "中",  "👨‍👩‍👧",
        "]]>", "\u200B", "<!--", "\\"};
    std::string text;
    for (int i = Number(1, 6); i > 0; --i) {
      text += kPieces[static_cast<std::size_t>(Number(0, kPieces.size() - 1))];
    }
    return text;
  }

  std::vector<Mark> Marks() {
    std::vector<Mark> marks;
    for (int kind = 0; kind <= static_cast<int>(MarkKind::kSubscript); ++kind) {
      if (Number(0, 4) != 0) continue;
      Mark mark{.kind = static_cast<MarkKind>(kind), .value = {}};
      if (mark.kind == MarkKind::kLink) mark.value = Number(0, 1) == 0 ? "/a?b&c" : "tel:113";
      if (mark.kind == MarkKind::kLanguage) mark.value = Number(0, 1) == 0 ? "en" : "zh-Hans";
      marks.push_back(mark);
    }
    return marks;
  }

  Node Line(Kind kind) {
    Node line = MakeNode(kind);
    for (int i = Number(0, 5); i > 0; --i) {
      Node node = Number(0, 4) == 0 ? MakeNode(Kind::kHardBreak) : MakeText(Words());
      node.marks = Marks();
      line.children.push_back(std::move(node));
    }
    return line;
  }

  // A block `parent` may hold; a paragraph when the draw does not fit.
  Node Block(std::optional<Kind> parent, int depth) {
    const auto kind = static_cast<Kind>(Number(0, static_cast<int>(Kind::kHorizontalRule)));
    const bool allowed = parent ? Allows(*parent, kind) : AllowsInDocument(kind);
    if (!allowed || depth > 6) return Line(Kind::kParagraph);
    switch (kind) {
      case Kind::kHeading: {
        Node heading = Line(kind);
        heading.level = Number(kMinHeadingLevel, kMaxHeadingLevel);
        return heading;
      }
      case Kind::kBulletList:
      case Kind::kOrderedList:
        return List(kind, depth);
      case Kind::kBlockquote:
        return Blocks(kind, depth);
      case Kind::kTable:
        return Table(depth);
      case Kind::kFigure:
        return Figure();
      case Kind::kHorizontalRule:
        return MakeNode(kind);
      default:
        return Line(Kind::kParagraph);
    }
  }

  Node Blocks(Kind kind, int depth) {
    Node holder = MakeNode(kind);
    for (int i = Number(1, 3); i > 0; --i) holder.children.push_back(Block(kind, depth + 1));
    return holder;
  }

  Node List(Kind kind, int depth) {
    Node list = MakeNode(kind);
    if (kind == Kind::kOrderedList) list.start = Number(0, 3);
    for (int i = Number(1, 3); i > 0; --i)
      list.children.push_back(Blocks(Kind::kListItem, depth + 1));
    return list;
  }

  Node Table(int depth) {
    Node table = MakeNode(Kind::kTable);
    for (int rows = Number(1, 3); rows > 0; --rows) {
      Node row = MakeNode(Kind::kTableRow);
      for (int cells = Number(1, 3); cells > 0; --cells) {
        Node cell = Blocks(Number(0, 1) == 0 ? Kind::kTableHeader : Kind::kTableCell, depth + 2);
        cell.colspan = Number(1, 3);
        cell.rowspan = Number(1, 3);
        row.children.push_back(std::move(cell));
      }
      table.children.push_back(std::move(row));
    }
    FitSpans(table);
    return table;
  }

  Node Figure() {
    Node figure = MakeNode(Kind::kFigure);
    figure.picture = Number(1, 9);
    figure.alt = Number(0, 1) == 0 ? "" : "Cổng <\"làng\">";
    figure.caption = Number(0, 1) == 0 ? "" : "Ảnh & lời";
    return figure;
  }

  std::mt19937 random_;
};

class EveryPicture final : public PictureSource {
 public:
  std::optional<PictureView> Find(std::int64_t picture) const override {
    PictureView view;
    view.src = "/p/" + std::to_string(picture);
    return view;
  }
};

std::optional<std::int64_t> Resolve(std::string_view src) {
  std::int64_t id = 0;
  std::from_chars(src.data() + 3, src.data() + src.size(), id);
  return id;
}

TEST(RoundTrip, ThroughJsonAndHtmlChangesNothing) {
  Generator generator(20261122);
  for (int i = 0; i < 150; ++i) {
    const Document document = generator.Draw();
    const std::string json = ToJsonText(document);
    ASSERT_EQ(ParseDocumentText(json), document) << json;
    ASSERT_EQ(ReadStoredDocument(json), document) << json;
    const std::string html = ToHtml(document, EveryPicture());
    const auto imported = FromHtml(html, Resolve);
    ASSERT_TRUE(imported) << html;
    ASSERT_EQ(ToJsonText(imported->document), json) << html;
    EXPECT_TRUE(imported->dropped.empty()) << html;
  }
}

}  // namespace
}  // namespace hoitu::richtext
