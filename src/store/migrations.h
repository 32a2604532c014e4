#pragma once

#include <span>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "store/engine.h"

namespace hoitu::store {

// One step of the schema: migrations/NNNN_<room>.sql. Steps are only ever added behind the last
// one; a file that has run anywhere never changes again.
struct Migration {
  std::string_view name;  // "0001_store"
  std::string_view text;  // statements for both databases
};

// What this program was built with, in order.
std::span<const Migration> BuiltInMigrations();

// Runs what has not run yet, all in one transaction, and records each step with its checksum in the
// table schema_migration: an upgrade that fails leaves the store as the older program had it. Two
// programs that open the same store take turns. Fails with
//   "store.newer_schema"       when steps have run that are not among `migrations`;
//   "store.migration_changed"  when a step that has run reads differently now, or another one was
//   put
//                              before it;
// and throws StoreError when a step cannot be run.
Result<void> Migrate(Connection& connection, std::span<const Migration> migrations,
                     const Clock& clock);

}  // namespace hoitu::store
