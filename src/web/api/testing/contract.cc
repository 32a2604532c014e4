#include "web/api/testing/contract.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace hoitu::api {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

// A scalar as YAML's core schema reads it; "!" is the tag of one in quotes.
ordered_json ScalarToJson(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  if (node.Tag() == "!") return text;
  if (text == "null" || text == "~" || text.empty()) return nullptr;
  if (text == "true" || text == "false") return text == "true";
  const bool number = std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c); });
  return number ? ordered_json(std::stoll(text)) : ordered_json(text);
}

ordered_json ToJson(const YAML::Node& node) {
  if (node.IsMap()) {
    ordered_json object = ordered_json::object();
    for (const auto& entry : node) object[entry.first.Scalar()] = ToJson(entry.second);
    return object;
  }
  if (node.IsSequence()) {
    ordered_json array = ordered_json::array();
    for (const auto& item : node) array.push_back(ToJson(item));
    return array;
  }
  return node.IsNull() ? ordered_json(nullptr) : ScalarToJson(node);
}

std::string MediaTypeOf(const http::Response& response) {
  const std::string_view type = response.headers.Find("Content-Type").value_or("");
  return std::string(type.substr(0, type.find(';')));
}

bool IsMethod(std::string_view key) {
  return key == "get" || key == "post" || key == "put" || key == "patch" || key == "delete";
}

std::string Upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
  return lower;
}

}  // namespace

struct Contract::Document {
  json root;
  std::vector<std::string> operations;
  std::map<std::string, std::unique_ptr<valijson::Schema>> schemas;  // by method, path, status

  // What a "$ref" stands for.
  const json& Follow(const json& node) const {
    if (!node.contains("$ref")) return node;
    const auto reference = node.at("$ref").get<std::string>();
    return root.at(json::json_pointer(reference.substr(1)));
  }

  const valijson::Schema& SchemaFor(const std::string& key, const json& schema) {
    auto& compiled = schemas[key];
    if (!compiled) {
      // References are looked up from the root of what is compiled.
      json whole{{"allOf", json::array({schema})}, {"components", root.at("components")}};
      compiled = std::make_unique<valijson::Schema>();
      valijson::SchemaParser parser;
      parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(whole), *compiled);
    }
    return *compiled;
  }
};

Contract::Contract(const std::filesystem::path& file) : document_(std::make_unique<Document>()) {
  const ordered_json ordered = ToJson(YAML::LoadFile(file.string()));
  for (const auto& [path, item] : ordered.at("paths").items()) {
    for (const auto& [key, operation] : item.items()) {
      if (IsMethod(key)) document_->operations.push_back(Upper(key) + ' ' + path);
    }
  }
  document_->root = json::parse(ordered.dump());
}

Contract::~Contract() = default;

std::vector<std::string> Contract::operations() const { return document_->operations; }

std::string Contract::Violation(std::string_view method, std::string_view pattern,
                                const http::Response& response) {
  const std::string key = fmt::format("{} {} {}", method, pattern, response.status);
  const json& paths = document_->root.at("paths");
  if (!paths.contains(pattern) || !paths.at(std::string(pattern)).contains(Lower(method))) {
    return key + ": no such operation";
  }
  const json& responses = paths.at(std::string(pattern)).at(Lower(method)).at("responses");
  const std::string status = std::to_string(response.status);
  // 413, 429 and 503 may come from anywhere, as the contract's introduction says.
  const bool everywhere = status == "413" || status == "429" || status == "503" || status == "403";
  if (!responses.contains(status) && !everywhere) return key + ": no such status";
  const json& described = document_->Follow(
      responses.contains(status) ? responses.at(status)
                                 : document_->root.at("components").at("responses").at("Problem"));

  const std::string media_type = MediaTypeOf(response);
  if (!described.contains("content")) {
    return media_type.empty() ? "" : key + ": no body expected, " + media_type;
  }
  if (!described.at("content").contains(media_type)) {
    return fmt::format("{}: no such media type: '{}'", key, media_type);
  }
  if (!media_type.ends_with("json")) return "";

  const json body = json::parse(std::get<std::string>(response.body));
  const json& schema = described.at("content").at(media_type).at("schema");
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(document_->SchemaFor(key, schema),
                         valijson::adapters::NlohmannJsonAdapter(body), &results)) {
    return "";
  }
  std::string errors = key + ":";
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string place;
    for (const std::string& step : error.context) place += step;
    errors += fmt::format("\n  {}: {}", place, error.description);
  }
  return errors + "\n  in " + body.dump();
}

}  // namespace hoitu::api
