#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <set>
#include <thread>
#include <vector>

#include "store/database.h"
#include "store/testing/database_fixture.h"

namespace hoitu::store {
namespace {

class KilledWriterTest : public ::testing::TestWithParam<DatabaseKind> {
 protected:
  // In the child, until it is killed: every commit is acknowledged by its sequence in the pipe.
  [[noreturn]] void WriteForEver(int acknowledgements) {
    const SystemClock clock;
    const auto database = Database::Open(place_.options(), clock).value();
    std::vector<std::jthread> threads;
    threads.reserve(3);
    for (int i = 0; i < 3; ++i) {
      threads.emplace_back([&] {
        while (true) {
          const auto sequence = database->Write([](Transaction& tx) -> Result<Sequence> {
            const std::int64_t id = tx.NextId("thing");
            return tx.Append({.kind = "thing.made", .subject = "thing:" + std::to_string(id)});
          });
          if (::write(acknowledgements, &*sequence, sizeof *sequence) < 0) ::_exit(1);
        }
      });
    }
    threads.clear();
    ::_exit(1);
  }

  DatabasePlace place_{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(Store, KilledWriterTest, EveryDatabase(), DatabaseName);

TEST_P(KilledWriterTest, LosesNothingThatWasAcknowledged) {
  for (int round = 1; round <= 3; ++round) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) WriteForEver(pipe[1]);
    ::close(pipe[1]);
    std::set<Sequence> acknowledged;
    Sequence sequence = 0;
    while (::read(pipe[0], &sequence, sizeof sequence) == sizeof sequence) {
      acknowledged.insert(sequence);
      if (acknowledged.size() == 20) ::kill(child, SIGKILL);
    }
    ::close(pipe[0]);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));

    const SystemClock clock;
    const auto database = Database::Open(place_.options(), clock);
    ASSERT_TRUE(database) << database.error().detail;
    const auto verified = (*database)->Read(VerifyJournal);
    ASSERT_TRUE(verified) << "broken at " << verified.error().detail;
    ASSERT_GE(acknowledged.size(), 20u);
    EXPECT_GE(*verified, *acknowledged.rbegin());
    // The series and the journal were written together or not at all.
    EXPECT_EQ((*database)->Read([](Session& session) {
      return session.QueryOne("SELECT value FROM series WHERE name = 'thing'")->Int(0);
    }),
              *verified);
  }
}

}  // namespace
}  // namespace hoitu::store
