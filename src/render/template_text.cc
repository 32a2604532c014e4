#include "render/template_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/markup_position.h"

namespace hoitu::render {
namespace {

constexpr int kDeepestPartial = 8;

// One {{…}} of a template.
struct Marker {
  char kind = 'v';  // v variable, # section, / end of section, > partial, ! remark
  std::string_view name;
  std::string_view modifiers;  // ":none"
};

bool IsName(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::string PartialFile(std::string_view name) {
  std::string file = "partials/";
  for (const char c : name) file += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return file + ".tpl";
}

class Reader {
 public:
  Reader(const TemplateFiles& files, const FixedTexts& texts, bool xml)
      : files_(files), texts_(texts), xml_(xml) {}

  Result<void> Read(std::string_view file, int depth) {
    const auto found = files_.find(file);
    if (found == files_.end()) return Malformed(file, 0, "there is no such template");
    if (depth > kDeepestPartial) return Malformed(file, 0, "partials include each other");
    const std::string_view text = found->second;
    std::size_t position = 0;
    while (position < text.size()) {
      const std::size_t open = text.find("{{", position);
      Copy(text.substr(position, open - position));
      if (open == text.npos) break;
      const std::size_t line = 1 + std::ranges::count(text.substr(0, open), '\n');
      const std::size_t close = text.find("}}", open);
      if (close == text.npos) return Malformed(file, line, "a marker is not closed");
      TRY(Take(text.substr(open + 2, close - open - 2), file, line, depth));
      position = close + 2;
    }
    return {};
  }

  Result<TemplateText> Finish(std::string_view file) {
    if (!open_.empty())
      return Malformed(file, 0, "the section " + open_.back().name + " is not closed");
    if (IsFragment(file) && !html_.InText())
      return Malformed(file, 0, "the fragment ends inside a tag");
    return TemplateText{std::move(text_), Nest()};
  }

 private:
  // Nodes are kept flat with their depth while reading; the tree is built at the end.
  struct Flat {
    TemplateNode node;
    std::size_t depth;
  };

  struct OpenSection {
    std::string name;
    MarkupPosition start;
  };

  void Copy(std::string_view piece) {
    text_ += piece;
    if (!xml_) html_.Advance(piece);
  }

  Result<void> Take(std::string_view inside, std::string_view file, std::size_t line, int depth) {
    if (inside.starts_with('!')) return {};
    if (inside.starts_with('=')) return PutText(inside.substr(1), file, line);
    Marker marker;
    if (inside.starts_with('#') || inside.starts_with('/') || inside.starts_with('>')) {
      marker.kind = inside.front();
      inside.remove_prefix(1);
    }
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    marker.name = inside.substr(0, colon);
    marker.modifiers = inside.substr(colon);
    if (!IsName(marker.name))
      return Malformed(file, line, "unknown marker {{" + std::string(inside) + "}}");
    if (marker.kind != 'v' && !marker.modifiers.empty())
      return Malformed(file, line, "only a variable takes a modifier");
    switch (marker.kind) {
      case '>':
        return Read(PartialFile(marker.name), depth + 1);
      case '#':
        nodes_.push_back({{std::string(marker.name), true, {}}, open_.size()});
        open_.push_back({std::string(marker.name), html_});
        break;
      case '/':
        if (open_.empty() || open_.back().name != marker.name)
          return Malformed(file, line, "{{/" + std::string(marker.name) + "}} closes nothing");
        if (!html_.SamePlaceAs(open_.back().start))
          return Unsafe(file, line, marker.name, "the section ends in another place than it began");
        open_.pop_back();
        break;
      default:
        TRY(CheckVariable(marker, file, line));
        nodes_.push_back({{std::string(marker.name), false, {}}, open_.size()});
        if (!xml_) html_.PassVariable();
    }
    text_ += fmt::format("{{{{{}{}{}}}}}", marker.kind == 'v' ? "" : std::string(1, marker.kind),
                         marker.name, marker.modifiers);
    return {};
  }

  Result<void> PutText(std::string_view key, std::string_view file, std::size_t line) {
    const auto text = texts_.find(key);
    if (text == texts_.end()) return Malformed(file, line, "no text " + std::string(key));
    if (text->second.find("{{") != std::string::npos)
      return Malformed(file, line, "a marker inside the text " + std::string(key));
    Copy(EscapeHtml(text->second));
    return {};
  }

  Result<void> CheckVariable(const Marker& marker, std::string_view file, std::size_t line) {
    const bool is_markup = marker.name.ends_with("_HTML");
    if (marker.modifiers != (is_markup ? ":none" : ""))
      return Unsafe(file, line, marker.name, "the modifier :none and the ending _HTML go together");
    if (xml_) {
      if (is_markup) return Unsafe(file, line, marker.name, "no markup in XML");
      return {};
    }
    if (const auto why = html_.WhyNoVariable(); !why.empty())
      return Unsafe(file, line, marker.name, why);
    if (is_markup && !html_.InText())
      return Unsafe(file, line, marker.name, "markup may stand between tags only");
    return {};
  }

  static std::unexpected<Problem> Malformed(std::string_view file, std::size_t line,
                                            std::string_view why) {
    return Fail(ProblemKind::kInvalid, "template.malformed", {},
                fmt::format("{}:{}: {}", file, line, why));
  }
  static std::unexpected<Problem> Unsafe(std::string_view file, std::size_t line,
                                         std::string_view name, std::string_view why) {
    return Fail(ProblemKind::kInvalid, "template.unsafe", {},
                fmt::format("{}:{}: {{{{{}}}}}: {}", file, line, name, why));
  }

  std::vector<TemplateNode> Nest() {
    std::size_t position = 0;
    return NestFrom(position, 0);
  }
  std::vector<TemplateNode> NestFrom(std::size_t& position, std::size_t depth) {
    std::vector<TemplateNode> nodes;
    while (position < nodes_.size() && nodes_[position].depth == depth) {
      nodes.push_back(std::move(nodes_[position++].node));
      nodes.back().children = NestFrom(position, depth + 1);
    }
    return nodes;
  }

  const TemplateFiles& files_;
  const FixedTexts& texts_;
  const bool xml_;
  std::string text_;
  MarkupPosition html_;
  std::vector<OpenSection> open_;
  std::vector<Flat> nodes_;
};

}  // namespace

bool IsXmlTemplate(std::string_view name) { return name.ends_with(".xml.tpl"); }
bool IsFragment(std::string_view name) { return name.starts_with("fragments/"); }

Result<TemplateText> ReadTemplate(const TemplateFiles& files, const FixedTexts& texts,
                                  std::string_view name) {
  Reader reader(files, texts, IsXmlTemplate(name));
  TRY(reader.Read(name, 0));
  return reader.Finish(name);
}

}  // namespace hoitu::render
