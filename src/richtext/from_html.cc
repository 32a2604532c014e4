#include "richtext/from_html.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/text.h"
#include "richtext/characters.h"
#include "richtext/flow.h"
#include "richtext/html_element.h"
#include "richtext/html_tree.h"
#include "richtext/limits.h"
#include "richtext/link.h"
#include "richtext/normalise.h"
#include "richtext/schema.h"
#include "richtext/table_grid.h"
#include "richtext/to_plain_text.h"

namespace hoitu::richtext {
namespace {

constexpr int kMaxHtmlDepth = 256;
constexpr std::size_t kLongestReportedName = 200;

std::span<GumboNode* const> ChildrenOf(const GumboVector& children) {
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

std::span<GumboNode* const> ChildrenOf(const GumboElement& element) {
  return ChildrenOf(element.children);
}

// Null for texts, comments and templates.
const GumboElement* ElementIn(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT ? &node.v.element : nullptr;
}

bool IsElement(const GumboNode& node, GumboTag tag) {
  return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

std::string OneLine(std::string_view text) {
  return Shorten(CleanLine(text, kMaxHtmlBytes).value_or(""), kMaxLineCharacters);
}

void Set(std::vector<Mark>& marks, MarkKind kind, std::string value = {}) {
  std::erase_if(marks, [&](const Mark& mark) { return mark.kind == kind; });
  marks.push_back({.kind = kind, .value = std::move(value)});
}

void Clear(std::vector<Mark>& marks, MarkKind kind) {
  std::erase_if(marks, [&](const Mark& mark) { return mark.kind == kind; });
}

void SetTo(std::vector<Mark>& marks, MarkKind kind, std::optional<bool> on) {
  if (on == true) Set(marks, kind);
  if (on == false) Clear(marks, kind);
}

// What holds for a piece of the page because of the elements around it.
struct Surroundings {
  std::vector<Mark> marks;
  bool preformatted = false;
  int depth = 0;  // of HTML elements
};

class Report {
 public:
  void Add(Dropped::What what, std::string_view name, std::string_view alternative = {}) {
    const Dropped dropped{.what = what,
                          .name = Shorten(CleanCharacters(name), kLongestReportedName),
                          .alternative = OneLine(alternative)};
    const auto known = std::ranges::find_if(list_, [&](const Dropped& d) {
      return d.what == what && d.name == dropped.name && d.alternative == dropped.alternative;
    });
    if (known != list_.end()) {
      ++known->count;
    } else if (list_.size() < kMaxDropped) {
      list_.push_back(dropped);
    }
    if (what == Dropped::What::kPicture) ++pictures_;
  }

  int pictures() const { return pictures_; }
  std::vector<Dropped> Take() { return std::move(list_); }

 private:
  std::vector<Dropped> list_;
  int pictures_ = 0;
};

class Converter {
 public:
  Converter(const ResolvePicture& resolve, bool written_by_word)
      : resolve_(resolve), written_by_word_(written_by_word) {}

  HtmlImport Convert(const GumboNode& document) {
    Flow flow(std::nullopt, 1);
    for (const GumboNode* child : ChildrenOf(document.v.document.children)) {
      ConvertNode(*child, flow, {});
    }
    HtmlImport result;
    result.document.blocks = flow.Finish();
    result.dropped = report_.Take();
    return result;
  }

 private:
  void ConvertChildren(const GumboElement& element, Flow& flow, const Surroundings& around) {
    for (const GumboNode* child : ChildrenOf(element)) ConvertNode(*child, flow, around);
  }

  void ConvertNode(const GumboNode& node, Flow& flow, const Surroundings& around) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
        ConvertText(node.v.text.text, flow, around);
        break;
      case GUMBO_NODE_ELEMENT:
        ConvertElement(node.v.element, flow, around);
        break;
      case GUMBO_NODE_TEMPLATE:
        report_.Add(Dropped::What::kElement, "template");
        break;
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_COMMENT:
        break;
    }
  }

  void ConvertText(std::string_view text, Flow& flow, const Surroundings& around) {
    if (!around.preformatted) return flow.AddText(text, around.marks);
    bool first = true;
    for (const std::string_view line : Split(text, '\n')) {
      if (!std::exchange(first, false)) flow.AddBreak(around.marks);
      if (!line.empty()) flow.AddText(line, around.marks);
    }
  }

  void ConvertElement(const GumboElement& element, Flow& flow, const Surroundings& around) {
    const InlineStyle style = StyleOf(element);
    if (style.hidden || style.word_list == "ignore") return;
    if (around.depth >= kMaxHtmlDepth) return report_.Add(Dropped::What::kNesting, "");
    const Surroundings inside = Inside(element, style, around);
    switch (RoleOf(element)) {
      case ElementRole::kInline:
        return ConvertInline(element, flow, inside);
      case ElementRole::kBlock:
        return ConvertBlock(element, style, flow, inside);
      case ElementRole::kPreformatted:
        return ConvertPreformatted(element, flow, inside);
      case ElementRole::kHeading:
        flow.BeginHeading(std::max(kMinHeadingLevel, element.tag - GUMBO_TAG_H1 + 1));
        ConvertChildren(element, flow, inside);
        return flow.EndHeading();
      case ElementRole::kList:
        return ConvertList(element, flow, inside);
      case ElementRole::kItem:
        return ConvertLooseItem(element, flow, inside);
      case ElementRole::kBlockquote:
        return ConvertBlockquote(element, flow, inside);
      case ElementRole::kTable:
        return ConvertTable(element, flow, inside);
      case ElementRole::kFigure:
        return ConvertFigure(element, flow, inside);
      case ElementRole::kPicture:
        return ConvertPicture(element, flow);
      case ElementRole::kBreak:
        return flow.AddBreak(inside.marks);
      case ElementRole::kRule:
        flow.EndLine();
        if (flow.CanHold(Kind::kHorizontalRule)) flow.AddBlock(MakeNode(Kind::kHorizontalRule));
        return;
      case ElementRole::kSilent:
        return;
      case ElementRole::kUnwrapped:
        report_.Add(Dropped::What::kElement, NameOf(element));
        return ConvertBlock(element, style, flow, inside);
      case ElementRole::kDropped:
        return report_.Add(Dropped::What::kElement, NameOf(element));
    }
  }

  Surroundings Inside(const GumboElement& element, const InlineStyle& style,
                      const Surroundings& around) {
    Surroundings inside = around;
    ++inside.depth;
    auto& marks = inside.marks;
    if (const auto mark = MarkOf(element)) Set(marks, *mark);
    if (element.tag == GUMBO_TAG_A) SetLink(AttributeOf(element, "href"), marks);
    SetTo(marks, MarkKind::kStrong, style.strong);
    SetTo(marks, MarkKind::kEm, style.em);
    const bool linked = std::ranges::count(marks, MarkKind::kLink, &Mark::kind) > 0;
    if (style.underline && !linked) Set(marks, MarkKind::kUnderline);
    if (style.strike) Set(marks, MarkKind::kStrike);
    if (style.position) Set(marks, *style.position);
    // Word names a language on every piece of text, mostly the wrong one.
    const std::string_view language = AttributeOf(element, "lang");
    const bool meant = !written_by_word_ && RoleOf(element) == ElementRole::kInline &&
                       !HasAttribute(element, "style");
    if (meant && IsLanguageTag(language)) Set(marks, MarkKind::kLanguage, std::string(language));
    return inside;
  }

  void SetLink(std::string_view address, std::vector<Mark>& marks) {
    if (const auto link = CleanLink(address)) return Set(marks, MarkKind::kLink, *link);
    const bool of_the_page = address.empty() || address.starts_with('#');
    if (!of_the_page) report_.Add(Dropped::What::kLink, address);
  }

  void ConvertInline(const GumboElement& element, Flow& flow, const Surroundings& inside) {
    const bool quoted = element.tag == GUMBO_TAG_Q;
    if (quoted) flow.AddText("“", inside.marks);
    ConvertChildren(element, flow, inside);
    if (quoted) flow.AddText("”", inside.marks);
  }

  void ConvertBlock(const GumboElement& element, const InlineStyle& style, Flow& flow,
                    const Surroundings& inside) {
    if (!style.word_list.empty() && flow.CanHold(Kind::kBulletList)) {
      return ConvertWordItem(element, style, flow, inside);
    }
    flow.EndLine();
    ConvertChildren(element, flow, inside);
    flow.EndLine();
  }

  void ConvertPreformatted(const GumboElement& element, Flow& flow, Surroundings inside) {
    inside.preformatted = true;
    flow.EndLine();
    ConvertChildren(element, flow, inside);
    flow.EndLine();
  }

  Node ConvertItem(const GumboElement& element, int depth, const Surroundings& inside) {
    Flow item(Kind::kListItem, depth);
    ConvertChildren(element, item, inside);
    return MakeNode(Kind::kListItem, item.Finish());
  }

  void ConvertList(const GumboElement& element, Flow& flow, const Surroundings& inside) {
    const Kind kind = element.tag == GUMBO_TAG_OL ? Kind::kOrderedList : Kind::kBulletList;
    if (!flow.CanHold(kind)) return ConvertBlock(element, {}, flow, inside);
    Node list = MakeNode(kind);
    if (kind == Kind::kOrderedList) list.start = NumberOf(element, "start", 0, kMaxListStart, 1);
    for (const GumboNode* child : ChildrenOf(element)) {
      AddToList(*child, flow.depth() + 2, inside, list);
    }
    if (!list.children.empty()) flow.AddBlock(std::move(list));
  }

  // Items; lists between items, which old editors write for the next level; anything else as an
  // item of its own.
  void AddToList(const GumboNode& child, int depth, const Surroundings& inside, Node& list) {
    const GumboElement* element = ElementIn(child);
    const bool nested = element != nullptr && RoleOf(*element) == ElementRole::kList;
    if (nested && !list.children.empty()) {
      Node& last = list.children.back();
      Flow item(Kind::kListItem, depth, std::move(last.children));
      ConvertNode(child, item, inside);
      last.children = item.Finish();
    } else if (IsElement(child, GUMBO_TAG_LI) && !StyleOf(*element).hidden &&
               inside.depth < kMaxHtmlDepth) {
      list.children.push_back(
          ConvertItem(*element, depth, Inside(*element, StyleOf(*element), inside)));
    } else {
      Flow stray(Kind::kListItem, depth);
      ConvertNode(child, stray, inside);
      std::vector<Node> blocks = stray.Finish();
      if (blocks.empty()) return;
      list.children.push_back(MakeNode(Kind::kListItem, std::move(blocks)));
    }
  }

  void ConvertLooseItem(const GumboElement& element, Flow& flow, const Surroundings& inside) {
    if (!flow.CanHold(Kind::kBulletList)) return ConvertBlock(element, {}, flow, inside);
    flow.AddLooseItem(ConvertItem(element, flow.depth() + 2, inside));
  }

  // <p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"> with the bullet or number in a
  // <span style="mso-list:Ignore">, which ConvertElement leaves out.
  void ConvertWordItem(const GumboElement& element, const InlineStyle& style, Flow& flow,
                       const Surroundings& inside) {
    constexpr int kDeepestOfWord = 9;
    const auto level_at = style.word_list.find("level");
    int level = 1;
    if (level_at != std::string::npos && level_at + 5 < style.word_list.size()) {
      level = std::clamp(style.word_list[level_at + 5] - '0', 1, kDeepestOfWord);
    }
    const std::string marker = WordMarker(element, 0).value_or("");
    const bool numbered = marker.ends_with('.') || marker.ends_with(')');
    const int item_depth = std::min(flow.depth() + 2 * level, kMaxDepth - 1);
    flow.AddWordItem(level, numbered ? Kind::kOrderedList : Kind::kBulletList,
                     ConvertItem(element, item_depth, inside));
  }

  static std::optional<std::string> WordMarker(const GumboElement& element, int depth) {
    constexpr int kDeepestMarker = 8;
    if (depth > kDeepestMarker) return std::nullopt;
    for (const GumboNode* child : ChildrenOf(element)) {
      const GumboElement* inner = ElementIn(*child);
      if (inner == nullptr) continue;
      if (StyleOf(*inner).word_list == "ignore") return FirstText(*inner, depth);
      if (auto marker = WordMarker(*inner, depth + 1)) return marker;
    }
    return std::nullopt;
  }

  static std::string FirstText(const GumboElement& element, int depth) {
    constexpr int kDeepestText = 16;
    for (const GumboNode* child : ChildrenOf(element)) {
      if (child->type == GUMBO_NODE_TEXT) return std::string(Trim(child->v.text.text));
      const GumboElement* inner = ElementIn(*child);
      if (inner == nullptr || depth > kDeepestText) continue;
      if (std::string text = FirstText(*inner, depth + 1); !text.empty()) return text;
    }
    return {};
  }

  void ConvertBlockquote(const GumboElement& element, Flow& flow, const Surroundings& inside) {
    if (!flow.CanHold(Kind::kBlockquote)) return ConvertBlock(element, {}, flow, inside);
    Flow quotation(Kind::kBlockquote, flow.depth() + 1);
    ConvertChildren(element, quotation, inside);
    std::vector<Node> blocks = quotation.Finish();
    if (!blocks.empty()) flow.AddBlock(MakeNode(Kind::kBlockquote, std::move(blocks)));
  }

  void ConvertTable(const GumboElement& element, Flow& flow, const Surroundings& inside) {
    if (!flow.CanHold(Kind::kTable)) return ConvertBlock(element, {}, flow, inside);
    Node table = MakeNode(Kind::kTable);
    for (const GumboNode* child : ChildrenOf(element)) {
      const GumboElement* part = ElementIn(*child);
      if (part == nullptr) continue;
      if (part->tag == GUMBO_TAG_CAPTION) {
        ConvertNode(*child, flow, inside);
      } else {
        AddRows(*part, flow.depth(), inside, table);
      }
    }
    MakeFit(table);
    if (!table.children.empty()) flow.AddBlock(std::move(table));
  }

  // `part` is a thead, tbody or tfoot; Gumbo puts every row into one.
  void AddRows(const GumboElement& part, int depth, const Surroundings& inside, Node& table) {
    const bool head = part.tag == GUMBO_TAG_THEAD;
    for (const GumboNode* child : ChildrenOf(part)) {
      if (!IsElement(*child, GUMBO_TAG_TR) || StyleOf(child->v.element).hidden) continue;
      Node row = MakeNode(Kind::kTableRow);
      for (const GumboNode* cell : ChildrenOf(child->v.element)) {
        const bool header = IsElement(*cell, GUMBO_TAG_TH);
        if (!header && !IsElement(*cell, GUMBO_TAG_TD)) continue;
        if (row.children.size() == kMaxTableColumns) {
          report_.Add(Dropped::What::kCells, "");
          break;
        }
        const Kind kind = header || head ? Kind::kTableHeader : Kind::kTableCell;
        row.children.push_back(ConvertCell(cell->v.element, kind, depth + 3, inside));
      }
      if (!row.children.empty()) table.children.push_back(std::move(row));
    }
  }

  Node ConvertCell(const GumboElement& element, Kind kind, int depth, const Surroundings& around) {
    constexpr int kToTheEnd = static_cast<int>(kMaxNodes);
    Flow flow(kind, depth);
    if (around.depth < kMaxHtmlDepth) {
      // Two levels the parser put between are counted with the cell.
      Surroundings inside = Inside(element, StyleOf(element), around);
      inside.depth += 2;
      ConvertChildren(element, flow, inside);
    } else {
      report_.Add(Dropped::What::kNesting, "");
    }
    Node cell = MakeNode(kind, flow.Finish());
    cell.colspan = NumberOf(element, "colspan", 1, kMaxTableColumns, 1);
    cell.rowspan = NumberOf(element, "rowspan", 0, kToTheEnd, 1);
    if (cell.rowspan == 0) cell.rowspan = kToTheEnd;
    return cell;
  }

  // Spans that still do not fit once they are cut back make no sense: the table loses them.
  static void MakeFit(Node& table) {
    FitSpans(table);
    if (!FitSpans(table)) return;
    for (Node& row : table.children) {
      for (Node& cell : row.children) cell.colspan = cell.rowspan = 1;
    }
  }

  // Lazy-loading scripts keep the real address elsewhere.
  std::optional<std::int64_t> FindPicture(const GumboElement& image) {
    for (const char* name : {"src", "data-src", "data-original"}) {
      const std::string_view address = Trim(AttributeOf(image, name));
      if (address.empty()) continue;
      if (const auto picture = resolve_(address)) return picture;
    }
    return std::nullopt;
  }

  void ConvertPicture(const GumboElement& image, Flow& flow) {
    const std::string_view alternative = AttributeOf(image, "alt");
    const auto picture = FindPicture(image);
    if (!picture || *picture < 1) {
      const bool counter = AttributeOf(image, "width") == "1" && alternative.empty();
      if (!counter) report_.Add(Dropped::What::kPicture, AttributeOf(image, "src"), alternative);
      return;
    }
    Node figure = MakeNode(Kind::kFigure);
    figure.picture = *picture;
    figure.alt = OneLine(alternative);
    flow.AddBlock(std::move(figure));
  }

  // A caption belongs to the picture before it, and goes with a picture that is dropped.
  void ConvertFigure(const GumboElement& element, Flow& flow, const Surroundings& inside) {
    flow.EndLine();
    const int lost_before = report_.pictures();
    const GumboNode* caption = nullptr;
    for (const GumboNode* child : ChildrenOf(element)) {
      if (IsElement(*child, GUMBO_TAG_FIGCAPTION)) {
        caption = child;
      } else {
        ConvertNode(*child, flow, inside);
      }
    }
    if (caption == nullptr) return flow.EndLine();
    if (Node* figure = flow.LastFigure()) {
      figure->caption = CaptionText(caption->v.element, inside);
    } else if (report_.pictures() == lost_before) {
      ConvertNode(*caption, flow, inside);
    }
  }

  std::string CaptionText(const GumboElement& caption, const Surroundings& inside) {
    Flow flow(std::nullopt, 1);
    ConvertChildren(caption, flow, inside);
    return OneLine(ToPlainText(Document{.blocks = flow.Finish()}));
  }

  const ResolvePicture& resolve_;
  const bool written_by_word_;
  Report report_;
};

bool IsWrittenByWord(std::string_view html) {
  return html.contains("mso-") || html.contains("MsoNormal") ||
         html.contains("urn:schemas-microsoft-com");
}

}  // namespace

Result<HtmlImport> FromHtml(std::string_view html, const ResolvePicture& resolve) {
  const HtmlTree tree = TRY(HtmlTree::Parse(html));
  HtmlImport result = Converter(resolve, IsWrittenByWord(html)).Convert(tree.document());
  Normalise(result.document);
  TRY(CheckLimits(result.document));
  return result;
}

}  // namespace hoitu::richtext
