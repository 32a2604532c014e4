#pragma once

#include <functional>
#include <vector>

#include "store/schema.h"
#include "store/session.h"

namespace hoitu::backup {

// Every row of a table in the order of its key, a batch at a time; `take` gets the values in the
// order of Table::columns. Returns how many there were.
std::int64_t ForEachRow(store::Session& session, const store::Table& table,
                        const std::function<void(const std::vector<store::Value>&)>& take);

// Inserts rows as ForEachRow gave them.
class RowInserter {
 public:
  RowInserter(store::Session& session, const std::string& table,
              const std::vector<std::string>& columns);
  void Insert(std::vector<store::Value> values);

 private:
  store::Session& session_;
  std::string sql_;
};

}  // namespace hoitu::backup
