#pragma once

#include <filesystem>

#include "store/engine.h"

namespace hoitu::store {

// SQLite in one file of the data folder. Several processes may have it open: the command line while
// the server runs.
class SqliteEngine final : public Engine {
 public:
  explicit SqliteEngine(const std::filesystem::path& folder) : file_(folder / "hoitu.db") {}

  std::unique_ptr<Connection> Connect(Access access) override;
  std::unique_ptr<CommitWatch> WatchCommits(std::function<void(Sequence head)> seen) override;
  std::string Describe() override;

 private:
  const std::filesystem::path file_;
};

}  // namespace hoitu::store
