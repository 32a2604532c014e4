#pragma once

#include <string>
#include <utility>

#include "store/engine.h"

namespace hoitu::store {

// A PostgreSQL database that several nodes share. The tables are in the connection's current
// schema.
class PostgresEngine final : public Engine {
 public:
  explicit PostgresEngine(std::string url) : url_(std::move(url)) {}

  std::unique_ptr<Connection> Connect(Access access) override;
  std::unique_ptr<CommitWatch> WatchCommits(std::function<void(Sequence head)> seen) override;
  std::string Describe() override;

 private:
  const std::string url_;
};

}  // namespace hoitu::store
