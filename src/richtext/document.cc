#include "richtext/document.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "richtext/schema.h"

namespace hoitu::richtext {
namespace {

using nlohmann::json;

json ToJson(const Mark& mark) {
  json result = {{"type", NameOf(mark.kind)}};
  if (mark.kind == MarkKind::kLink) result["attrs"] = {{"href", mark.value}};
  if (mark.kind == MarkKind::kLanguage) result["attrs"] = {{"lang", mark.value}};
  return result;
}

json AttributesOf(const Node& node) {
  json attributes = json::object();
  if (node.kind == Kind::kHeading) attributes["level"] = node.level;
  if (node.kind == Kind::kOrderedList && node.start != 1) attributes["start"] = node.start;
  if (node.colspan != 1) attributes["colspan"] = node.colspan;
  if (node.rowspan != 1) attributes["rowspan"] = node.rowspan;
  if (node.kind == Kind::kFigure) {
    attributes["picture"] = node.picture;
    attributes["alt"] = node.alt;
    if (!node.caption.empty()) attributes["caption"] = node.caption;
  }
  return attributes;
}

json ToJson(const Node& node) {
  json result = {{"type", NameOf(node.kind)}};
  json attributes = AttributesOf(node);
  if (!attributes.empty()) result["attrs"] = std::move(attributes);
  if (node.kind == Kind::kText) result["text"] = node.text;
  for (const Mark& mark : node.marks) result["marks"].push_back(ToJson(mark));
  for (const Node& child : node.children) result["content"].push_back(ToJson(child));
  return result;
}

void CollectPictures(const std::vector<Node>& nodes, std::vector<std::int64_t>& pictures) {
  for (const Node& node : nodes) {
    if (node.kind == Kind::kFigure && std::ranges::count(pictures, node.picture) == 0) {
      pictures.push_back(node.picture);
    }
    CollectPictures(node.children, pictures);
  }
}

}  // namespace

Node MakeNode(Kind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

Node MakeText(std::string text, std::vector<Mark> marks) {
  Node node;
  node.kind = Kind::kText;
  node.text = std::move(text);
  node.marks = std::move(marks);
  return node;
}

json ToJson(const Document& document) {
  json content = json::array();
  for (const Node& block : document.blocks) content.push_back(ToJson(block));
  if (content.empty()) content.push_back(ToJson(MakeNode(Kind::kParagraph)));
  return {{"type", "doc"}, {"content", std::move(content)}};
}

std::string ToJsonText(const Document& document) { return ToJson(document).dump(); }

std::vector<std::int64_t> PicturesIn(const Document& document) {
  std::vector<std::int64_t> pictures;
  CollectPictures(document.blocks, pictures);
  return pictures;
}

}  // namespace hoitu::richtext
