#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/rulebook.h"

namespace hoitu::portals {

// The block every page ends with (R-FUN-08, R-CAT-03). A field that is not known is empty.
struct Contact {
  std::string address;
  std::string phone;
  std::string fax;
  std::string email;
  std::string responsible;  // "Người chịu trách nhiệm nội dung": name and office
  std::string licence;      // the decision or licence the portal rests on

  bool operator==(const Contact&) const = default;
};

enum class PortalState { kOpen, kClosed };  // a closed portal answers on none of its hosts

struct Portal {
  std::int64_t id = 0;
  std::string code;           // of the unit
  std::string level;          // a level of the rulebook
  std::string unit_type;      // empty where the level knows no types
  std::string official_name;  // "Phường …"
  std::string name;           // without the type
  std::string slug;
  PortalState state = PortalState::kOpen;
  std::optional<std::string> accent;  // "#rrggbb"; absent: the level's
  Contact contact;
  std::vector<std::string> hosts;  // lower case, without a port; the primary one first
  std::int64_t version = 1;

  const std::string& primary_host() const { return hosts.front(); }
};

// A section a portal added to the tree of its level.
struct OwnSection {
  std::int64_t portal = 0;
  std::string code;
  std::string parent;  // a code of the same portal, or empty
  rules::Label name;
};

}  // namespace hoitu::portals
