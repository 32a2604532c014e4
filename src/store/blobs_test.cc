#include "store/blobs.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "base/digest.h"
#include "store/session.h"
#include "store/testing/temporary_folder.h"

namespace hoitu::store {
namespace {

namespace fs = std::filesystem;

class BlobsTest : public ::testing::Test {
 protected:
  std::unique_ptr<Blobs> Open() { return std::move(Blobs::Open(folder_).value()); }
  std::size_t CountFiles(const fs::path& folder) {
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      files += entry.is_regular_file() ? 1 : 0;
    }
    return files;
  }
  static std::string Contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  TemporaryFolder temporary_;
  const fs::path folder_ = temporary_.path() / "blobs";
};

TEST_F(BlobsTest, AreFoundByTheHashOfTheirBytes) {
  const auto blobs = Open();
  const std::string bytes("\0two\npieces", 11);
  const auto incoming = blobs->Begin(100);
  ASSERT_TRUE(incoming->Add(bytes.substr(0, 4)));
  ASSERT_TRUE(incoming->Add(bytes.substr(4)));
  EXPECT_EQ(Contents(incoming->path()), bytes);
  EXPECT_EQ(incoming->size(), bytes.size());
  const auto name = incoming->Keep();
  ASSERT_TRUE(name);
  EXPECT_EQ(*name, ToHex(Sha256(bytes)));
  ASSERT_TRUE(blobs->Find(*name));
  EXPECT_EQ(Contents(*blobs->Find(*name)), bytes);
}

TEST_F(BlobsTest, TheSameBytesAreStoredOnce) {
  const auto blobs = Open();
  EXPECT_EQ(blobs->Put("same"), blobs->Put("same"));
  EXPECT_TRUE(blobs->Put(""));
  EXPECT_EQ(CountFiles(folder_), 2u);
}

TEST_F(BlobsTest, AnUploadThatIsNotKeptLeavesNothing) {
  const auto blobs = Open();
  {
    const auto incoming = blobs->Begin(100);
    ASSERT_TRUE(incoming->Add("half of it"));
    EXPECT_EQ(CountFiles(folder_), 1u);
  }
  EXPECT_EQ(CountFiles(folder_), 0u);
}

TEST_F(BlobsTest, RefusesMoreThanTheLimit) {
  const auto blobs = Open();
  const auto incoming = blobs->Begin(4);
  ASSERT_TRUE(incoming->Add("1234"));
  const auto over = incoming->Add("5");
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().message, "upload.too_large");
  EXPECT_EQ(over.error().kind, ProblemKind::kTooLarge);
}

TEST_F(BlobsTest, OpeningRemovesLeftoversButNotWhatIsBeingWritten) {
  const auto blobs = Open();
  std::ofstream(folder_ / "incoming" / "of-a-killed-process") << "half";
  const auto incoming = blobs->Begin(100);
  ASSERT_TRUE(incoming->Add("alive"));
  const auto of_another_process = Open();
  EXPECT_EQ(CountFiles(folder_ / "incoming"), 1u);
  const auto name = incoming->Keep();
  EXPECT_TRUE(of_another_process->Find(*name));
}

TEST_F(BlobsTest, NothingButANameFindsAFile) {
  const auto blobs = Open();
  const std::string name = blobs->Put("x").value();
  EXPECT_FALSE(blobs->Find(name.substr(1)));
  EXPECT_FALSE(blobs->Find("../../etc/passwd"));
  EXPECT_FALSE(blobs->Find(std::string(64, '.')));
  EXPECT_FALSE(blobs->Find(std::string(64, '0')));
}

TEST_F(BlobsTest, AFolderThatCannotBeMadeIsAProblem) {
  std::ofstream(temporary_.path() / "file") << "in the way";
  const auto blobs = Blobs::Open(temporary_.path() / "file" / "blobs");
  ASSERT_FALSE(blobs);
  EXPECT_EQ(blobs.error().message, "store.unavailable");
}

// A limit on the size of files is what a full disk looks like from here. In a child, which the
// limit and the ignored signal do not outlive.
TEST_F(BlobsTest, AFullDiskThrowsAndLeavesNothing) {
  const auto blobs = Open();
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    bool thrown = false;
    try {
      static_cast<void>(blobs->Put(std::string(5000, 'x')));
    } catch (const StoreError&) {
      thrown = true;
    }
    ::_exit(thrown ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(CountFiles(folder_), 0u);
}

}  // namespace
}  // namespace hoitu::store
