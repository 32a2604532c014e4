#include "render/part_cache.h"

#include <gtest/gtest.h>

namespace hoitu::render {
namespace {

const std::vector<std::string> kA = {"a"}, kB = {"b"};
constexpr PageKey kFront = {"bacninh.localhost", "front"};

std::shared_ptr<const Part> PartFrom(std::int64_t snapshot, std::vector<std::string> tags = {"a"}) {
  return std::make_shared<const Part>(SafeHtml::Vouched("<p>đầu trang</p>"), std::move(tags),
                                      snapshot);
}

TEST(PartCache, FindsWhatWasPutUnderTheKey) {
  PartCache cache(1 << 20);
  EXPECT_EQ(cache.Find(kFront).part, nullptr);
  cache.Put(kFront, PartFrom(1));
  ASSERT_NE(cache.Find(kFront).part, nullptr);
  EXPECT_EQ(cache.Find(kFront).part->html().text(), "<p>đầu trang</p>");
  EXPECT_EQ(cache.Find({"snv.bacninh.localhost", "front"}).part, nullptr);
}

TEST(PartCache, EvictsByTagWhatIsOlderThanTheChange) {
  PartCache cache(1 << 20);
  cache.Put(kFront, PartFrom(5));
  cache.Evict(kB, 4);
  cache.Evict(kA, 5);
  EXPECT_NE(cache.Find(kFront).part, nullptr);
  cache.Evict(kA, 6);
  EXPECT_EQ(cache.Find(kFront).part, nullptr);
}

TEST(PartCache, DoesNotKeepAPartFromBeforeAnEviction) {
  PartCache cache(1 << 20);
  cache.Evict(kA, 7);
  cache.Put(kFront, PartFrom(6));  // its builder read before the change was committed
  EXPECT_EQ(cache.Find(kFront).part, nullptr);
  cache.Put(kFront, PartFrom(7));
  EXPECT_NE(cache.Find(kFront).part, nullptr);
}

TEST(PartCache, WhatOutlivesAnEvictionIsAsGoodAsNew) {
  PartCache cache(1 << 20);
  cache.Put(kFront, PartFrom(5));
  EXPECT_EQ(cache.Find(kFront).as_of, 5);
  cache.Evict(kB, 9);
  EXPECT_EQ(cache.Find(kFront).as_of, 9);
}

TEST(PartCache, KeepsTheNewerOfTwo) {
  PartCache cache(1 << 20);
  cache.Put(kFront, PartFrom(8));
  cache.Put(kFront, PartFrom(7));
  EXPECT_EQ(cache.Find(kFront).part->snapshot(), 8);
}

TEST(PartCache, KeepsToItsBudget) {
  PartCache cache(1600);  // three parts
  for (const char* path : {"a", "b", "c", "d"}) cache.Put({"h", path}, PartFrom(1));
  EXPECT_EQ(cache.Find({"h", "a"}).part, nullptr);
  EXPECT_NE(cache.Find({"h", "d"}).part, nullptr);
}

}  // namespace
}  // namespace hoitu::render
