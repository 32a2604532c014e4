#pragma once

#include <libpq-fe.h>

#include <string>
#include <vector>

#include "store/session.h"

// Values on their way to PostgreSQL and back: numbers and text as text, blobs as they are.
namespace hoitu::store {

// The type a value is sent as; 0 for NULL, which takes the type its place wants.
Oid PostgresType(const Value& value);

// The parameters of one statement as libpq wants them. The values outlive it.
class PostgresParameters {
 public:
  explicit PostgresParameters(const std::vector<Value>& values);

  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* pointers() const { return pointers_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  std::vector<std::string> numbers_;  // what pointers_ to numbers point into
  std::vector<const char*> pointers_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

// All rows of an answer. Throws StoreError on a column of a type that is none of ours.
Rows PostgresRows(const PGresult* result);

}  // namespace hoitu::store
