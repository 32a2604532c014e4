#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "organisation/translated.h"

namespace hoitu::organisation {

// Divisions below each other, from the first below the agency on.
inline constexpr std::size_t kDeepestDivision = 4;

struct DivisionContent {
  std::optional<std::int64_t> parent = {};  // of the same portal; absent: right below the agency
  Translated name = {};
  Translated duties = {};  // "chức năng, nhiệm vụ, quyền hạn", of several lines
  std::string address = {};
  std::string phone = {};
  std::string fax = {};
  std::string email = {};
  std::int64_t position = 1;  // among its siblings, the least first

  bool operator==(const DivisionContent&) const = default;
};

// A part of an agency ("đơn vị trực thuộc", "phòng chuyên môn"): a node of the organisation chart
// (R-CAT-01).
struct Division {
  std::int64_t id = 0;
  std::int64_t portal = 0;
  DivisionContent content;
  std::int64_t version = 1;
};

}  // namespace hoitu::organisation
