#include "web/api/json_input.h"

#include <utility>
#include <vector>

#include "base/json_depth.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

bool IsJsonMediaType(const http::Request& request) {
  const std::string_view type = request.headers.Find("Content-Type").value_or("");
  return type == "application/json" || type.starts_with("application/json;");
}

// A name as a part of a JSON pointer (RFC 6901).
std::string EscapePointer(std::string_view name) {
  std::string escaped;
  for (const char c : name) {
    if (c == '~') {
      escaped += "~0";
    } else if (c == '/') {
      escaped += "~1";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace

Result<JsonInput> JsonInput::Read(const http::Request& request) {
  if (!IsJsonMediaType(request)) {
    return Fail(ProblemKind::kInvalid, "request.content_type");
  }
  if (!IsNestedWithin(request.body.bytes(), kJsonLevels)) {
    return Fail(ProblemKind::kInvalid, "request.json", {}, "nested too deeply");
  }
  json object = json::parse(request.body.bytes(), nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return Fail(ProblemKind::kInvalid, "request.json");
  return JsonInput(std::move(object), "");
}

std::string JsonInput::PointerTo(std::string_view name) const {
  return pointer_ + '/' + EscapePointer(name);
}

void JsonInput::Refuse(std::string_view name, std::string_view code) {
  if (problem_) return;
  problem_ = Problem{.kind = ProblemKind::kInvalid,
                     .message = std::string(code),
                     .field = PointerTo(name),
                     .detail = {}};
}

void JsonInput::Absorb(JsonInput& part) {
  const auto finished = part.Finish();
  if (!finished && !problem_) problem_ = finished.error();
}

Result<void> JsonInput::Finish() {
  for (const auto& [name, value] : object_.items()) {
    if (!asked_.contains(name)) Refuse(name, "request.field.unknown");
  }
  if (problem_) return std::unexpected(*problem_);
  return {};
}

const json* JsonInput::Take(std::string_view name) {
  asked_.emplace(name);
  const auto found = object_.find(name);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

bool JsonInput::Has(std::string_view name) const {
  const auto found = object_.find(name);
  return found != object_.end() && !found->is_null();
}

bool JsonInput::Mentions(std::string_view name) const { return object_.contains(name); }

std::optional<std::string> JsonInput::MaybeText(std::string_view name, std::size_t max_bytes) {
  const json* value = Take(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) {
    Refuse(name, "request.field.type");
    return std::nullopt;
  }
  const auto& text = value->get_ref<const std::string&>();
  if (text.size() > max_bytes) {
    Refuse(name, "request.field.too_long");
    return std::nullopt;
  }
  return text;
}

std::string JsonInput::Text(std::string_view name, std::size_t max_bytes, Presence presence) {
  if (presence == Presence::kRequired && !Has(name)) Refuse(name, "request.field.missing");
  return MaybeText(name, max_bytes).value_or("");
}

std::optional<std::int64_t> JsonInput::MaybeId(std::string_view name) {
  const json* value = Take(name);
  if (value == nullptr) return std::nullopt;
  const bool fits =
      value->is_number_integer() &&
      (!value->is_number_unsigned() || value->get<std::uint64_t>() <= std::uint64_t{INT64_MAX}) &&
      value->get<std::int64_t>() > 0;
  if (!fits) {
    Refuse(name, "request.field.type");
    return std::nullopt;
  }
  return value->get<std::int64_t>();
}

std::int64_t JsonInput::Id(std::string_view name) {
  if (!Has(name)) Refuse(name, "request.field.missing");
  return MaybeId(name).value_or(0);
}

std::optional<bool> JsonInput::MaybeSwitch(std::string_view name) {
  const json* value = Take(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_boolean()) {
    Refuse(name, "request.field.type");
    return std::nullopt;
  }
  return value->get<bool>();
}

std::optional<Instant> JsonInput::MaybeMoment(std::string_view name) {
  constexpr std::size_t kLongestMoment = 40;
  const auto text = MaybeText(name, kLongestMoment);
  if (!text) return std::nullopt;
  const auto moment = ParseInstant(*text);
  if (!moment) {
    Refuse(name, "request.field.type");
    return std::nullopt;
  }
  return *moment;
}

json JsonInput::Any(std::string_view name, Presence presence) {
  const json* value = Take(name);
  if (value != nullptr) return *value;
  if (presence == Presence::kRequired) Refuse(name, "request.field.missing");
  return nullptr;
}

std::optional<JsonInput> JsonInput::MaybeObject(std::string_view name) {
  const json* value = Take(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_object()) {
    Refuse(name, "request.field.type");
    return std::nullopt;
  }
  return JsonInput(*value, PointerTo(name));
}

std::vector<JsonInput> JsonInput::Objects(std::string_view name, std::size_t max_items) {
  std::vector<JsonInput> objects;
  const json* value = Take(name);
  if (value == nullptr) return objects;
  if (!value->is_array() || value->size() > max_items) {
    Refuse(name, value->is_array() ? "request.field.too_long" : "request.field.type");
    return objects;
  }
  for (std::size_t i = 0; i < value->size(); ++i) {
    const json& item = value->at(i);
    if (!item.is_object()) Refuse(name, "request.field.type");
    objects.push_back(JsonInput(item.is_object() ? item : json::object(),
                                PointerTo(name) + '/' + std::to_string(i)));
  }
  return objects;
}

std::vector<std::string> JsonInput::Texts(std::string_view name, std::size_t max_items,
                                          std::size_t max_bytes) {
  std::vector<std::string> texts;
  const json* value = Take(name);
  if (value == nullptr) return texts;
  if (!value->is_array() || value->size() > max_items) {
    Refuse(name, value->is_array() ? "request.field.too_long" : "request.field.type");
    return texts;
  }
  for (const json& item : *value) {
    if (item.is_string() && item.get_ref<const std::string&>().size() <= max_bytes) {
      texts.push_back(item.get<std::string>());
    } else {
      Refuse(name, "request.field.type");
    }
  }
  return texts;
}

}  // namespace hoitu::api
