#include "articles/tasks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "articles/testing/newsroom.h"

namespace hoitu::articles {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum Task::Kind;
using Titled = std::pair<Task::Kind, std::string>;

class TasksTest : public NewsroomTest {
 protected:
  std::vector<Titled> Tasks(const accounts::Actor& actor) {
    return database().Read([&](store::Session& session) {
      std::vector<Titled> tasks;
      for (const Task& task : ListTasks(session, actor, rulebook(), clock().Now())) {
        tasks.emplace_back(task.kind, task.article.title);
        EXPECT_EQ(task.since, task.article.state_since);
      }
      return tasks;
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, TasksTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(TasksTest, KindsComeInOrderAndTheLongestWaitingFirst) {
  Submitted(kRiver, SomeContent("Chờ trước"));
  clock().Advance(std::chrono::minutes(1));
  Submitted(kRiver, SomeContent("Chờ sau"));
  Approved(kRiver, SomeContent("Đã duyệt"));
  ASSERT_TRUE(Create(Chief(kRiver), kRiver, SomeContent("Của tôi")));
  EXPECT_THAT(Tasks(Chief(kRiver)),
              ElementsAre(Titled(kReview, "Chờ trước"), Titled(kReview, "Chờ sau"),
                          Titled(kPublish, "Đã duyệt"), Titled(kFinish, "Của tôi")));
}

TEST_P(TasksTest, AReturnedTextWaitsForWhoWroteIt) {
  ASSERT_TRUE(Return(Chief(kRiver), Submitted(kRiver, SomeContent("Trả lại"))));
  EXPECT_THAT(Tasks(Writer(kRiver)), ElementsAre(Titled(kRevise, "Trả lại")));
  EXPECT_THAT(Tasks(Writer(kRiver, 12)), IsEmpty());
  EXPECT_THAT(Tasks(Chief(kRiver)), IsEmpty());
}

TEST_P(TasksTest, NobodyIsAskedForAnApprovalThatIsNotTheirs) {
  ASSERT_TRUE(Submit(Chief(kRiver), *Create(Chief(kRiver), kRiver, SomeContent("Tự viết"))));
  EXPECT_THAT(Tasks(Chief(kRiver)), IsEmpty()) << "four eyes";
  EXPECT_THAT(Tasks(Chief(kRiver, 22)), ElementsAre(Titled(kReview, "Tự viết")));
  EXPECT_THAT(Tasks(Chief(kHill)), IsEmpty()) << "another portal";

  const Article order = Submitted(kCrown, SomeContent("Hai bước"));
  EXPECT_THAT(Tasks(Keeper(kCrown)), IsEmpty()) << "the first step comes first";
  ASSERT_TRUE(Approve(Chief(kCrown), order));
  EXPECT_THAT(Tasks(Keeper(kCrown)), ElementsAre(Titled(kReview, "Hai bước")));
  EXPECT_THAT(Tasks(Chief(kCrown)), IsEmpty());
}

TEST_P(TasksTest, ARoleOfTheInstallationSeesEveryPortal) {
  Submitted(kRiver, SomeContent("Sông"));
  Submitted(kHill, SomeContent("Đồi"));
  accounts::Actor everywhere = Chief(kRiver);
  everywhere.roles[0].portal.reset();
  EXPECT_EQ(Tasks(everywhere).size(), 2U);
}

}  // namespace
}  // namespace hoitu::articles
