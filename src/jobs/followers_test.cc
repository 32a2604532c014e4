#include "jobs/followers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/mutex.h"
#include "store/testing/database_fixture.h"

namespace hoitu::jobs {
namespace {

using namespace std::chrono_literals;
using store::Sequence;
using ::testing::ElementsAre;

// What a follower was given, for the test to look at. Thread-safe.
class Received {
 public:
  void Add(Sequence sequence) {
    MutexLock lock(mutex_);
    sequences_.push_back(sequence);
  }
  std::vector<Sequence> sequences() const {
    MutexLock lock(mutex_);
    return sequences_;
  }

 private:
  mutable Mutex mutex_;
  std::vector<Sequence> sequences_ GUARDED_BY(mutex_);
};

class Recorder final : public Follower {
 public:
  using Before = std::function<void(std::span<const store::Entry>)>;
  Recorder(std::string name, Received& received, Sequence start = 0, Before before = nullptr)
      : name_(std::move(name)), received_(received), start_(start), before_(std::move(before)) {}

  std::string_view name() const override { return name_; }
  Sequence Start(store::Session&) override { return start_; }
  void Apply(std::span<const store::Entry> entries) override {
    if (before_) before_(entries);
    for (const auto& entry : entries) received_.Add(entry.sequence);
  }

 private:
  const std::string name_;
  Received& received_;
  const Sequence start_;
  const Before before_;
};

class FollowersTest : public store::DatabaseTest {
 protected:
  static Sequence Append(store::Database& database) {
    return database
        .Write([](store::Transaction& tx) -> Result<Sequence> {
          return tx.Append({.kind = "thing.made", .subject = "thing:1"});
        })
        .value();
  }
  Sequence Append() { return Append(database()); }
};
INSTANTIATE_TEST_SUITE_P(Store, FollowersTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(FollowersTest, EveryEntryComesOnceAndInOrder) {
  Received received;
  Append();
  Append();
  Followers followers(database());
  followers.Add(std::make_unique<Recorder>("recorder", received));
  followers.Start();
  ASSERT_TRUE(followers.WaitFor("recorder", 2, 5s));
  for (int i = 0; i < 20; ++i) Append();
  ASSERT_TRUE(followers.WaitFor("recorder", 22, 5s));
  followers.Stop();
  std::vector<Sequence> expected(22);
  for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = static_cast<Sequence>(i) + 1;
  EXPECT_EQ(received.sequences(), expected);
  EXPECT_EQ(followers.position("recorder"), 22);
}

TEST_P(FollowersTest, BeginsAfterWhatItHasTakenInAlready) {
  Received all, later;
  for (int i = 0; i < 3; ++i) Append();
  Followers followers(database());
  followers.Add(std::make_unique<Recorder>("all", all));
  followers.Add(std::make_unique<Recorder>("later", later, 2));
  followers.Start();
  ASSERT_TRUE(followers.WaitFor("all", 3, 5s));
  ASSERT_TRUE(followers.WaitFor("later", 3, 5s));
  EXPECT_THAT(all.sequences(), ElementsAre(1, 2, 3));
  EXPECT_THAT(later.sequences(), ElementsAre(3));
}

TEST_P(FollowersTest, ACommitIsAppliedWithoutAPollingDelay) {
  Received received;
  Followers followers(database());
  followers.Add(std::make_unique<Recorder>("recorder", received));
  followers.Start();
  ASSERT_TRUE(followers.WaitFor("recorder", Append(), 5s));
  auto best = std::chrono::steady_clock::duration::max();
  for (int i = 0; i < 5; ++i) {
    const Sequence sequence = Append();
    const auto committed = std::chrono::steady_clock::now();
    ASSERT_TRUE(followers.WaitFor("recorder", sequence, 5s));
    best = std::min(best, std::chrono::steady_clock::now() - committed);
  }
  EXPECT_LT(best, 20ms);
}

TEST_P(FollowersTest, ACommitOfAnotherNodeWakesThem) {
  Received received;
  Followers followers(database());
  followers.Add(std::make_unique<Recorder>("recorder", received));
  followers.Start();
  const auto other = OpenAgain();
  ASSERT_TRUE(followers.WaitFor("recorder", Append(*other), 5s));
  auto best = std::chrono::steady_clock::duration::max();
  for (int i = 0; i < 5; ++i) {
    const Sequence sequence = Append(*other);
    const auto committed = std::chrono::steady_clock::now();
    ASSERT_TRUE(followers.WaitFor("recorder", sequence, 5s));
    best = std::min(best, std::chrono::steady_clock::now() - committed);
  }
  EXPECT_LT(best, 50ms);
}

TEST_P(FollowersTest, OneThatThrowsIsTriedAgainWhileTheOthersGoOn) {
  Received clumsy, steady;
  int failures = 0;
  Followers followers(database());
  followers.Add(std::make_unique<Recorder>("clumsy", clumsy, 0, [&](auto) {
    if (++failures <= 2) throw std::runtime_error("stumbled");
  }));
  followers.Add(std::make_unique<Recorder>("steady", steady));
  followers.Start();
  Append();
  ASSERT_TRUE(followers.WaitFor("steady", 1, 5s));
  EXPECT_FALSE(followers.WaitFor("clumsy", 1, 0ms));
  ASSERT_TRUE(followers.WaitFor("clumsy", 1, 5s));
  followers.Stop();
  EXPECT_THAT(clumsy.sequences(), ElementsAre(1));
  EXPECT_EQ(failures, 3);
}

TEST_P(FollowersTest, OneThatIsAheadOfTheJournalDoesNotHoldUpTheOthers) {
  Received ahead, behind;
  Followers followers(database());
  followers.Add(std::make_unique<Recorder>("ahead", ahead, 1000));
  followers.Add(std::make_unique<Recorder>("behind", behind));
  followers.Start();
  ASSERT_TRUE(followers.WaitFor("ahead", 1000, 5s));
  ASSERT_TRUE(followers.WaitFor("behind", Append(), 5s));
}

TEST_P(FollowersTest, WaitingEndsWithTheThread) {
  Received received;
  Followers followers(database());
  followers.Add(std::make_unique<Recorder>("recorder", received));
  followers.Start();
  std::thread stopper([&] { followers.Stop(); });
  EXPECT_FALSE(followers.WaitFor("recorder", 1, 1min));
  stopper.join();
  EXPECT_FALSE(followers.WaitFor("nobody", 0, 1min));
}

class OtherProcessTest : public ::testing::TestWithParam<store::DatabaseKind> {};
INSTANTIATE_TEST_SUITE_P(Store, OtherProcessTest, store::EveryDatabase(), store::DatabaseName);

// The command line at work while the server runs. The child is made before this process opens the
// store, and writes when it is told to.
TEST_P(OtherProcessTest, ItsCommitsWakeTheFollowers) {
  const store::DatabasePlace place(GetParam());
  const SystemClock clock;
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe(pipe.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    char go = 0;
    if (::read(pipe[0], &go, 1) != 1) ::_exit(1);
    const auto database = store::Database::Open(place.options(), clock).value();
    const auto written = database->Write([](store::Transaction& tx) -> Result<Sequence> {
      return tx.Append({.kind = "thing.made", .subject = "thing:1"});
    });
    ::_exit(written ? 0 : 1);
  }
  const auto database = store::Database::Open(place.options(), clock).value();
  Received received;
  Followers followers(*database);
  followers.Add(std::make_unique<Recorder>("recorder", received));
  followers.Start();
  ASSERT_EQ(::write(pipe[1], "!", 1), 1);
  EXPECT_TRUE(followers.WaitFor("recorder", 1, 10s));
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  ::close(pipe[0]);
  ::close(pipe[1]);
}

}  // namespace
}  // namespace hoitu::jobs
