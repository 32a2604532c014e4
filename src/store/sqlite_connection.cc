#include "store/sqlite_connection.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store/dialect.h"

namespace hoitu::store {
namespace {

// How long a statement waits for another process: the command line at work while the server runs.
constexpr int kBusyMilliseconds = 15'000;

// SQLite gives its side files (-wal, -shm) the mode of the database file.
void MakeFile(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    throw StoreError(fmt::format("cannot open {}: {}", file.string(), std::strerror(errno)));
  }
  ::close(descriptor);
}

// Leaves a statement ready for its next use however its run ended: an unfinished one would keep its
// locks.
class Running {
 public:
  explicit Running(sqlite3_stmt* statement) : statement_(statement) {}
  ~Running() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

 private:
  sqlite3_stmt* statement_;
};

// The value outlives the run of the statement.
int Bind(sqlite3_stmt* statement, int position, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return sqlite3_bind_int64(statement, position, *number);
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return sqlite3_bind_double(statement, position, *real);
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return sqlite3_bind_text64(statement, position, text->data(), text->size(), SQLITE_STATIC,
                               SQLITE_UTF8);
  }
  if (const auto* blob = std::get_if<Blob>(&value)) {
    return sqlite3_bind_blob64(statement, position, blob->bytes.data(), blob->bytes.size(),
                               SQLITE_STATIC);
  }
  return sqlite3_bind_null(statement, position);
}

Value Column(sqlite3_stmt* statement, int column) {
  const auto bytes = [&](const void* data) {
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return size == 0 ? std::string() : std::string(static_cast<const char*>(data), size);
  };
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement, column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_TEXT:
      return bytes(sqlite3_column_text(statement, column));
    case SQLITE_BLOB:
      return Blob{bytes(sqlite3_column_blob(statement, column))};
    default:
      return {};
  }
}

}  // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file, Engine::Access access) {
  if (access == Engine::Access::kWrite) MakeFile(file);
  constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, kFlags, nullptr);
  database_.reset(opened);
  if (code != SQLITE_OK) {
    throw StoreError(fmt::format("cannot open {}: {}", file.string(), sqlite3_errstr(code)));
  }
  Configure(access);
}

void SqliteConnection::Configure(Engine::Access access) {
  sqlite3_busy_timeout(database_.get(), kBusyMilliseconds);
  // QPSG: a plan depends on the text of a query alone. Without it a parameter beside LIKE makes
  // SQLite compile the query anew each time it is bound, which took half of a page's time.
  for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_ENABLE_QPSG, 1},
                                      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_DQS_DML, 0},
                                      {SQLITE_DBCONFIG_DQS_DDL, 0}}) {
    sqlite3_db_config(database_.get(), option, value, nullptr);
  }
  const auto mode = QueryOne("PRAGMA journal_mode = WAL");
  if (!mode || mode->Text(0) != "wal") throw StoreError("SQLite cannot use a write-ahead log here");
  Control("PRAGMA synchronous = FULL");
  Control("PRAGMA foreign_keys = ON");
  Control("PRAGMA case_sensitive_like = ON");       // as PostgreSQL
  Control("PRAGMA cache_size = -8000");             // 8 MB
  Control("PRAGMA journal_size_limit = 67108864");  // a grown log shrinks to 64 MB again
  if (access == Engine::Access::kRead) Control("PRAGMA query_only = ON");
}

void SqliteConnection::Throw(std::string_view sql) {
  const int code = sqlite3_extended_errcode(database_.get());
  const std::string what = fmt::format("{} ({}): {}", sqlite3_errmsg(database_.get()), code, sql);
  // A write that fails for a quota or a limit on the size of files SQLite calls an I/O error, and
  // keeps no cause.
  if (code == SQLITE_FULL || code == SQLITE_IOERR_WRITE) throw StoreFull(what);
  throw StoreError(what);
}

void SqliteConnection::Control(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) Throw(sql);
}

// Some errors (a full disk) have ended the transaction already.
void SqliteConnection::Rollback() noexcept {
  if (sqlite3_get_autocommit(database_.get()) == 0) {
    sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

SqliteConnection::Statement SqliteConnection::Prepare(std::string_view sql) {
  sqlite3_stmt* prepared = nullptr;
  const char* tail = nullptr;
  if (sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &prepared, &tail) != SQLITE_OK) {
    Throw(sql);
  }
  Statement statement(prepared);
  if (!statement) throw StoreError("an empty statement");
  if (!SplitStatements(sql.substr(static_cast<std::size_t>(tail - sql.data()))).empty()) {
    throw StoreError(fmt::format("two statements in one text: {}", sql));
  }
  return statement;
}

Session::Answer SqliteConnection::Run(std::string_view sql, std::vector<Value> args) {
  RequireStorable(sql, args);
  statements_.TakeSurplus();
  sqlite3_stmt* const statement = statements_.Find(sql, [&] { return Prepare(sql); }).get();
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != args.size()) {
    throw StoreError(fmt::format("{} values for the placeholders of: {}", args.size(), sql));
  }
  const Running running(statement);
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (Bind(statement, static_cast<int>(i) + 1, args[i]) != SQLITE_OK) Throw(sql);
  }
  const auto changes_before = sqlite3_total_changes64(database_.get());
  Answer answer{.rows = Step(statement, sql)};
  if (sqlite3_total_changes64(database_.get()) != changes_before) {
    answer.changed = sqlite3_changes64(database_.get());
  }
  return answer;
}

Rows SqliteConnection::Step(sqlite3_stmt* statement, std::string_view sql) {
  Rows rows;
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    const int columns = sqlite3_column_count(statement);
    std::vector<Value> values;
    values.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) values.push_back(Column(statement, i));
    rows.emplace_back(std::move(values));
  }
  if (code != SQLITE_DONE) Throw(sql);
  return rows;
}

std::int64_t SqliteConnection::DataVersion() { return QueryOne("PRAGMA data_version")->Int(0); }

}  // namespace hoitu::store
