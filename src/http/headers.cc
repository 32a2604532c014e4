#include "http/headers.h"

#include <stdexcept>

#include "http/grammar.h"

namespace hoitu::http {

void Headers::Add(std::string_view name, std::string_view value) {
  if (!IsToken(name) || !IsFieldValue(value)) {
    throw std::invalid_argument("not a header field: " + std::string(name));
  }
  fields_.push_back({std::string(name), std::string(value)});
}

void Headers::Set(std::string_view name, std::string_view value) {
  Remove(name);
  Add(name, value);
}

void Headers::Remove(std::string_view name) {
  std::erase_if(fields_,
                [name](const Field& field) { return EqualsIgnoringCase(field.name, name); });
}

std::optional<std::string_view> Headers::Find(std::string_view name) const {
  for (const Field& field : fields_) {
    if (EqualsIgnoringCase(field.name, name)) return field.value;
  }
  return std::nullopt;
}

std::string Headers::Joined(std::string_view name) const {
  std::string joined;
  for (const Field& field : fields_) {
    if (!EqualsIgnoringCase(field.name, name)) continue;
    if (!joined.empty()) joined += ", ";
    joined += field.value;
  }
  return joined;
}

}  // namespace hoitu::http
