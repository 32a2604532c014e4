#include "store/database.h"

#include "base/log.h"
#include "store/migrations.h"
#include "store/pooled_database.h"
#include "store/postgres_engine.h"
#include "store/sqlite_engine.h"

namespace hoitu::store {
namespace {

std::unique_ptr<Engine> EngineFor(const DatabaseOptions& options) {
  if (options.url.empty()) return std::make_unique<SqliteEngine>(options.folder);
  if (options.url.starts_with("postgresql://") || options.url.starts_with("postgres://")) {
    return std::make_unique<PostgresEngine>(options.url);
  }
  throw StoreError("the database's address begins with neither postgresql:// nor postgres://");
}

}  // namespace

Result<std::unique_ptr<Database>> Database::Open(const DatabaseOptions& options,
                                                 const Clock& clock) {
  // Caught here and not around the program: what is wrong is usually the operator's to put right.
  try {
    auto engine = EngineFor(options);
    auto writer = engine->Connect(Engine::Access::kWrite);
    TRY(Migrate(*writer, BuiltInMigrations(), clock));
    return std::make_unique<PooledDatabase>(std::move(engine), std::move(writer), options.readers,
                                            clock);
  } catch (const StoreError& error) {
    return Fail(ProblemKind::kBusy, "store.unavailable", {}, error.what());
  }
}

}  // namespace hoitu::store
