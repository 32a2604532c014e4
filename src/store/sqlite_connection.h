#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>

#include "store/engine.h"
#include "store/statement_cache.h"

namespace hoitu::store {

class SqliteConnection final : public Connection {
 public:
  // Opens the file; one that is missing is made (readable by its owner only) when `access` is
  // kWrite.
  SqliteConnection(const std::filesystem::path& file, Engine::Access access);

  void BeginRead() override { Run("BEGIN DEFERRED", {}); }
  void BeginWrite() override { Run("BEGIN IMMEDIATE", {}); }
  void BeginSchemaChange() override { BeginWrite(); }
  void AnnounceAtCommit(Sequence) override {}  // other processes watch the file
  void Commit() override { Control("COMMIT"); }
  void Rollback() noexcept override;

  Answer Run(std::string_view sql, std::vector<Value> args) override;

  // Changes whenever a commit of another connection has become visible to this one.
  std::int64_t DataVersion();

 private:
  struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  struct FinishStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, FinishStatement>;

  Statement Prepare(std::string_view sql);
  void Configure(Engine::Access access);
  void Control(const char* sql);
  Rows Step(sqlite3_stmt* statement, std::string_view sql);
  [[noreturn]] void Throw(std::string_view sql);

  std::unique_ptr<sqlite3, CloseDatabase> database_;
  StatementCache<Statement> statements_;
};

}  // namespace hoitu::store
