#include "store/postgres_engine.h"

#include <fmt/format.h>

#include "store/postgres_connection.h"
#include "store/postgres_watch.h"

namespace hoitu::store {

std::unique_ptr<Connection> PostgresEngine::Connect(Access access) {
  return std::make_unique<PostgresConnection>(url_, access);
}

std::unique_ptr<CommitWatch> PostgresEngine::WatchCommits(std::function<void(Sequence head)> seen) {
  return std::make_unique<PostgresWatch>(url_, std::move(seen));
}

std::string PostgresEngine::Describe() {
  const PostgresHandle connection = ConnectPostgres(url_);
  return fmt::format("PostgreSQL {}, database {} at {}",
                     PQparameterStatus(connection.get(), "server_version"), PQdb(connection.get()),
                     PQhost(connection.get()));
}

}  // namespace hoitu::store
