#include "store/folder_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/testing/temporary_folder.h"

namespace hoitu::store {
namespace {

TEST(FolderLockTest, TheSecondServerIsToldWhoHoldsTheFolder) {
  const TemporaryFolder folder;
  auto first = FolderLock::Acquire(folder.path());
  ASSERT_TRUE(first);
  const auto second = FolderLock::Acquire(folder.path());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().message, "store.folder_in_use");
  EXPECT_THAT(second.error().detail, ::testing::HasSubstr(std::to_string(::getpid())));
  first->reset();
  EXPECT_TRUE(FolderLock::Acquire(folder.path()));
}

TEST(FolderLockTest, AProcessThatDiedHoldsNothing) {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    const auto lock = FolderLock::Acquire(folder.path());
    ::_exit(lock ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_EQ(status, 0);
  EXPECT_TRUE(FolderLock::Acquire(folder.path()));
}

TEST(FolderLockTest, AMissingFolderIsAProblem) {
  const TemporaryFolder folder;
  const auto lock = FolderLock::Acquire(folder.path() / "missing");
  ASSERT_FALSE(lock);
  EXPECT_EQ(lock.error().message, "store.unavailable");
}

}  // namespace
}  // namespace hoitu::store
