#include "rules/toml_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace hoitu::rules {
namespace {

int LineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

}  // namespace

TomlRecord::TomlRecord(const toml::table& table, std::string_view file, RulebookErrors& errors)
    : table_(&table), file_(file), errors_(&errors) {}

TomlRecord::TomlRecord(TomlRecord&& other) noexcept
    : table_(std::exchange(other.table_, nullptr)),
      file_(other.file_),
      errors_(other.errors_),
      taken_(std::move(other.taken_)) {}

TomlRecord::~TomlRecord() {
  if (table_ == nullptr) return;
  for (const auto& [key, node] : *table_) {
    if (std::ranges::find(taken_, key.str()) != taken_.end()) continue;
    errors_->Add(file_, static_cast<int>(key.source().begin.line),
                 fmt::format("khóa “{}” không được dùng ở đây", key.str()),
                 fmt::format("the key \"{}\" is not known here", key.str()));
  }
}

int TomlRecord::line() const { return LineOf(*table_); }

std::string TomlRecord::String(std::string_view key) {
  const toml::node* node = Require(key);
  if (node == nullptr) return {};
  if (!node->is_string()) {
    RefuseKind(key, "một chuỗi chữ", "a text");
    return {};
  }
  std::string text = ToNfc(Trim(node->as_string()->get()));
  if (text.empty()) {
    Refuse(key, fmt::format("“{}” không được để trống", key),
           fmt::format("\"{}\" must not be blank", key));
  }
  return text;
}

std::string TomlRecord::StringOr(std::string_view key, std::string_view otherwise) {
  return Has(key) ? String(key) : std::string(otherwise);
}

std::vector<std::string> TomlRecord::Strings(std::string_view key) {
  const toml::node* node = Take(key);
  if (node == nullptr) return {};
  std::vector<std::string> texts;
  const toml::array* array = node->as_array();
  if (array == nullptr || !(array->empty() || array->is_homogeneous<std::string>())) {
    RefuseKind(key, "một danh sách chuỗi chữ", "a list of texts");
    return {};
  }
  for (const toml::node& element : *array) {
    texts.push_back(ToNfc(Trim(element.as_string()->get())));
  }
  return texts;
}

Label TomlRecord::Bilingual(std::string_view key) {
  const toml::node* node = Require(key);
  if (node == nullptr) return {};
  if (!node->is_table()) {
    RefuseKind(key, "{ vi = \"…\", en = \"…\" }", "{ vi = \"…\", en = \"…\" }");
    return {};
  }
  TomlRecord pair(*node->as_table(), file_, *errors_);
  return {pair.String("vi"), pair.String("en")};
}

int TomlRecord::Integer(std::string_view key, int least, int most) {
  const toml::node* node = Require(key);
  if (node == nullptr) return least;
  if (!node->is_integer()) {
    RefuseKind(key, "một số nguyên", "a whole number");
    return least;
  }
  const std::int64_t number = node->as_integer()->get();
  if (number < least || number > most) {
    Refuse(key, fmt::format("“{}” phải từ {} đến {}", key, least, most),
           fmt::format("\"{}\" must be from {} to {}", key, least, most));
    return least;
  }
  return static_cast<int>(number);
}

int TomlRecord::IntegerOr(std::string_view key, int least, int most, int otherwise) {
  return Has(key) ? Integer(key, least, most) : otherwise;
}

bool TomlRecord::Flag(std::string_view key, bool otherwise) {
  const toml::node* node = Take(key);
  if (node == nullptr) return otherwise;
  if (!node->is_boolean()) {
    RefuseKind(key, "true hoặc false", "true or false");
    return otherwise;
  }
  return node->as_boolean()->get();
}

Validity TomlRecord::Valid() {
  Validity valid;
  if (const auto from = MaybeDate("valid_from")) valid.from = *from;
  if (const auto to = MaybeDate("valid_to")) valid.to = *to;
  if (valid.to < valid.from) {
    Refuse("valid_to", "“valid_to” đứng trước “valid_from”",
           "\"valid_to\" lies before \"valid_from\"");
  }
  return valid;
}

std::vector<TomlRecord> TomlRecord::Records(std::string_view key) {
  const toml::node* node = Take(key);
  if (node == nullptr) return {};
  std::vector<TomlRecord> records;
  if (const toml::array* array = node->as_array();
      array != nullptr && array->is_array_of_tables()) {
    for (const toml::node& element : *array) {
      records.emplace_back(*element.as_table(), file_, *errors_);
    }
  } else {
    RefuseKind(key, fmt::format("các bảng [[{}]]", key), fmt::format("tables [[{}]]", key));
  }
  return records;
}

TomlRecord TomlRecord::RecordAt(std::string_view key) {
  return TomlRecord(*Take(key)->as_table(), file_, *errors_);
}

void TomlRecord::Refuse(std::string_view key, std::string vi, std::string en) {
  const toml::node* node = table_->get(key);
  errors_->Add(file_, node == nullptr ? line() : LineOf(*node), std::move(vi), std::move(en));
}

const toml::node* TomlRecord::Take(std::string_view key) {
  taken_.emplace_back(key);
  return table_->get(key);
}

const toml::node* TomlRecord::Require(std::string_view key) {
  const toml::node* node = Take(key);
  if (node == nullptr) {
    Refuse(key, fmt::format("thiếu “{}”", key), fmt::format("\"{}\" is missing", key));
  }
  return node;
}

void TomlRecord::RefuseKind(std::string_view key, std::string_view vi, std::string_view en) {
  Refuse(key, fmt::format("“{}” phải là {}", key, vi), fmt::format("\"{}\" must be {}", key, en));
}

void TomlRecord::RefuseWord(std::string_view key, std::string_view word, std::string_view all) {
  Refuse(key, fmt::format("“{}” là “{}”, phải là một trong: {}", key, word, all),
         fmt::format("\"{}\" is \"{}\", must be one of: {}", key, word, all));
}

std::optional<Date> TomlRecord::MaybeDate(std::string_view key) {
  const toml::node* node = Take(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_date()) {
    RefuseKind(key, "một ngày, ví dụ 2025-12-05", "a date, such as 2025-12-05");
    return std::nullopt;
  }
  const toml::date date = node->as_date()->get();
  return Date(std::chrono::year(date.year), std::chrono::month(date.month),
              std::chrono::day(date.day));
}

}  // namespace hoitu::rules
