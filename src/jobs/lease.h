#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "store/database.h"

namespace hoitu::jobs {

// A piece of work that one node at a time may do, as a row of the table `lease`. A holder that died
// loses it when its time is up. Times are those of the nodes' clocks: a difference between them
// only shortens or lengthens a lease, so work under it must bear being done twice.
//
// Takes or prolongs it; false when another holder has it. `holder` is a name no other process has.
bool TakeLease(store::Database& database, std::string_view name, std::string_view holder,
               std::chrono::milliseconds length);
// Gives it back early. Nothing happens when another one holds it.
void ReleaseLease(store::Database& database, std::string_view name, std::string_view holder);

}  // namespace hoitu::jobs
