#include "base/json_depth.h"

#include <gtest/gtest.h>

#include <string>

namespace hoitu {
namespace {

TEST(JsonDepth, CountsArraysAndObjects) {
  EXPECT_TRUE(IsNestedWithin("1", 0));
  EXPECT_TRUE(IsNestedWithin(R"({"a":[1,2],"b":[{}]})", 3));
  EXPECT_FALSE(IsNestedWithin(R"({"a":[1,2],"b":[{}]})", 2));
  EXPECT_TRUE(IsNestedWithin("[][][]", 1));
  EXPECT_FALSE(IsNestedWithin(std::string(100'000, '['), kJsonLevels));
}

TEST(JsonDepth, BracketsInTextsDoNotCount) {
  EXPECT_TRUE(IsNestedWithin(R"("[[[[")", 0));
  EXPECT_TRUE(IsNestedWithin(R"(["\"[[[", "\\"])", 1));
  EXPECT_FALSE(IsNestedWithin(R"(["\\", [1]])", 1));
}

}  // namespace
}  // namespace hoitu
