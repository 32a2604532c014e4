#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/migrations.h"

namespace hoitu::store {

struct Table {
  std::string name;
  std::vector<std::string> columns;  // in the order of the file
  std::vector<std::string> key;      // the columns of the primary key

  bool operator==(const Table&) const = default;
};

// The tables that the migrations leave behind, in the order they were made: a table stands after
// every table it refers to. Read from the text of the migrations, so it is the same on both
// databases.
std::vector<Table> DescribeSchema(std::span<const Migration> migrations);

}  // namespace hoitu::store
