#include "migration/import_articles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "articles/article_store.h"
#include "articles/public_articles.h"
#include "articles/tasks.h"
#include "articles/testing/newsroom.h"
#include "migration/format_note.h"

namespace hoitu::migration {
namespace {

using articles::Chief;
using articles::kRiver;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Line(int id) {
  return nlohmann::json{
             {"id", std::to_string(id)}, {"title", "Bài " + std::to_string(id)},
             {"summary", "Tóm tắt"},     {"html", "<p>Nội dung <b>đậm</b>.</p>"},
             {"section", "notices"},     {"published_at", "2019-05-0" + std::to_string(id % 9 + 1)}}
             .dump() +
         "\n";
}

std::string Lines(int count) {
  std::string lines;
  for (int id = 1; id <= count; ++id) lines += Line(id);
  return lines;
}

class ImportArticlesTest : public articles::NewsroomTest {
 protected:
  Result<ImportCount> Import(const std::string& text, ImportOrder order = {},
                             const accounts::Actor& actor = Chief(kRiver)) {
    order.portal = kRiver;
    order.origin = "old.jsonl";
    order.default_section = "news";
    std::istringstream in(text);
    notes_.clear();
    return ImportArticles(database(), actor, rulebook(), clock(), order, in,
                          [&](const Note& note) { notes_.push_back(note); });
  }
  // The message of the only line, refused.
  std::string RefusalOf(const std::string& line) {
    const ImportCount count = *Import(line);
    EXPECT_EQ(count.refused, 1) << line.substr(0, 100);
    return notes_.empty() ? "" : notes_.back().message + " " + notes_.back().field;
  }
  std::int64_t PublicOnes(std::string_view section) {
    return database().Read([&](store::Session& session) {
      return articles::CountSection(session, From(kRiver), section);
    });
  }
  articles::Revision Imported(std::string_view source_id) {
    return database().Read([&](store::Session& session) {
      return articles::LoadRevision(session, *FindImported(session, kRiver, source_id), 1);
    });
  }

  std::vector<Note> notes_;
};
INSTANTIATE_TEST_SUITE_P(Store, ImportArticlesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(ImportArticlesTest, WhatWasPublishedIsPublishedAsConvertedUnderOneBulkApproval) {
  EXPECT_EQ(*Import(Lines(7), {.batch = 3}), (ImportCount{.lines = 7, .published = 7}));
  EXPECT_THAT(notes_, IsEmpty());
  EXPECT_EQ(PublicOnes("notices"), 7);
  database().Read([&](store::Session& session) {
    const auto id = FindImported(session, kRiver, "3");
    const articles::Article article = *articles::FindArticle(session, *id);
    EXPECT_TRUE(article.converted);
    EXPECT_EQ(article.state, articles::State::kPublished);
    EXPECT_EQ(FormatVietnameseDate(*article.published_at), "04/05/2019");
    EXPECT_EQ(article.first_published_at, article.published_at);
    EXPECT_EQ(session.Query("SELECT id FROM bulk_approval").size(), 1U);
    EXPECT_EQ(
        session.QueryOne("SELECT COUNT(*) FROM approved_revision WHERE bulk_approval = 1")->Int(0),
        7);
    const auto journal = store::ReadJournal(session, 0, 100);
    EXPECT_EQ(journal.size(), 3U) << "one event a batch";
    EXPECT_EQ(journal[0].event.kind, "article.imported");
    EXPECT_EQ(journal[0].event.actor, 21);
    const auto body = nlohmann::json::parse(journal[0].event.body);
    EXPECT_EQ(body["count"], 3);
    EXPECT_EQ(body["placements"], nlohmann::json::parse(R"([[2,"notices"]])"));
    return 0;
  });
}

TEST_P(ImportArticlesTest, DraftsStayDraftsAndWaitForNobody) {
  const ImportCount count = *Import(R"({"id":"d","title":"Nháp","text":"","state":"draft"})");
  EXPECT_EQ(count.drafts, 1);
  EXPECT_EQ(PublicOnes("news"), 0);
  database().Read([&](store::Session& session) {
    EXPECT_THAT(articles::ListTasks(session, Chief(kRiver), rulebook(), clock().Now()), IsEmpty());
    return 0;
  });
}

TEST_P(ImportArticlesTest, AnImportThatWasKilledGoesOnWhereItWas) {
  struct Killed : std::runtime_error {
    using std::runtime_error::runtime_error;
  };
  const std::string text = Lines(20);
  for (int kill_after = 1; kill_after < 20; kill_after += 4) {
    // Dies in the middle of a batch that is then lost.
    std::istringstream part(text.substr(0, text.find(Line(kill_after + 1))) + "broken\n");
    ImportOrder order{.portal = kRiver,
                      .origin = "old.jsonl",
                      .default_section = "news",
                      .keep_picture = {},
                      .batch = 3};
    EXPECT_THROW(
        static_cast<void>(ImportArticles(database(), Chief(kRiver), rulebook(), clock(), order,
                                         part, [](const Note&) { throw Killed("kill"); })),
        Killed);
    EXPECT_EQ(PublicOnes("notices"), kill_after / 3 * 3);
  }
  EXPECT_EQ(*Import(text), (ImportCount{.lines = 20, .published = 5, .already = 15}));
  EXPECT_EQ(PublicOnes("notices"), 20);
  EXPECT_EQ(*Import(text), (ImportCount{.lines = 20, .already = 20}));
  EXPECT_EQ(database().Read([](store::Session& session) {
    return session.Query("SELECT id FROM bulk_approval").size();
  }),
            1U);
}

TEST_P(ImportArticlesTest, ADryRunSaysTheSameAndWritesNothing) {
  const std::string text = Lines(3) + "{\n";
  const ImportCount expected{.lines = 4, .published = 3, .refused = 1};
  const auto head = [&] {
    return database().Read([](store::Session& s) { return store::JournalHead(s); });
  };
  EXPECT_EQ(*Import(text, {.writing = Writing::kDryRun}), expected);
  EXPECT_EQ(head(), 0);
  EXPECT_EQ(PublicOnes("notices"), 0);
  EXPECT_EQ(*Import(text), expected);
  EXPECT_EQ(Import(text, {.writing = Writing::kDryRun})->already, 3);
}

TEST_P(ImportArticlesTest, WhatIsMissingIsMadeUpAndNoted) {
  ASSERT_TRUE(Import(R"({"id":7,"title":"Đất nước","text":"Đoạn một.\n\nĐoạn hai.","colour":1})"));
  EXPECT_THAT(notes_, ElementsAre(Field(&Note::message, "import.key.unknown"),
                                  Field(&Note::message, "import.summary.made"),
                                  Field(&Note::message, "import.published_at.missing")));
  const articles::Revision revision = Imported("7");
  EXPECT_EQ(revision.content.summary, "Đoạn một.");
  EXPECT_EQ(revision.content.section, "news");
  EXPECT_EQ(revision.content.body.blocks.size(), 2U);
}

TEST_P(ImportArticlesTest, APicturesPathBecomesItsNumberAndTheFirstTheCover) {
  const std::string line = R"({"id":"p","title":"Ảnh","summary":"T","published_at":"2020-01-01",)"
                           R"("html":"<p>A</p><img src=\"a.jpg\"><img src=\"gone.jpg\">",)"
                           R"("images":[{"path":"a.jpg","alt":"Toàn cảnh"},{"path":"gone.jpg"}]})";
  const KeepPicture keep = [](const ImportedPicture& picture) -> std::optional<std::int64_t> {
    if (picture.path == "a.jpg") return 42;
    return std::nullopt;
  };
  ASSERT_TRUE(Import(line, {.keep_picture = keep}));
  const articles::ArticleContent content = Imported("p").content;
  EXPECT_EQ(content.cover, 42);
  EXPECT_THAT(richtext::PicturesIn(content.body), ElementsAre(42));
  EXPECT_EQ(content.body.blocks.back().alt, "Toàn cảnh");
  EXPECT_THAT(notes_, Contains(Field(&Note::detail, "gone.jpg")));
}

TEST_P(ImportArticlesTest, EveryRefusalNamesLineFieldAndReason) {
  EXPECT_EQ(RefusalOf("not json"), "import.json.malformed ");
  EXPECT_EQ(RefusalOf("[1]"), "import.type.wrong ");
  EXPECT_EQ(RefusalOf(R"({"title":"","text":"A"})"), "article.title.empty /title");
  EXPECT_EQ(RefusalOf(R"({"title":5,"text":"A"})"), "import.type.wrong /title");
  EXPECT_EQ(RefusalOf(R"({"title":"A"})"), "article.body.empty /html");
  EXPECT_EQ(RefusalOf(R"({"title":"A","text":"B","state":"hot"})"), "import.state.unknown /state");
  EXPECT_EQ(RefusalOf(R"({"title":"A","text":"B","published_at":"05/12/2019"})"),
            "import.published_at.invalid /published_at");
  EXPECT_EQ(RefusalOf(R"({"title":"A","text":"B","published_at":"2027-01-01"})"),
            "import.published_at.future /published_at");
  EXPECT_EQ(RefusalOf(R"({"title":"A","text":"B","source_url":"javascript:x"})"),
            "article.source_url.invalid /source_url");
  EXPECT_EQ(RefusalOf(R"({"title":"A","text":"B","images":{}})"), "import.type.wrong /images");
  EXPECT_EQ(RefusalOf("{\"title\":\"A\xff\",\"text\":\"B\"}"), "text.encoding ");
  EXPECT_EQ(RefusalOf(R"({"title":")" + std::string(301, 'a') + R"(","text":"B"})"),
            "text.too_long /title");
  EXPECT_EQ(*Import(Line(1) + "\n{}\n" + Line(2)),
            (ImportCount{.lines = 3, .published = 2, .refused = 1}))
      << "a refused line stops nothing";
  EXPECT_EQ(notes_.back().line, 3) << "blank lines are counted";
  EXPECT_EQ(Import(Line(8) + Line(8))->refused, 1);
  EXPECT_EQ(notes_.back().message, "import.id.repeated");
}

TEST_P(ImportArticlesTest, HostileLinesAreRefusedOrDefused) {
  EXPECT_EQ(RefusalOf(std::string("{\"title\":\"A\0\",\"text\":\"B\"}", 25)),
            "import.json.malformed ");
  EXPECT_EQ(RefusalOf(std::string(1'000'000, '[')), "import.json.malformed ");

  ASSERT_TRUE(Import(R"({"id":"n","title":"A\u0000\u202eB","text":"C"})"));
  EXPECT_EQ(Imported("n").content.title, "AB");
  ASSERT_TRUE(Import(R"({"id":"s","title":"S","html":"<script>alert(1)</script><p>Ok</p>"})"));
  EXPECT_THAT(notes_, Contains(Field(&Note::message, "import.html.element_dropped")));
  std::string deep;
  for (int i = 0; i < 1'000; ++i) deep += "<div><b>";
  EXPECT_TRUE(Import(nlohmann::json{{"id", "d"}, {"title", "D"}, {"html", deep + "sâu"}}.dump()));
}

TEST_P(ImportArticlesTest, ALineOfAHundredMegabytesIsReportedWithoutBeingKept) {
  const std::string text = Line(1) + std::string(100 * 1024 * 1024, 'a') + "\n" + Line(2);
  EXPECT_EQ(*Import(text), (ImportCount{.lines = 3, .published = 2, .refused = 1}));
  EXPECT_EQ(notes_[0], (Note{Note::Kind::kRefused, 2, "", "import.line.too_long", ""}));
}

TEST_P(ImportArticlesTest, AsksForReviewAndPublishOnThePortalAndARealSection) {
  EXPECT_EQ(Import(Lines(1), {}, articles::Writer(kRiver)).error().message, "role.duty_missing");
  EXPECT_EQ(Import(Lines(1), {}, Chief(articles::kHill)).error().message, "role.duty_missing");
  std::istringstream in(Lines(1));
  const auto result = ImportArticles(
      database(), Chief(kRiver), rulebook(), clock(),
      {.portal = kRiver, .origin = "x", .default_section = "nowhere", .keep_picture = {}}, in,
      [](const Note&) {});
  EXPECT_EQ(result.error().message, "article.section.unknown");
}

TEST(FormatNoteTest, ANoteIsOneLineInTwoLanguages) {
  const Note note{Note::Kind::kRefused, 12, "/title", "article.title.empty", "a\nb"};
  EXPECT_EQ(FormatNote(note, Language::kVietnamese),
            "dòng 12 /title: bị từ chối: Bài cần có tiêu đề. (a b)");
  EXPECT_EQ(FormatNote(note, Language::kEnglish),
            "line 12 /title: refused: The title is missing. (a b)");
}

}  // namespace
}  // namespace hoitu::migration
