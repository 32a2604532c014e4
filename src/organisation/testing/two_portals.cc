#include "organisation/testing/two_portals.h"

#include <string>

#include "portals/portal_store.h"

namespace hoitu::organisation {

accounts::Actor WithDuty(std::int64_t portal, rules::Duty duty) {
  return {.account = 21,
          .name = "Lê Thị Cúc",
          .roles = {{.assignment = 1, .portal = portal, .role = "chief", .duties = {duty}}}};
}

TwoPortalsTest::TwoPortalsTest() {
  rulebook_.province.official_mail = {"gov.example"};
  static_cast<void>(database().Write([](store::Transaction& tx) -> Result<bool> {
    for (const std::int64_t id : {kRiver, kHill}) {
      portals::Portal portal;
      portal.id = id;
      portal.code = portal.slug = "p" + std::to_string(id);
      portal.level = "town";
      portal.hosts = {portal.slug + ".localhost"};
      portals::InsertPortal(tx, portal);
    }
    return true;
  }));
}

store::Sequence TwoPortalsTest::Head() {
  return database().Read([](store::Session& session) { return store::JournalHead(session); });
}

store::Event TwoPortalsTest::LastEvent() {
  return database().Read([](store::Session& session) {
    return store::ReadJournal(session, store::JournalHead(session) - 1, 1).front().event;
  });
}

}  // namespace hoitu::organisation
