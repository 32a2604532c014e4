#include "render/page_cache.h"

#include <algorithm>
#include <exception>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/mutex.h"
#include "render/tagged_shelf.h"

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

}  // namespace

class PageCache::Shard {
 public:
  explicit Shard(std::size_t budget) : shelf_(budget) {}

  std::shared_ptr<const CachedPage> Find(const PageKey& key) EXCLUDES(mutex_) {
    MutexLock lock(mutex_);
    auto page = shelf_.Find(key);
    if (page) ++hits_;
    return page;
  }

  std::shared_ptr<const CachedPage> GetOrBuild(const PageKey& key, Encoding wanted,
                                               const std::function<Page()>& build) EXCLUDES(mutex_);
  void Evict(std::string_view tag, std::int64_t sequence) EXCLUDES(mutex_);

  void AddTo(Figures& sum) const EXCLUDES(mutex_) {
    MutexLock lock(mutex_);
    sum.hits += hits_;
    sum.misses += misses_;
    sum.evictions += shelf_.evicted();
    sum.dropped += shelf_.dropped();
    sum.pages += shelf_.size();
    sum.bytes += shelf_.bytes();
  }

 private:
  struct Eviction {
    std::string tag;
    std::int64_t sequence;
  };
  // One build under way. Fields are guarded by the shard's mutex.
  struct Flight {
    explicit Flight(const PageKey& k) : key(k) {}
    const OwnedPageKey key;
    bool landed = false;
    std::shared_ptr<const CachedPage> page;  // or
    std::exception_ptr failure;
    std::vector<Eviction> evicted_meanwhile;
  };

  std::shared_ptr<const CachedPage> Fly(const std::shared_ptr<Flight>& flight,
                                        std::shared_ptr<const CachedPage> known, Encoding wanted,
                                        const std::function<Page()>& build) EXCLUDES(mutex_);
  void Land(const std::shared_ptr<Flight>& flight) REQUIRES(mutex_);
  void Insert(const Flight& flight) REQUIRES(mutex_);

  mutable Mutex mutex_;
  Condition landed_;
  TaggedShelf<CachedPage> shelf_ GUARDED_BY(mutex_);
  std::unordered_map<PageKey, std::shared_ptr<Flight>, PageKeyHash> joinable_ GUARDED_BY(mutex_);
  std::vector<std::shared_ptr<Flight>> under_way_ GUARDED_BY(mutex_);
  std::uint64_t hits_ GUARDED_BY(mutex_) = 0;
  std::uint64_t misses_ GUARDED_BY(mutex_) = 0;  // builds, and encodings added
};

std::shared_ptr<const CachedPage> PageCache::Shard::GetOrBuild(const PageKey& key, Encoding wanted,
                                                               const std::function<Page()>& build) {
  std::shared_ptr<Flight> flight;
  std::shared_ptr<const CachedPage> known;
  {
    MutexLock lock(mutex_);
    for (;;) {
      known = shelf_.Find(key);
      if (known && known->Has(known->EncodingFor(wanted))) {
        ++hits_;
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
    ++misses_;
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
  shelf_.Put(flight.key.view(), page);
}

void PageCache::Shard::Evict(std::string_view tag, std::int64_t sequence) {
  MutexLock lock(mutex_);
  for (const auto& flight : under_way_)
    flight->evicted_meanwhile.push_back({std::string(tag), sequence});
  joinable_.clear();  // nobody who asks from now on may be answered by a build that began before
  shelf_.Evict(tag, sequence);
}

PageCache::PageCache(std::size_t byte_budget) {
  for (std::size_t i = 0; i < kShards; ++i)
    shards_.push_back(std::make_unique<Shard>(byte_budget / kShards));
}

PageCache::~PageCache() = default;

PageCache::Shard& PageCache::ShardOf(const PageKey& key) const {
  return *shards_[PageKeyHash()(key) / 61 % kShards];
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
