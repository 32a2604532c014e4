#include "store/postgres_connection.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "store/dialect.h"
#include "store/postgres_values.h"

namespace hoitu::store {
namespace {

// A server that has become a standby while we were connected.
constexpr std::string_view kReadOnly = "25006";

bool Fits(const std::vector<Oid>& types, const std::vector<Value>& args) {
  return std::ranges::equal(types, args, [](Oid type, const Value& value) {
    return std::holds_alternative<std::monostate>(value) || PostgresType(value) == type;
  });
}

std::int64_t ChangedRows(PGresult* result) {
  if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
  const std::string_view text = PQcmdTuples(result);  // empty for what changes no rows
  std::int64_t changed = 0;
  std::from_chars(text.data(), text.data() + text.size(), changed);
  return changed;
}

}  // namespace

PostgresConnection::PostgresConnection(std::string url, Engine::Access access)
    : url_(std::move(url)), access_(access) {
  Connect();
}

void PostgresConnection::Connect() {
  statements_.Clear();
  handle_ = ConnectPostgres(url_);
  // A writer that hangs must not hold the whole installation for ever.
  if (access_ == Engine::Access::kWrite) {
    RunPostgres(handle_.get(), "SET idle_in_transaction_session_timeout = '60s'");
  }
}

// A connection may have been lost while it lay idle. Nothing was done on it yet, so a new one takes
// over unseen.
void PostgresConnection::Begin(const char* sql) {
  if (PQstatus(handle_.get()) == CONNECTION_OK) {
    const PostgresResult result(PQexec(handle_.get(), sql));
    if (PQstatus(handle_.get()) == CONNECTION_OK && SqlState(result) != kReadOnly) {
      RequireSuccess(handle_.get(), result, sql);
      return;
    }
  }
  Connect();
  RunPostgres(handle_.get(), sql);
}

void PostgresConnection::BeginRead() { Begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

// READ COMMITTED: each statement sees what was committed before the lock was granted, and nothing
// is committed while it is held.
void PostgresConnection::BeginWrite() {
  try {
    Begin(
        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;"
        "SELECT sequence FROM journal_head WHERE id = 1 FOR UPDATE");
  } catch (const StoreError&) {  // only to leave no transaction open after a lock that timed out
    Rollback();
    throw;
  }
}

void PostgresConnection::BeginSchemaChange() {
  Begin(
      "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;"
      "SELECT pg_advisory_xact_lock(hashtext('hoitu ' || current_schema()))");
}

void PostgresConnection::AnnounceAtCommit(Sequence head) {
  Run("SELECT pg_notify('hoitu_' || current_schema(), ?)", {fmt::format("{}", head)});
}

// The server answers COMMIT with ROLLBACK when a statement had failed.
void PostgresConnection::Commit() {
  const PostgresResult result = RunPostgres(handle_.get(), "COMMIT");
  if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") {
    throw StoreError("the commit was refused after a statement that failed");
  }
}

void PostgresConnection::Rollback() noexcept {
  if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) {
    const PostgresResult ignored(PQexec(handle_.get(), "ROLLBACK"));
  }
}

Session::Answer PostgresConnection::Run(std::string_view sql, std::vector<Value> args) {
  RequireStorable(sql, args);
  DropSurplus();
  Statement& statement = statements_.Find(sql, [&] {
    PostgresText text = ToPostgres(sql);
    return Statement{.sql = std::move(text.sql), .placeholders = text.placeholders, .prepared = {}};
  });
  if (statement.placeholders != args.size()) {
    throw StoreError(fmt::format("{} values for the placeholders of: {}", args.size(), sql));
  }
  const Prepared& prepared = PreparedFor(statement, args);
  const PostgresParameters parameters(args);
  constexpr int kAnswerAsText = 0;
  const PostgresResult result(PQexecPrepared(
      handle_.get(), prepared.name.c_str(), parameters.count(), parameters.pointers(),
      parameters.lengths(), parameters.formats(), kAnswerAsText));
  RequireSuccess(handle_.get(), result, sql);
  return {.rows = PostgresRows(result.get()), .changed = ChangedRows(result.get())};
}

const PostgresConnection::Prepared& PostgresConnection::PreparedFor(
    Statement& statement, const std::vector<Value>& args) {
  for (const Prepared& prepared : statement.prepared) {
    if (Fits(prepared.types, args)) return prepared;
  }
  Prepared prepared{.name = fmt::format("s{}", ++names_given_), .types = {}};
  std::ranges::transform(args, std::back_inserter(prepared.types), PostgresType);
  const PostgresResult result(PQprepare(handle_.get(), prepared.name.c_str(), statement.sql.c_str(),
                                        static_cast<int>(args.size()), prepared.types.data()));
  RequireSuccess(handle_.get(), result, statement.sql);
  return statement.prepared.emplace_back(std::move(prepared));
}

void PostgresConnection::DropSurplus() {
  const auto surplus = statements_.TakeSurplus();
  if (!surplus) return;
  for (const Prepared& prepared : surplus->prepared) {
    RunPostgres(handle_.get(), fmt::format("DEALLOCATE {}", prepared.name).c_str());
  }
}

}  // namespace hoitu::store
