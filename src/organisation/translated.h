#pragma once

#include <string>
#include <string_view>

namespace hoitu::organisation {

// A text in Vietnamese and, once somebody has translated it, in English (R-LNG-01).
struct Translated {
  std::string vi;
  std::string en;  // may be empty

  // The Vietnamese where there is no translation: better than nothing.
  const std::string& In(std::string_view language) const {
    return language == "vi" || en.empty() ? vi : en;
  }

  bool operator==(const Translated&) const = default;
};

}  // namespace hoitu::organisation
