#include "jobs/lease.h"

namespace hoitu::jobs {

bool TakeLease(store::Database& database, std::string_view name, std::string_view holder,
               std::chrono::milliseconds length) {
  const Result<bool> taken = database.Write([&](store::Transaction& tx) -> Result<bool> {
    return tx
        .QueryOne(
            "INSERT INTO lease (name, holder, until_at) VALUES (?, ?, ?) "
            "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = "
            "excluded.until_at "
            "WHERE lease.until_at <= ? OR lease.holder = excluded.holder RETURNING holder",
            name, holder, tx.now() + length, tx.now())
        .has_value();
  });
  return *taken;  // there is no Problem in it
}

void ReleaseLease(store::Database& database, std::string_view name, std::string_view holder) {
  static_cast<void>(database.Write([&](store::Transaction& tx) -> Result<void> {
    tx.Execute("DELETE FROM lease WHERE name = ? AND holder = ?", name, holder);
    return {};
  }));
}

}  // namespace hoitu::jobs
