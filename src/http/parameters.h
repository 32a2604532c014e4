#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hoitu::http {

// Decoded name–value pairs of a query or a form, in their order. All are valid UTF-8 without NUL.
class Parameters {
 public:
  using Pair = std::pair<std::string, std::string>;

  void Add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
  }

  // The first value of that name; nothing when the name is absent. Lasts as long as this object.
  std::optional<std::string_view> Find(std::string_view name) const {
    for (const Pair& pair : pairs_) {
      if (pair.first == name) return pair.second;
    }
    return std::nullopt;
  }
  // The first value of that name, or "".
  std::string_view Text(std::string_view name) const { return Find(name).value_or(""); }

  const std::vector<Pair>& pairs() const { return pairs_; }

 private:
  std::vector<Pair> pairs_;
};

}  // namespace hoitu::http
