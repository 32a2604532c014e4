#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "render/page_key.h"

namespace hoitu::render {

// Values kept by key within a budget of bytes; the least recently used go first, and all that carry
// a tag can be taken out at once. A Value says tags(), snapshot() and bytes(). Not thread-safe: its
// owner has the lock.
template <typename Value>
class TaggedShelf {
 public:
  explicit TaggedShelf(std::size_t budget) : budget_(budget) {}

  // Null when there is none.
  std::shared_ptr<const Value> Find(const PageKey& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->value;
  }

  // In the place of what is there under the key, unless that is from a later snapshot.
  void Put(const PageKey& key, std::shared_ptr<const Value> value) {
    const auto present = by_key_.find(key);
    if (present != by_key_.end()) {
      if (present->second->value->snapshot() > value->snapshot()) return;
      Remove(present->second);
    }
    OwnedPageKey owned(key);
    const std::size_t cost = value->bytes() + owned.size() + kEntryOverhead;
    if (cost > budget_) return;
    entries_.push_front({std::move(owned), std::move(value), cost});
    const auto entry = entries_.begin();
    by_key_.emplace(entry->key.view(), entry);
    for (const std::string& tag : entry->value->tags()) by_tag_[tag].insert(&*entry);
    bytes_ += cost;
    while (bytes_ > budget_) {
      ++dropped_;
      Remove(std::prev(entries_.end()));
    }
  }

  // Takes out what carries the tag and is from a snapshot before `sequence`.
  void Evict(std::string_view tag, std::int64_t sequence) {
    const auto tagged = by_tag_.find(tag);
    if (tagged == by_tag_.end()) return;
    const std::vector<Entry*> entries(tagged->second.begin(), tagged->second.end());
    for (const Entry* entry : entries) {
      if (entry->value->snapshot() >= sequence) continue;
      ++evicted_;
      Remove(by_key_.find(entry->key.view())->second);
    }
  }

  std::size_t size() const { return entries_.size(); }
  std::size_t bytes() const { return bytes_; }
  std::uint64_t evicted() const { return evicted_; }  // because of a tag
  std::uint64_t dropped() const { return dropped_; }  // to keep the budget

 private:
  static constexpr std::size_t kEntryOverhead = 256;  // list node, map node, key

  struct Entry {
    OwnedPageKey key;
    std::shared_ptr<const Value> value;
    std::size_t cost;
  };
  using Entries = std::list<Entry>;  // the most recently used first

  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  void Remove(typename Entries::iterator entry) {
    for (const std::string& tag : entry->value->tags()) {
      const auto tagged = by_tag_.find(tag);
      if (tagged == by_tag_.end()) continue;  // a value may name a tag twice
      tagged->second.erase(&*entry);
      if (tagged->second.empty()) by_tag_.erase(tagged);
    }
    by_key_.erase(entry->key.view());
    bytes_ -= entry->cost;
    entries_.erase(entry);
  }

  const std::size_t budget_;
  Entries entries_;
  std::unordered_map<PageKey, typename Entries::iterator, PageKeyHash> by_key_;
  std::unordered_map<std::string, std::unordered_set<Entry*>, TextHash, std::equal_to<>> by_tag_;
  std::size_t bytes_ = 0;
  std::uint64_t evicted_ = 0;
  std::uint64_t dropped_ = 0;
};

}  // namespace hoitu::render
