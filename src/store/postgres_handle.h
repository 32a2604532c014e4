#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>

// libpq's handles with an owner, and its errors as ours.
namespace hoitu::store {

struct FinishPostgres {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
using PostgresHandle = std::unique_ptr<PGconn, FinishPostgres>;

struct ClearPostgresResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearPostgresResult>;

// An open connection, set up as all of ours are. A dead server or network is noticed within half a
// minute. Throws StoreError.
PostgresHandle ConnectPostgres(const std::string& url);

// Runs a text without parameters. Throws StoreError.
PostgresResult RunPostgres(PGconn* connection, const char* sql);

// Throws StoreError when `result` is a failure. What the server says about data it could not read
// quotes that data, so then only the kind of the error (SQLSTATE) is told.
void RequireSuccess(PGconn* connection, const PostgresResult& result, std::string_view sql);

std::string_view SqlState(const PostgresResult& result);  // empty when there is none

}  // namespace hoitu::store
