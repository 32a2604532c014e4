#pragma once

#include <toml++/toml.h>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/rulebook.h"
#include "rules/rulebook_error.h"

namespace hoitu::rules {

// One table of a TOML file while it is read. Every question reports what is wrong and answers with
// an empty value, so that reading goes on and all errors are found at once. A key nobody asked for
// by the time the record is destroyed is an error too: a misspelt key never passes in silence. The
// table, the file name and the errors outlive the record.
class TomlRecord {
 public:
  TomlRecord(const toml::table& table, std::string_view file, RulebookErrors& errors);
  ~TomlRecord();
  TomlRecord(TomlRecord&& other) noexcept;
  TomlRecord& operator=(TomlRecord&&) = delete;

  int line() const;
  bool Has(std::string_view key) const { return table_->contains(key); }
  bool IsTable(std::string_view key) const { return table_->get_as<toml::table>(key) != nullptr; }

  std::string String(std::string_view key);  // required and not blank
  std::string StringOr(std::string_view key, std::string_view otherwise);
  std::vector<std::string> Strings(std::string_view key);  // absent: none
  Label Bilingual(std::string_view key);                   // { vi = "…", en = "…" }, both required
  int Integer(std::string_view key, int least, int most);
  int IntegerOr(std::string_view key, int least, int most, int otherwise);
  bool Flag(std::string_view key, bool otherwise);
  Validity Valid();  // valid_from and valid_to, each optional

  // Records below this one: [[key]]. An absent key is no record.
  std::vector<TomlRecord> Records(std::string_view key);
  // The one at `key`, of which IsTable was true.
  TomlRecord RecordAt(std::string_view key);

  // One of a few words.
  template <class T>
  T Choice(std::string_view key, std::initializer_list<std::pair<std::string_view, T>> words) {
    return Choice<T>(key, std::span(words.begin(), words.size()));
  }
  template <class T>
  T Choice(std::string_view key, std::span<const std::pair<std::string_view, T>> words) {
    const std::string word = String(key);
    std::string all;
    for (const auto& [name, value] : words) {
      if (name == word) return value;
      all.append(all.empty() ? "" : ", ").append(name);
    }
    if (!word.empty()) RefuseWord(key, word, all);
    return words.front().second;
  }

  // Reports an error on the line of `key`, or of the record where it has no such key.
  void Refuse(std::string_view key, std::string vi, std::string en);

 private:
  const toml::node* Take(std::string_view key);
  const toml::node* Require(std::string_view key);
  void RefuseKind(std::string_view key, std::string_view vi, std::string_view en);
  void RefuseWord(std::string_view key, std::string_view word, std::string_view all);
  std::optional<Date> MaybeDate(std::string_view key);

  const toml::table* table_;
  std::string_view file_;
  RulebookErrors* errors_;
  std::vector<std::string> taken_;
};

}  // namespace hoitu::rules
