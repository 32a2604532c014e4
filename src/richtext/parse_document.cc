#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "richtext/document.h"
#include "richtext/limits.h"
#include "richtext/link.h"
#include "richtext/normalise.h"
#include "richtext/schema.h"
#include "richtext/table_grid.h"

namespace hoitu::richtext {
namespace {

using nlohmann::json;

std::unexpected<Problem> Refuse(std::string message, std::string place, std::string detail = {}) {
  return Fail(ProblemKind::kInvalid, std::move(message), std::move(place), std::move(detail));
}

std::unexpected<Problem> RefuseAttribute(std::string place, std::string detail = {}) {
  return Refuse("richtext.attribute.invalid", std::move(place), std::move(detail));
}

// A member's name as a step of a JSON pointer (RFC 6901).
std::string Step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

// The "attrs" of one node or mark. What nobody asked for by the end is unknown.
class Attributes {
 public:
  static Result<Attributes> Of(const json& owner, const std::string& owner_place) {
    const auto found = owner.find("attrs");
    if (found == owner.end() || found->is_null()) return Attributes(nullptr, owner_place);
    if (!found->is_object()) return Refuse("richtext.malformed", owner_place + "/attrs");
    return Attributes(&*found, owner_place);
  }

  Result<std::int64_t> Integer(std::string_view name, std::int64_t low, std::int64_t high,
                               std::optional<std::int64_t> absent = std::nullopt) {
    const json* value = Take(name);
    if (value == nullptr && absent) return *absent;
    const bool fits = value != nullptr && value->is_number_integer() &&
                      (!value->is_number_unsigned() ||
                       value->get<std::uint64_t>() <=
                           static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    if (!fits || value->get<std::int64_t>() < low || value->get<std::int64_t>() > high) {
      return RefuseAttribute(PlaceOf(name), "a whole number from " + std::to_string(low) + " to " +
                                                std::to_string(high));
    }
    return value->get<std::int64_t>();
  }

  Result<std::string> Text(std::string_view name,
                           std::optional<std::string> absent = std::nullopt) {
    const json* value = Take(name);
    if (value == nullptr && absent) return *std::move(absent);
    if (value == nullptr || !value->is_string()) return RefuseAttribute(PlaceOf(name), "a text");
    return value->get<std::string>();
  }

  Result<void> NothingElse() const {
    if (object_ == nullptr) return {};
    for (const auto& [name, value] : object_->items()) {
      if (value.is_null() || taken_.contains(name)) continue;
      return Refuse("richtext.attribute.unknown", PlaceOf(name));
    }
    return {};
  }

  std::string PlaceOf(std::string_view name) const { return place_ + Step(name); }

 private:
  Attributes(const json* object, const std::string& owner_place)
      : object_(object), place_(owner_place + "/attrs") {}

  const json* Take(std::string_view name) {
    taken_.emplace(name);
    if (object_ == nullptr) return nullptr;
    const auto found = object_->find(name);
    return found == object_->end() || found->is_null() ? nullptr : &*found;
  }

  const json* object_;
  std::string place_;
  std::set<std::string, std::less<>> taken_;
};

Result<void> CheckMembers(const json& value, std::initializer_list<std::string_view> known,
                          const std::string& place) {
  if (!value.is_object()) return Refuse("richtext.malformed", place);
  for (const auto& [name, member] : value.items()) {
    if (std::ranges::count(known, std::string_view(name)) > 0 || member.is_null()) continue;
    return Refuse("richtext.attribute.unknown", place + Step(name));
  }
  return {};
}

// The member `name` as an array, or null when it is absent.
Result<const json*> ArrayIn(const json& value, std::string_view name, const std::string& place) {
  const auto found = value.find(name);
  if (found == value.end() || found->is_null()) return nullptr;
  if (!found->is_array()) return Refuse("richtext.malformed", place + Step(name));
  return &*found;
}

std::string_view TypeOf(const json& value) {
  const auto found = value.find("type");
  if (found == value.end() || !found->is_string()) return {};
  return found->get_ref<const std::string&>();
}

class Reader {
 public:
  Result<Document> Read(const json& doc) {
    TRY(CheckMembers(doc, {"type", "content", "attrs"}, ""));
    if (TypeOf(doc) != "doc") return Refuse("richtext.malformed", "/type");
    const Attributes attributes = TRY(Attributes::Of(doc, ""));
    TRY(attributes.NothingElse());
    Document document;
    document.blocks = TRY(ReadContent(doc, std::nullopt, 0, ""));
    return document;
  }

 private:
  // The children of a node at `depth`; `parent` is nothing for the document itself.
  Result<std::vector<Node>> ReadContent(const json& value, std::optional<Kind> parent, int depth,
                                        const std::string& place) {
    std::vector<Node> children;
    const json* content = TRY(ArrayIn(value, "content", place));
    if (content == nullptr) return children;
    children.reserve(std::min(content->size(), kMaxNodes));
    for (std::size_t i = 0; i < content->size(); ++i) {
      const std::string child_place = place + "/content/" + std::to_string(i);
      children.push_back(TRY(ReadNode((*content)[i], parent, depth + 1, child_place)));
    }
    return children;
  }

  Result<Node> ReadNode(const json& value, std::optional<Kind> parent, int depth,
                        const std::string& place) {
    TRY(limits_.AddNode(depth, place));
    TRY(CheckMembers(value, {"type", "attrs", "content", "marks", "text"}, place));
    const auto kind = KindNamed(TypeOf(value));
    if (!kind) return Refuse("richtext.node.unknown", place + "/type");
    if (parent ? !Allows(*parent, *kind) : !AllowsInDocument(*kind)) {
      return Refuse("richtext.node.misplaced", place,
                    std::string(NameOf(*kind)) + " may not stand here");
    }
    Node node = MakeNode(*kind);
    TRY(ReadAttributes(value, place, node));
    TRY(ReadText(value, place, node));
    TRY(ReadMarks(value, place, node));
    node.children = TRY(ReadContent(value, kind, depth, place));
    TRY(CheckContent(node, place));
    return node;
  }

  Result<void> ReadAttributes(const json& value, const std::string& place, Node& node) {
    Attributes attributes = TRY(Attributes::Of(value, place));
    if (node.kind == Kind::kHeading) {
      node.level =
          static_cast<int>(TRY(attributes.Integer("level", kMinHeadingLevel, kMaxHeadingLevel)));
    } else if (node.kind == Kind::kOrderedList) {
      node.start = static_cast<int>(TRY(attributes.Integer("start", 0, kMaxListStart, 1)));
    } else if (IsCell(node.kind)) {
      node.colspan = static_cast<int>(TRY(attributes.Integer("colspan", 1, kMaxTableColumns, 1)));
      node.rowspan =
          static_cast<int>(TRY(attributes.Integer("rowspan", 1, std::int64_t{kMaxNodes}, 1)));
    } else if (node.kind == Kind::kFigure) {
      node.picture =
          TRY(attributes.Integer("picture", 1, std::numeric_limits<std::int64_t>::max()));
      node.alt = TRY(ReadLine(attributes, "alt"));
      node.caption = TRY(ReadLine(attributes, "caption"));
    }
    return attributes.NothingElse();
  }

  Result<std::string> ReadLine(Attributes& attributes, std::string_view name) {
    const std::string text = TRY(attributes.Text(name, ""));
    TRY(limits_.AddText(text.size(), attributes.PlaceOf(name)));
    Result<std::string> line = CleanLine(text, kMaxLineCharacters);
    if (!line) return RefuseAttribute(attributes.PlaceOf(name), line.error().message);
    return line;
  }

  Result<void> ReadText(const json& value, const std::string& place, Node& node) {
    const auto found = value.find("text");
    const bool present = found != value.end() && !found->is_null();
    if (node.kind != Kind::kText) {
      if (present) return Refuse("richtext.attribute.unknown", place + "/text");
      return {};
    }
    if (!present || !found->is_string()) return Refuse("richtext.malformed", place + "/text");
    node.text = found->get<std::string>();
    if (!IsValidUtf8(node.text)) return Refuse("text.encoding", place + "/text");
    return limits_.AddText(node.text.size(), place + "/text");
  }

  Result<void> ReadMarks(const json& value, const std::string& place, Node& node) {
    const json* marks = TRY(ArrayIn(value, "marks", place));
    if (marks == nullptr) return {};
    for (std::size_t i = 0; i < marks->size(); ++i) {
      const std::string mark_place = place + "/marks/" + std::to_string(i);
      if (!IsInline(node.kind)) return Refuse("richtext.mark.misplaced", mark_place);
      Mark mark = TRY(ReadMark((*marks)[i], mark_place));
      const bool twice = std::ranges::count(node.marks, mark.kind, &Mark::kind) > 0;
      if (twice) return Refuse("richtext.mark.misplaced", mark_place, "the same mark twice");
      node.marks.push_back(std::move(mark));
    }
    return {};
  }

  Result<Mark> ReadMark(const json& value, const std::string& place) {
    TRY(CheckMembers(value, {"type", "attrs"}, place));
    const auto kind = MarkNamed(TypeOf(value));
    if (!kind) return Refuse("richtext.mark.unknown", place + "/type");
    Mark mark{.kind = *kind, .value = {}};
    Attributes attributes = TRY(Attributes::Of(value, place));
    if (*kind == MarkKind::kLink) {
      const std::string href = TRY(attributes.Text("href"));
      const auto link = CleanLink(href);
      if (!link) return Refuse("richtext.link.refused", attributes.PlaceOf("href"));
      mark.value = *link;
    } else if (*kind == MarkKind::kLanguage) {
      mark.value = TRY(attributes.Text("lang"));
      if (!IsLanguageTag(mark.value)) return RefuseAttribute(attributes.PlaceOf("lang"));
    }
    TRY(limits_.AddText(mark.value.size(), place));
    TRY(attributes.NothingElse());
    return mark;
  }

  Result<void> CheckContent(Node& node, const std::string& place) {
    if (NeedsContent(node.kind) && node.children.empty()) {
      return Refuse("richtext.node.incomplete", place);
    }
    if (node.kind == Kind::kListItem && node.children.front().kind != Kind::kParagraph) {
      return Refuse("richtext.node.misplaced", place + "/content/0",
                    "a list_item begins with a paragraph");
    }
    if (node.kind == Kind::kTable) {
      if (const auto misfit = FitSpans(node)) {
        return Refuse("richtext.table.spans", place + "/content/" + std::to_string(misfit->row) +
                                                  "/content/" + std::to_string(misfit->cell));
      }
    }
    return {};
  }

  LimitCounter limits_;
};

Result<json> ParseJson(std::string_view text) {
  json value = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) return Refuse("richtext.malformed", "", "not JSON");
  return value;
}

}  // namespace

Result<Document> ParseDocument(const json& value) {
  Document document = TRY(Reader().Read(value));
  Normalise(document);
  // NFC may lengthen a text.
  TRY(CheckLimits(document));
  return document;
}

Result<Document> ParseDocumentText(std::string_view json_text) {
  return ParseDocument(TRY(ParseJson(json_text)));
}

Result<Document> ReadStoredDocument(std::string_view json_text) {
  const json value = TRY(ParseJson(json_text));
  Document document = TRY(Reader().Read(value));
  if (document.blocks == std::vector{MakeNode(Kind::kParagraph)}) document.blocks.clear();
  return document;
}

}  // namespace hoitu::richtext
