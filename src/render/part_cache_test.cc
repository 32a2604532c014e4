#include "render/part_cache.h"

#include <gtest/gtest.h>

namespace hoitu::render {
namespace {

constexpr PageKey kFront = {"bacninh.localhost", "front"};

std::shared_ptr<const Part> PartFrom(std::int64_t snapshot, std::vector<std::string> tags = {"a"}) {
  return std::make_shared<const Part>(SafeHtml::Vouched("<p>đầu trang</p>"), std::move(tags),
                                      snapshot);
}

TEST(PartCache, FindsWhatWasPutUnderTheKey) {
  PartCache cache(1 << 20);
  EXPECT_EQ(cache.Find(kFront), nullptr);
  cache.Put(kFront, PartFrom(1));
  ASSERT_NE(cache.Find(kFront), nullptr);
  EXPECT_EQ(cache.Find(kFront)->html().text(), "<p>đầu trang</p>");
  EXPECT_EQ(cache.Find({"snv.bacninh.localhost", "front"}), nullptr);
}

TEST(PartCache, EvictsByTagWhatIsOlderThanTheChange) {
  PartCache cache(1 << 20);
  cache.Put(kFront, PartFrom(5));
  cache.Evict("b", 6);
  cache.Evict("a", 5);
  EXPECT_NE(cache.Find(kFront), nullptr);
  cache.Evict("a", 6);
  EXPECT_EQ(cache.Find(kFront), nullptr);
}

TEST(PartCache, DoesNotKeepAPartFromBeforeAnEviction) {
  PartCache cache(1 << 20);
  cache.Evict("a", 7);
  cache.Put(kFront, PartFrom(6));  // its builder read before the change was committed
  EXPECT_EQ(cache.Find(kFront), nullptr);
  cache.Put(kFront, PartFrom(7));
  EXPECT_NE(cache.Find(kFront), nullptr);
}

TEST(PartCache, KeepsTheNewerOfTwo) {
  PartCache cache(1 << 20);
  cache.Put(kFront, PartFrom(8));
  cache.Put(kFront, PartFrom(7));
  EXPECT_EQ(cache.Find(kFront)->snapshot(), 8);
}

TEST(PartCache, KeepsToItsBudget) {
  PartCache cache(1600);  // three parts
  for (const char* path : {"a", "b", "c", "d"}) cache.Put({"h", path}, PartFrom(1));
  EXPECT_EQ(cache.Find({"h", "a"}), nullptr);
  EXPECT_NE(cache.Find({"h", "d"}), nullptr);
}

}  // namespace
}  // namespace hoitu::render
