#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace hoitu::rules {

// What a person may be trusted with. Roles are data (board.toml) and each is a set of these; the
// program asks for a duty, never for a role. A duty counts on the portal on which the role was
// given, or on the installation for the technical ones.
enum class Duty : std::uint8_t {
  kWrite,           // create and edit drafts, submit them
  kReview,          // approve or return what was submitted (kiểm duyệt, QĐ 80/2025 Điều 14.2)
  kPublish,         // publish or schedule what was approved
  kWithdraw,        // take a published item back, archive it
  kDirect,          // raise alerts; on the root portal for all portals, and mark directives there
  kManageBoard,     // give and end roles on the portal
  kManagePortal,    // the portal's accent, contacts and own sections
  kManageAccounts,  // technical: create and close accounts
  kOperate,         // technical: configuration, backup, state of the machine
};

struct DutyName {
  Duty duty;
  std::string_view code;  // as written in board.toml
};
inline constexpr std::array<DutyName, 9> kDutyNames{{
    {Duty::kWrite, "write"},
    {Duty::kReview, "review"},
    {Duty::kPublish, "publish"},
    {Duty::kWithdraw, "withdraw"},
    {Duty::kDirect, "direct"},
    {Duty::kManageBoard, "manage_board"},
    {Duty::kManagePortal, "manage_portal"},
    {Duty::kManageAccounts, "manage_accounts"},
    {Duty::kOperate, "operate"},
}};

constexpr std::string_view CodeOf(Duty duty) {
  return kDutyNames[static_cast<std::size_t>(duty)].code;
}
constexpr std::optional<Duty> FindDuty(std::string_view code) {
  for (const DutyName& name : kDutyNames) {
    if (name.code == code) return name.duty;
  }
  return std::nullopt;
}

// Technical administration and content are never in one hand (QĐ 80/2025 Điều 3.4, R-POR-15).
constexpr bool IsTechnical(Duty duty) {
  return duty == Duty::kManageAccounts || duty == Duty::kOperate;
}

class DutySet {
 public:
  constexpr DutySet() = default;
  constexpr DutySet(std::initializer_list<Duty> duties) {
    for (const Duty duty : duties) Add(duty);
  }

  constexpr void Add(Duty duty) { bits_ |= Bit(duty); }
  constexpr void Add(DutySet other) { bits_ |= other.bits_; }
  constexpr bool Has(Duty duty) const { return (bits_ & Bit(duty)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }

  constexpr bool HasTechnical() const { return HasAnyThat(true); }
  constexpr bool HasContent() const { return HasAnyThat(false); }

  constexpr bool operator==(const DutySet&) const = default;

 private:
  static constexpr std::uint16_t Bit(Duty duty) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(duty));
  }
  constexpr bool HasAnyThat(bool technical) const {
    for (const DutyName& name : kDutyNames) {
      if (Has(name.duty) && IsTechnical(name.duty) == technical) return true;
    }
    return false;
  }

  std::uint16_t bits_ = 0;
};

}  // namespace hoitu::rules
