#include "store/migrations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/digest.h"
#include "base/log.h"
#include "store/dialect.h"

namespace hoitu::store {
namespace {

constexpr std::string_view kRecords =
    "CREATE TABLE IF NOT EXISTS schema_migration ("
    "number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, "
    "applied_at INTEGER NOT NULL) STRICT";

std::string Checksum(const Migration& migration) { return ToHex(Sha256(migration.text)); }

// How many of `migrations` have run.
Result<std::size_t> CountApplied(Session& session, std::span<const Migration> migrations) {
  const Rows applied = session.Query("SELECT name, checksum FROM schema_migration ORDER BY number");
  for (std::size_t i = 0; i < applied.size(); ++i) {
    const std::string& name = applied[i].Text(0);
    if (std::ranges::find(migrations, name, &Migration::name) == migrations.end()) {
      return Fail(ProblemKind::kConflict, "store.newer_schema", {},
                  fmt::format("step {} of the store's schema is not known to this program", name));
    }
    if (migrations[i].name != name || Checksum(migrations[i]) != applied[i].Text(1)) {
      return Fail(ProblemKind::kConflict, "store.migration_changed", {},
                  fmt::format("step {} has run as {}, with another text or in another order",
                              migrations[i].name, name));
    }
  }
  return applied.size();
}

void Apply(Session& session, const Migration& migration, std::size_t number, const Clock& clock) {
  for (const std::string_view statement : SplitStatements(migration.text)) {
    session.Execute(statement);
  }
  session.Execute(
      "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
      number, migration.name, Checksum(migration), clock.Now());
}

// Undoes what was not committed, whichever way the scope is left.
class SchemaChange {
 public:
  explicit SchemaChange(Connection& connection) : connection_(connection) {
    connection_.BeginSchemaChange();
  }
  ~SchemaChange() { connection_.Rollback(); }
  SchemaChange(const SchemaChange&) = delete;
  SchemaChange& operator=(const SchemaChange&) = delete;
  void Commit() { connection_.Commit(); }

 private:
  Connection& connection_;
};

}  // namespace

Result<void> Migrate(Connection& connection, std::span<const Migration> migrations,
                     const Clock& clock) {
  SchemaChange change(connection);
  connection.Execute(kRecords);
  const std::size_t applied = TRY(CountApplied(connection, migrations));
  for (std::size_t i = applied; i < migrations.size(); ++i) {
    Apply(connection, migrations[i], i + 1, clock);
  }
  change.Commit();
  if (applied < migrations.size()) {
    LogInfo("store.migrated", {{"from", applied}, {"to", migrations.back().name}});
  }
  return {};
}

}  // namespace hoitu::store
