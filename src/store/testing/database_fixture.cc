#include "store/testing/database_fixture.h"

#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "base/log.h"

namespace hoitu::store {
namespace {

using namespace std::chrono_literals;

std::string PostgresUrl() {
  const char* url = std::getenv("HOITU_TEST_POSTGRES");
  return url ? url : "";
}

void RunOnPostgres(const std::string& sql) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(PostgresUrl().c_str()),
                                                                PQfinish);
  PQsetNoticeProcessor(connection.get(), [](void*, const char*) {}, nullptr);
  const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()),
                                                             PQclear);
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
    throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
  }
}

std::string FreshSchema() {
  static std::atomic<int> made = 0;
  return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++made);
}

std::string UrlWithSchema(const std::string& schema) {
  const std::string url = PostgresUrl();
  return url + (url.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" +
         schema;
}

std::unique_ptr<Database> Open(const DatabaseOptions& options, const Clock& clock) {
  auto database = Database::Open(options, clock);
  if (!database) {
    throw std::runtime_error(database.error().message + ": " + database.error().detail);
  }
  return std::move(*database);
}

}  // namespace

std::vector<DatabaseKind> DatabaseKinds() {
  if (!PostgresUrl().empty()) return {DatabaseKind::kSqlite, DatabaseKind::kPostgres};
  static const int said_once = std::fputs(
      "PostgreSQL cases are skipped: HOITU_TEST_POSTGRES is not set (tests/postgres)\n", stderr);
  static_cast<void>(said_once);
  return {DatabaseKind::kSqlite};
}

std::string DatabaseName(const ::testing::TestParamInfo<DatabaseKind>& info) {
  return info.param == DatabaseKind::kSqlite ? "Sqlite" : "Postgres";
}

DatabasePlace::DatabasePlace(DatabaseKind kind) {
  options_.folder = folder_.path();
  if (kind == DatabaseKind::kSqlite) return;
  schema_ = FreshSchema();
  RunOnPostgres("CREATE SCHEMA " + schema_);
  options_.url = UrlWithSchema(schema_);
}

DatabasePlace::~DatabasePlace() {
  if (!schema_.empty()) RunOnPostgres("DROP SCHEMA " + schema_ + " CASCADE");
}

DatabaseTest::DatabaseTest()
    : clock_(FromLocal({2026y / 11 / 22, 12, 0, 0})),
      place_(GetParam()),
      database_(Open(place_.options(), clock_)) {
  SetLogLevel(LogLevel::kWarning);
}

std::unique_ptr<Database> DatabaseTest::OpenAgain() { return Open(place_.options(), clock_); }

}  // namespace hoitu::store
