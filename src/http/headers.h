#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hoitu::http {

// Field lines in their order. Names compare without regard to case.
class Headers {
 public:
  struct Field {
    std::string name;
    std::string value;
  };

  // Throws std::invalid_argument when the name is no token or the value holds a control character:
  // nothing a person typed can start a new field line.
  void Add(std::string_view name, std::string_view value);
  // Add, after removing every field of that name.
  void Set(std::string_view name, std::string_view value);
  void Remove(std::string_view name);

  // The first field of that name; nothing when there is none. The view lasts until a change.
  std::optional<std::string_view> Find(std::string_view name) const;
  bool Has(std::string_view name) const { return Find(name).has_value(); }
  // All fields of that name as one list, joined with ", " (RFC 9110, 5.3); empty when there is
  // none.
  std::string Joined(std::string_view name) const;

  const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<Field> fields_;
};

}  // namespace hoitu::http
