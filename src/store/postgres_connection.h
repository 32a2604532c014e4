#pragma once

#include <string>
#include <vector>

#include "store/engine.h"
#include "store/postgres_handle.h"
#include "store/statement_cache.h"

namespace hoitu::store {

// A connection that is made anew at the next Begin when it was lost. A write transaction holds the
// lock of the journal's head row from its beginning, so there is one writer on the whole
// installation and the journal's order is the order of commits.
class PostgresConnection final : public Connection {
 public:
  PostgresConnection(std::string url, Engine::Access access);

  void BeginRead() override;
  void BeginWrite() override;
  void BeginSchemaChange() override;
  void AnnounceAtCommit(Sequence head) override;
  void Commit() override;
  void Rollback() noexcept override;

  Answer Run(std::string_view sql, std::vector<Value> args) override;

 private:
  // PostgreSQL prepares a statement for parameters of known types. A value's type comes from its
  // C++ type; NULL has none and goes with any.
  struct Prepared {
    std::string name;
    std::vector<Oid> types;
  };
  struct Statement {
    std::string sql;  // in PostgreSQL's words
    std::size_t placeholders = 0;
    std::vector<Prepared> prepared;  // mostly one
  };

  void Connect();
  void Begin(const char* sql);
  const Prepared& PreparedFor(Statement& statement, const std::vector<Value>& args);
  void DropSurplus();

  const std::string url_;
  const Engine::Access access_;
  PostgresHandle handle_;
  StatementCache<Statement> statements_;
  std::size_t names_given_ = 0;
};

}  // namespace hoitu::store
