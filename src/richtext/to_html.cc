#include "richtext/to_html.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "base/text.h"
#include "richtext/link.h"
#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

std::string_view TagOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::kLink:
      return "a";
    case MarkKind::kLanguage:
      return "span";
    case MarkKind::kStrong:
      return "strong";
    case MarkKind::kEm:
      return "em";
    case MarkKind::kUnderline:
      return "u";
    case MarkKind::kStrike:
      return "s";
    case MarkKind::kSuperscript:
      return "sup";
    case MarkKind::kSubscript:
      return "sub";
  }
  return "span";
}

class Writer {
 public:
  explicit Writer(const PictureSource& pictures) : pictures_(pictures) {}

  void WriteBlocks(std::span<const Node> blocks) {
    for (const Node& block : blocks) WriteBlock(block);
  }

  std::string Take() { return std::move(html_); }

 private:
  void Raw(std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) html_ += piece;
  }

  void Attribute(std::string_view name, std::string_view value) {
    Raw({" ", name, "=\"", EscapeHtml(value), "\""});
  }

  void AttributeUnlessEmpty(std::string_view name, std::string_view value) {
    if (!value.empty()) Attribute(name, value);
  }

  void WriteBlock(const Node& block) {
    switch (block.kind) {
      case Kind::kParagraph:
        Raw({"<p>"});
        WriteLine(block.children);
        Raw({"</p>\n"});
        break;
      case Kind::kHeading:
        WriteHeading(block);
        break;
      case Kind::kBulletList:
        WriteList(block, "ul");
        break;
      case Kind::kOrderedList:
        WriteList(block, "ol");
        break;
      case Kind::kBlockquote:
        Raw({"<blockquote>\n"});
        WriteBlocks(block.children);
        Raw({"</blockquote>\n"});
        break;
      case Kind::kTable:
        WriteTable(block);
        break;
      case Kind::kFigure:
        WriteFigure(block);
        break;
      case Kind::kHorizontalRule:
        Raw({"<hr>\n"});
        break;
      case Kind::kListItem:
      case Kind::kTableRow:
      case Kind::kTableHeader:
      case Kind::kTableCell:
      case Kind::kHardBreak:
      case Kind::kText:
        break;  // written by what holds them
    }
  }

  void WriteHeading(const Node& heading) {
    const std::string level = std::to_string(heading.level);
    Raw({"<h", level, ">"});
    WriteLine(heading.children);
    Raw({"</h", level, ">\n"});
  }

  void WriteList(const Node& list, std::string_view tag) {
    Raw({"<", tag});
    if (list.start != 1) Attribute("start", std::to_string(list.start));
    Raw({">\n"});
    for (const Node& item : list.children) {
      Raw({"<li>"});
      WriteTightly(item.children);
      Raw({"</li>\n"});
    }
    Raw({"</", tag, ">\n"});
  }

  // One paragraph, alone or before lists, needs no <p> of its own.
  void WriteTightly(std::span<const Node> blocks) {
    const bool tight =
        !blocks.empty() && blocks.front().kind == Kind::kParagraph &&
        std::ranges::all_of(blocks.subspan(1), [](const Node& b) { return IsList(b.kind); });
    if (tight) {
      WriteLine(blocks.front().children);
      blocks = blocks.subspan(1);
      if (!blocks.empty()) Raw({"\n"});
    }
    WriteBlocks(blocks);
  }

  void WriteTable(const Node& table) {
    Raw({"<div class=\"table-scroll\"><table>\n"});
    const auto is_header = [](const Node& cell) { return cell.kind == Kind::kTableHeader; };
    const auto is_header_row = [&](const Node& row) {
      return std::ranges::all_of(row.children, is_header);
    };
    const auto body = std::ranges::find_if_not(table.children, is_header_row);
    const auto head_rows = static_cast<std::size_t>(body - table.children.begin());
    for (std::size_t row = 0; row < table.children.size(); ++row) {
      WriteRow(table.children[row], row < head_rows ? "col" : "row");
    }
    Raw({"</table></div>\n"});
  }

  void WriteRow(const Node& row, std::string_view scope) {
    Raw({"<tr>"});
    for (const Node& cell : row.children) {
      const bool header = cell.kind == Kind::kTableHeader;
      const std::string_view tag = header ? "th" : "td";
      Raw({"<", tag});
      if (header) Attribute("scope", scope);
      if (cell.colspan != 1) Attribute("colspan", std::to_string(cell.colspan));
      if (cell.rowspan != 1) Attribute("rowspan", std::to_string(cell.rowspan));
      Raw({">"});
      WriteTightly(cell.children);
      Raw({"</", tag, ">"});
    }
    Raw({"</tr>\n"});
  }

  void WriteFigure(const Node& figure) {
    const std::optional<PictureView> view = pictures_.Find(figure.picture);
    if (!view) return;
    Raw({"<figure><picture>"});
    for (const PictureView::Source& source : view->sources) {
      Raw({"<source"});
      Attribute("type", source.type);
      Attribute("srcset", source.srcset);
      AttributeUnlessEmpty("sizes", view->sizes);
      Raw({">"});
    }
    Raw({"<img"});
    Attribute("src", view->src);
    AttributeUnlessEmpty("srcset", view->srcset);
    if (!view->srcset.empty()) AttributeUnlessEmpty("sizes", view->sizes);
    Attribute("width", std::to_string(view->width));
    Attribute("height", std::to_string(view->height));
    Attribute("alt", figure.alt);
    Raw({" loading=\"lazy\" decoding=\"async\"></picture>"});
    if (!figure.caption.empty()) {
      Raw({"<figcaption>", EscapeHtml(figure.caption), "</figcaption>"});
    }
    Raw({"</figure>\n"});
  }

  // Marks that neighbours share stay open between them, so that a link of several styles is one
  // link.
  void WriteLine(std::span<const Node> line) {
    std::vector<Mark> open;
    for (const Node& node : line) {
      const auto [still, begin] = std::ranges::mismatch(open, node.marks);
      Close(open, static_cast<std::size_t>(still - open.begin()));
      for (auto mark = begin; mark != node.marks.end(); ++mark) Open(open, *mark);
      if (node.kind == Kind::kHardBreak) {
        Raw({"<br>"});
      } else {
        Raw({EscapeHtml(node.text)});
      }
    }
    Close(open, 0);
  }

  void Open(std::vector<Mark>& open, const Mark& mark) {
    Raw({"<", TagOf(mark.kind)});
    if (mark.kind == MarkKind::kLink) {
      Attribute("href", mark.value);
      if (IsExternalLink(mark.value)) Raw({" rel=\"noopener\""});
    }
    if (mark.kind == MarkKind::kLanguage) Attribute("lang", mark.value);
    Raw({">"});
    open.push_back(mark);
  }

  void Close(std::vector<Mark>& open, std::size_t until) {
    while (open.size() > until) {
      Raw({"</", TagOf(open.back().kind), ">"});
      open.pop_back();
    }
  }

  const PictureSource& pictures_;
  std::string html_;
};

}  // namespace

std::string ToHtml(const Document& document, const PictureSource& pictures) {
  Writer writer(pictures);
  writer.WriteBlocks(document.blocks);
  return writer.Take();
}

}  // namespace hoitu::richtext
