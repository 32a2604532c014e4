#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"
#include "organisation/translated.h"

namespace hoitu::organisation {

struct OfficialContent {
  std::optional<std::int64_t> division = {};  // of the same portal; absent: of the agency itself
  std::string full_name = {};
  Translated job = {};     // "chức vụ"
  Translated duties = {};  // "phân công nhiệm vụ" (R-CAT-27), of several lines
  std::string phone = {};  // official ones only (R-PII-13), as fax and e-mail
  std::string fax = {};
  std::string email = {};
  bool is_leader = false;     // of the agency: has a work calendar and tasks that are published
  std::int64_t position = 1;  // in the division, the least first

  bool operator==(const OfficialContent&) const = default;
};

// What a portal says of an official whom citizens may turn to (R-CAT-04). It has nothing to do with
// an account.
struct Official {
  std::int64_t id = 0;
  std::int64_t portal = 0;
  OfficialContent content;
  std::int64_t version = 1;
  Instant changed_at;
};

}  // namespace hoitu::organisation
