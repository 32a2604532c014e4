#pragma once

#include <cstdint>

#include "accounts/actor.h"
#include "rules/rulebook.h"
#include "store/journal.h"
#include "store/testing/database_fixture.h"

namespace hoitu::organisation {

inline constexpr std::int64_t kRiver = 2;
inline constexpr std::int64_t kHill = 3;

accounts::Actor WithDuty(std::int64_t portal, rules::Duty duty);
inline accounts::Actor Publisher(std::int64_t portal) {
  return WithDuty(portal, rules::Duty::kPublish);
}

// A store with two portals of a province whose official mail is that of "gov.example".
class TwoPortalsTest : public store::DatabaseTest {
 protected:
  TwoPortalsTest();

  const rules::Rulebook& rulebook() const { return rulebook_; }
  store::Sequence Head();
  store::Event LastEvent();

 private:
  rules::Rulebook rulebook_;
};

}  // namespace hoitu::organisation
