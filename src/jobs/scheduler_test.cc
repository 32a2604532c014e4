#include "jobs/scheduler.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <optional>
#include <stdexcept>
#include <utility>

#include "jobs/lease.h"
#include "store/testing/database_fixture.h"

namespace hoitu::jobs {
namespace {

using namespace std::chrono_literals;

class SchedulerTest : public store::DatabaseTest {
 protected:
  // Something to be done at `due_`, as if it stood in the data; a run does it.
  Task OneShot() {
    return {.name = "one-shot",
            .next = [this] { return due_; },
            .run =
                [this] {
                  ++runs_;
                  due_.reset();
                }};
  }

  std::optional<Instant> due_;
  int runs_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Store, SchedulerTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(SchedulerTest, RunsATaskWhenItIsDueAndNotBefore) {
  Scheduler scheduler(database(), clock());
  due_ = clock().Now() + 30s;
  scheduler.Add(OneShot());
  EXPECT_EQ(scheduler.RunDue(), clock().Now() + 30s);
  EXPECT_EQ(runs_, 0);
  clock().Advance(30s);
  EXPECT_EQ(scheduler.RunDue(), clock().Now() + 1min);
  EXPECT_EQ(runs_, 1);
  clock().Advance(1min);
  scheduler.RunDue();
  EXPECT_EQ(runs_, 1);
}

TEST_P(SchedulerTest, WhatFellDueWhileTheProgramWasStoppedRunsAtStart) {
  due_ = clock().Now() - std::chrono::hours(48);
  Scheduler scheduler(database(), clock());
  scheduler.Add(OneShot());
  scheduler.RunDue();
  EXPECT_EQ(runs_, 1);
}

TEST_P(SchedulerTest, APokeAsksTheTaskAgain) {
  Scheduler scheduler(database(), clock());
  scheduler.Add(OneShot());
  EXPECT_EQ(scheduler.RunDue(), clock().Now() + 1min);
  due_ = clock().Now() + 5s;
  scheduler.RunDue();  // it has not been told
  scheduler.Poke("one-shot");
  EXPECT_EQ(scheduler.RunDue(), clock().Now() + 5s);
}

TEST_P(SchedulerTest, AChangeByAnotherNodeIsSeenWithinAMinute) {
  Scheduler scheduler(database(), clock());
  scheduler.Add(OneShot());
  const Instant again = scheduler.RunDue();
  due_ = clock().Now() + 5s;
  clock().Set(again);
  scheduler.RunDue();
  EXPECT_EQ(runs_, 1);
}

TEST_P(SchedulerTest, ATaskThatThrowsIsTriedAgainLaterAndLater) {
  int tries = 0;
  Scheduler scheduler(database(), clock());
  scheduler.Add({.name = "clumsy",
                 .next = [&] { return std::optional(clock().Now()); },
                 .run =
                     [&] {
                       ++tries;
                       throw std::runtime_error("stumbled");
                     }});
  due_ = clock().Now();
  scheduler.Add(OneShot());
  const Instant first = scheduler.RunDue();
  EXPECT_EQ(first, clock().Now() + 100ms);
  EXPECT_EQ(runs_, 1);
  scheduler.RunDue();
  EXPECT_EQ(tries, 1);
  clock().Set(first);
  EXPECT_EQ(scheduler.RunDue(), first + 200ms);
  EXPECT_EQ(tries, 2);
}

TEST_P(SchedulerTest, OfTwoNodesOneRunsATask) {
  const auto other = OpenAgain();
  Scheduler there(*other, clock());
  there.Add(OneShot());
  Scheduler here(database(), clock());
  due_ = clock().Now();
  Task task = OneShot();
  task.run = [&, run = task.run] {
    there.RunDue();  // while we are at it
    EXPECT_EQ(runs_, 0);
    run();
  };
  here.Add(std::move(task));
  here.RunDue();
  EXPECT_EQ(runs_, 1);
  clock().Advance(1s);
  there.RunDue();
  EXPECT_EQ(runs_, 1);
}

TEST_P(SchedulerTest, ALeaseOfADeadNodeRunsOut) {
  ASSERT_TRUE(TakeLease(database(), "one-shot", "dead node", 1min));
  EXPECT_FALSE(TakeLease(database(), "one-shot", "somebody else", 1min));
  Scheduler scheduler(database(), clock());
  due_ = clock().Now();
  scheduler.Add(OneShot());
  scheduler.RunDue();
  EXPECT_EQ(runs_, 0);
  clock().Advance(1min);
  scheduler.RunDue();
  EXPECT_EQ(runs_, 1);
}

TEST_P(SchedulerTest, TheThreadIsWokenByAPoke) {
  std::promise<void> ran;
  std::atomic<bool> wanted = false;
  Scheduler scheduler(database(), clock());
  scheduler.Add({.name = "poked",
                 .next = [&] { return wanted ? std::optional(clock().Now()) : std::nullopt; },
                 .run =
                     [&] {
                       if (wanted.exchange(false)) ran.set_value();
                     }});
  scheduler.Start();
  wanted = true;
  scheduler.Poke("poked");
  EXPECT_EQ(ran.get_future().wait_for(5s), std::future_status::ready);
  scheduler.Stop();
}

}  // namespace
}  // namespace hoitu::jobs
