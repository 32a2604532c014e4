#include "render/page_cache.h"

#include <algorithm>
#include <exception>
#include <list>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/mutex.h"

// The pages are spread over shards by their key. A tag's pages can be in every shard, so each shard
// keeps its own index of tags and Evict visits them all: evicting is rare, looking up is not.
//
// The guard against stale pages (page_cache_test.cc plays it against a model) rests on one order: a
// change is committed, then evicted. Whoever starts to build after the eviction reads a snapshot
// that has the change. Only builds that were already under way can be older, so a shard notes an
// eviction in each of its builds under way and nowhere else.
namespace hoitu::render {
namespace {

constexpr std::size_t kShards = 16;
constexpr std::size_t kEntryOverhead = 256;  // list node, map node, key

struct KeyHash {
  std::size_t operator()(const PageKey& key) const {
    const std::hash<std::string_view> hash;
    return (hash(key.host) * 31 + hash(key.path)) * 31 + hash(key.query);
  }
};

// A PageKey that owns its text.
class OwnedKey {
 public:
  explicit OwnedKey(const PageKey& key)
      : text_(std::string(key.host).append(key.path).append(key.query)),
        host_(key.host.size()),
        path_(key.path.size()) {}

  PageKey view() const {
    const std::string_view text = text_;
    return {text.substr(0, host_), text.substr(host_, path_), text.substr(host_ + path_)};
  }
  std::size_t size() const { return text_.size(); }

 private:
  std::string text_;
  std::size_t host_;
  std::size_t path_;
};

}  // namespace

class PageCache::Shard {
 public:
  explicit Shard(std::size_t budget) : budget_(budget) {}

  std::shared_ptr<const CachedPage> Find(const PageKey& key) EXCLUDES(mutex_) {
    MutexLock lock(mutex_);
    auto page = FindLocked(key);
    if (page) ++figures_.hits;
    return page;
  }

  std::shared_ptr<const CachedPage> GetOrBuild(const PageKey& key, Encoding wanted,
                                               const std::function<Page()>& build) EXCLUDES(mutex_);
  void Evict(std::string_view tag, std::int64_t sequence) EXCLUDES(mutex_);

  void AddTo(Figures& sum) const EXCLUDES(mutex_) {
    MutexLock lock(mutex_);
    sum.hits += figures_.hits;
    sum.misses += figures_.misses;
    sum.evictions += figures_.evictions;
    sum.dropped += figures_.dropped;
    sum.pages += entries_.size();
    sum.bytes += figures_.bytes;
  }

 private:
  struct Entry {
    OwnedKey key;
    std::shared_ptr<const CachedPage> page;
    std::size_t cost;
  };
  using Entries = std::list<Entry>;  // the most recently used first

  struct Eviction {
    std::string tag;
    std::int64_t sequence;
  };
  // One build under way. Fields are guarded by the shard's mutex.
  struct Flight {
    explicit Flight(const PageKey& k) : key(k) {}
    const OwnedKey key;
    bool landed = false;
    std::shared_ptr<const CachedPage> page;  // or
    std::exception_ptr failure;
    std::vector<Eviction> evicted_meanwhile;
  };

  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  std::shared_ptr<const CachedPage> FindLocked(const PageKey& key) REQUIRES(mutex_) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->page;
  }

  std::shared_ptr<const CachedPage> Fly(const std::shared_ptr<Flight>& flight,
                                        std::shared_ptr<const CachedPage> known, Encoding wanted,
                                        const std::function<Page()>& build) EXCLUDES(mutex_);
  void Land(const std::shared_ptr<Flight>& flight) REQUIRES(mutex_);
  void Insert(const Flight& flight) REQUIRES(mutex_);
  void Remove(Entries::iterator entry) REQUIRES(mutex_);

  const std::size_t budget_;
  mutable Mutex mutex_;
  Condition landed_;
  Entries entries_ GUARDED_BY(mutex_);
  std::unordered_map<PageKey, Entries::iterator, KeyHash> by_key_ GUARDED_BY(mutex_);
  std::unordered_map<std::string, std::unordered_set<Entry*>, TextHash, std::equal_to<>> by_tag_
      GUARDED_BY(mutex_);
  std::unordered_map<PageKey, std::shared_ptr<Flight>, KeyHash> joinable_ GUARDED_BY(mutex_);
  std::vector<std::shared_ptr<Flight>> under_way_ GUARDED_BY(mutex_);
  Figures figures_ GUARDED_BY(mutex_);
};

std::shared_ptr<const CachedPage> PageCache::Shard::GetOrBuild(const PageKey& key, Encoding wanted,
                                                               const std::function<Page()>& build) {
  std::shared_ptr<Flight> flight;
  std::shared_ptr<const CachedPage> known;
  {
    MutexLock lock(mutex_);
    for (;;) {
      known = FindLocked(key);
      if (known && known->Has(known->EncodingFor(wanted))) {
        ++figures_.hits;
        return known;
      }
      const auto joined = joinable_.find(key);
      if (joined == joinable_.end()) break;
      const std::shared_ptr<Flight> other = joined->second;
      while (!other->landed) landed_.Wait(mutex_);
      if (other->failure) std::rethrow_exception(other->failure);
      if (other->page->Has(other->page->EncodingFor(wanted))) return other->page;
      // It was built for a reader of another encoding: look again, and add ours.
      if (!other->page->keep()) {
        known = other->page;
        break;
      }
    }
    ++figures_.misses;
    flight = std::make_shared<Flight>(key);
    joinable_.emplace(flight->key.view(), flight);
    under_way_.push_back(flight);
  }
  return Fly(flight, std::move(known), wanted, build);
}

std::shared_ptr<const CachedPage> PageCache::Shard::Fly(const std::shared_ptr<Flight>& flight,
                                                        std::shared_ptr<const CachedPage> known,
                                                        Encoding wanted,
                                                        const std::function<Page()>& build) {
  std::shared_ptr<const CachedPage> page = std::move(known);
  std::exception_ptr failure;
  // Caught only to be handed on to everyone who waits for this build.
  try {
    if (!page) page = std::make_shared<const CachedPage>(build());
    const Encoding encoding = page->EncodingFor(wanted);
    if (!page->Has(encoding)) page = page->With(encoding);
  } catch (...) {
    failure = std::current_exception();
  }
  {
    MutexLock lock(mutex_);
    flight->page = page;
    flight->failure = failure;
    Land(flight);
  }
  landed_.NotifyAll();
  if (failure) std::rethrow_exception(failure);
  return page;
}

void PageCache::Shard::Land(const std::shared_ptr<Flight>& flight) {
  flight->landed = true;
  std::erase(under_way_, flight);
  const auto joined = joinable_.find(flight->key.view());
  if (joined != joinable_.end() && joined->second == flight) joinable_.erase(joined);
  if (flight->page && flight->page->keep()) Insert(*flight);
}

void PageCache::Shard::Insert(const Flight& flight) {
  const auto& page = flight.page;
  for (const Eviction& eviction : flight.evicted_meanwhile) {
    if (eviction.sequence > page->snapshot() &&
        std::ranges::find(page->tags(), eviction.tag) != page->tags().end())
      return;
  }
  const std::size_t cost = page->bytes() + flight.key.size() + kEntryOverhead;
  const auto present = by_key_.find(flight.key.view());
  if (present != by_key_.end()) {
    if (present->second->page->snapshot() > page->snapshot()) return;
    Remove(present->second);
  }
  if (cost > budget_) return;
  entries_.push_front({flight.key, page, cost});
  const auto entry = entries_.begin();
  by_key_.emplace(entry->key.view(), entry);
  for (const std::string& tag : page->tags()) by_tag_[tag].insert(&*entry);
  figures_.bytes += cost;
  while (figures_.bytes > budget_) {
    ++figures_.dropped;
    Remove(std::prev(entries_.end()));
  }
}

void PageCache::Shard::Remove(Entries::iterator entry) {
  for (const std::string& tag : entry->page->tags()) {
    const auto tagged = by_tag_.find(tag);
    if (tagged == by_tag_.end()) continue;  // a page may name a tag twice
    tagged->second.erase(&*entry);
    if (tagged->second.empty()) by_tag_.erase(tagged);
  }
  by_key_.erase(entry->key.view());
  figures_.bytes -= entry->cost;
  entries_.erase(entry);
}

void PageCache::Shard::Evict(std::string_view tag, std::int64_t sequence) {
  MutexLock lock(mutex_);
  for (const auto& flight : under_way_)
    flight->evicted_meanwhile.push_back({std::string(tag), sequence});
  joinable_.clear();  // nobody who asks from now on may be answered by a build that began before
  const auto tagged = by_tag_.find(tag);
  if (tagged == by_tag_.end()) return;
  const std::vector<Entry*> entries(tagged->second.begin(), tagged->second.end());
  for (Entry* entry : entries) {
    if (entry->page->snapshot() >= sequence) continue;
    ++figures_.evictions;
    Remove(by_key_.find(entry->key.view())->second);
  }
}

PageCache::PageCache(std::size_t byte_budget) {
  for (std::size_t i = 0; i < kShards; ++i)
    shards_.push_back(std::make_unique<Shard>(byte_budget / kShards));
}

PageCache::~PageCache() = default;

PageCache::Shard& PageCache::ShardOf(const PageKey& key) const {
  return *shards_[KeyHash()(key) / 61 % kShards];
}

PageAnswer PageCache::FindHot(const PageKey& key, const PageRequest& request) {
  auto page = ShardOf(key).Find(key);
  return page ? AnswerFrom(std::move(page), request) : PageAnswer();
}

PageAnswer PageCache::GetOrBuild(const PageKey& key, const PageRequest& request,
                                 const std::function<Page()>& build) {
  return AnswerFrom(ShardOf(key).GetOrBuild(key, request.wanted, build), request);
}

void PageCache::Evict(std::string_view tag, std::int64_t sequence) {
  for (const auto& shard : shards_) shard->Evict(tag, sequence);
}

PageCache::Figures PageCache::figures() const {
  Figures sum;
  for (const auto& shard : shards_) shard->AddTo(sum);
  return sum;
}

}  // namespace hoitu::render
