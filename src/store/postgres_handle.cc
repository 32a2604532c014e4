#include "store/postgres_handle.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "store/session.h"

namespace hoitu::store {
namespace {

// What stands in the URL goes before what stands here.
PostgresHandle Connect(const std::string& url) {
  constexpr std::size_t kUrl = 7;
  std::array<const char*, 9> names = {"application_name",    "connect_timeout",  "keepalives_idle",
                                      "keepalives_interval", "keepalives_count", "tcp_user_timeout",
                                      "client_encoding",     "dbname",           nullptr};
  std::array<const char*, 9> values = {"hoitu", "5",    "15",    "5",    "3",
                                       "30000", "UTF8", nullptr, nullptr};
  values[kUrl] = url.c_str();
  constexpr int kExpandUrl = 1;
  return PostgresHandle(PQconnectdbParams(names.data(), values.data(), kExpandUrl));
}

std::string FirstLine(std::string_view text) { return std::string(Split(text, '\n').front()); }

}  // namespace

PostgresHandle ConnectPostgres(const std::string& url) {
  PostgresHandle connection = Connect(url);
  if (PQstatus(connection.get()) != CONNECTION_OK) {
    throw StoreError("cannot reach PostgreSQL: " + FirstLine(PQerrorMessage(connection.get())));
  }
  PQsetNoticeProcessor(connection.get(), [](void*, const char*) {}, nullptr);
  const char* const encoding = PQparameterStatus(connection.get(), "server_encoding");
  if (!encoding || std::string_view(encoding) != "UTF8") {
    throw StoreError("the PostgreSQL database is not in UTF-8");
  }
  // An acknowledged write is on the disk, whatever the server's default is.
  RunPostgres(connection.get(),
              "SET lock_timeout = '30s'; SET bytea_output = 'hex';"
              "SELECT set_config('synchronous_commit', 'on', false) "
              "WHERE current_setting('synchronous_commit') = 'off'");
  return connection;
}

PostgresResult RunPostgres(PGconn* connection, const char* sql) {
  PostgresResult result(PQexec(connection, sql));
  RequireSuccess(connection, result, sql);
  return result;
}

std::string_view SqlState(const PostgresResult& result) {
  const char* const state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  return state ? state : "";
}

void RequireSuccess(PGconn* connection, const PostgresResult& result, std::string_view sql) {
  const ExecStatusType status = PQresultStatus(result.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
  if (status == PGRES_EMPTY_QUERY) throw StoreError("an empty statement");
  const std::string_view state = SqlState(result);
  if (state.empty()) {
    throw StoreError(fmt::format("{}: {}", FirstLine(PQerrorMessage(connection)), sql));
  }
  constexpr std::string_view kDataException = "22";
  const char* const message = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
  const std::string reason =
      state.starts_with(kDataException) || !message ? "a value does not fit" : FirstLine(message);
  const std::string what = fmt::format("{} ({}): {}", reason, state, sql);
  constexpr std::string_view kDiskFull = "53100";
  if (state == kDiskFull) throw StoreFull(what);
  throw StoreError(what);
}

}  // namespace hoitu::store
