#include "store/sqlite_engine.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "store/sqlite_connection.h"
#include "store/sqlite_watch.h"

namespace hoitu::store {

std::unique_ptr<Connection> SqliteEngine::Connect(Access access) {
  return std::make_unique<SqliteConnection>(file_, access);
}

std::unique_ptr<CommitWatch> SqliteEngine::WatchCommits(std::function<void(Sequence head)> seen) {
  return std::make_unique<SqliteWatch>(file_, std::move(seen));
}

std::string SqliteEngine::Describe() {
  return fmt::format("SQLite {}, {}", sqlite3_libversion(), file_.string());
}

}  // namespace hoitu::store
