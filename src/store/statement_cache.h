#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace hoitu::store {

// The prepared statements of one connection by their SQL text. Used by one thread.
template <class Statement>
class StatementCache {
 public:
  static constexpr std::size_t kLimit = 300;

  // The statement of `sql`, made by `make()` when it is not there. The reference holds until the
  // statement is taken out.
  template <class Make>
  Statement& Find(std::string_view sql, Make&& make) {
    if (const auto found = by_sql_.find(sql); found != by_sql_.end()) {
      recent_first_.splice(recent_first_.begin(), recent_first_, found->second);
      return found->second->second;
    }
    recent_first_.emplace_front(std::string(sql), make());
    by_sql_.emplace(recent_first_.front().first, recent_first_.begin());
    return recent_first_.front().second;
  }

  // Takes out the statement unused for longest when there are more than kLimit, so that texts built
  // from filters cannot grow without bound.
  std::optional<Statement> TakeSurplus() {
    if (recent_first_.size() <= kLimit) return std::nullopt;
    std::optional<Statement> surplus(std::move(recent_first_.back().second));
    by_sql_.erase(recent_first_.back().first);
    recent_first_.pop_back();
    return surplus;
  }

  void Clear() {
    by_sql_.clear();
    recent_first_.clear();
  }

 private:
  using Kept = std::list<std::pair<const std::string, Statement>>;
  Kept recent_first_;
  std::unordered_map<std::string_view, typename Kept::iterator> by_sql_;  // keys point into Kept
};

}  // namespace hoitu::store
