#include "render/page_cache.h"

#include <brotli/decode.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <atomic>
#include <charconv>
#include <random>
#include <stdexcept>
#include <thread>

#include "base/mutex.h"

namespace hoitu::render {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr PageKey kHome = {"bacninh.localhost", "/"};
constexpr PageRequest kPlain = {};
constexpr PageRequest kGzip = {.wanted = Encoding::kGzip};
constexpr PageRequest kBrotli = {.wanted = Encoding::kBrotli};

std::string LongText() {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "<p>Bắc Ninh " + std::to_string(i * i) + "</p>";
  return text;
}

Page PageOf(std::string body, std::vector<std::string> tags = {}, std::int64_t snapshot = 0) {
  Page page;
  page.body = std::move(body);
  page.tags = std::move(tags);
  page.snapshot = snapshot;
  return page;
}

Page MustNotBuild() { throw std::logic_error("built again"); }

std::string Unzipped(std::string_view bytes) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string out(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

std::string Unbrotlied(std::string_view bytes) {
  std::string out(1 << 20, '\0');
  std::size_t size = out.size();
  EXPECT_EQ(
      BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data())),
      BROTLI_DECODER_RESULT_SUCCESS);
  out.resize(size);
  return out;
}

std::string EtagOf(const PageAnswer& answer) {
  const std::size_t start = answer.head.find("ETag: ") + 6;
  return std::string(answer.head.substr(start, answer.head.find('\r', start) - start));
}

TEST(PageCache, BuildsOnceAndAnswersFromMemory) {
  PageCache cache(1 << 20);
  EXPECT_FALSE(cache.FindHot(kHome, kPlain));
  const auto first = cache.GetOrBuild(kHome, kPlain, [] { return PageOf("trang chủ"); });
  EXPECT_EQ(first.body, "trang chủ");
  EXPECT_THAT(std::string(first.head), HasSubstr("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(std::string(first.head), HasSubstr("Content-Length: 11\r\n"));
  EXPECT_EQ(cache.GetOrBuild(kHome, kPlain, MustNotBuild).body, "trang chủ");
  EXPECT_EQ(cache.FindHot(kHome, kPlain).body, "trang chủ");
  EXPECT_FALSE(cache.FindHot({"bacninh.localhost", "/", "x=1"}, kPlain));
  EXPECT_FALSE(cache.FindHot({"snv.bacninh.localhost", "/"}, kPlain));
}

TEST(PageCache, AddsAnEncodingWhenSomeoneWantsIt) {
  PageCache cache(1 << 20);
  const std::string text = LongText();
  const auto gzip = cache.GetOrBuild(kHome, kGzip, [&] { return PageOf(text); });
  EXPECT_EQ(Unzipped(gzip.body), text);
  EXPECT_THAT(std::string(gzip.head), HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_THAT(std::string(gzip.head), HasSubstr("Vary: Accept-Encoding\r\n"));

  EXPECT_FALSE(cache.FindHot(kHome, kBrotli)) << "not packed yet";
  const auto brotli = cache.GetOrBuild(kHome, kBrotli, MustNotBuild);
  EXPECT_EQ(Unbrotlied(brotli.body), text);
  EXPECT_LT(brotli.body.size(), gzip.body.size());
  EXPECT_TRUE(cache.FindHot(kHome, kBrotli));
  EXPECT_TRUE(cache.FindHot(kHome, kGzip));
  EXPECT_EQ(cache.FindHot(kHome, kPlain).body, text);

  const std::array etags = {EtagOf(gzip), EtagOf(brotli), EtagOf(cache.FindHot(kHome, kPlain))};
  EXPECT_NE(etags[0], etags[1]);
  EXPECT_NE(etags[0], etags[2]);
}

TEST(PageCache, SendsSmallAndPackedBodiesAsTheyAre) {
  PageCache cache(1 << 20);
  EXPECT_EQ(cache.GetOrBuild(kHome, kBrotli, [] { return PageOf("ngắn"); }).body, "ngắn");
  const PageKey picture = {"bacninh.localhost", "/-/anh/ab/640.jpg"};
  const auto answer = cache.GetOrBuild(picture, kGzip, [] {
    Page page = PageOf(std::string(5000, 'x'));
    page.content_type = "image/jpeg";
    return page;
  });
  EXPECT_EQ(answer.body.size(), 5000u);
  EXPECT_THAT(std::string(answer.head), Not(HasSubstr("Vary")));
}

TEST(PageCache, AnswersHeadAndConditionalRequests) {
  PageCache cache(1 << 20);
  const std::string text = LongText();
  const auto full = cache.GetOrBuild(kHome, kGzip, [&] {
    Page page = PageOf(text);
    page.headers = {{"Cache-Control", "no-cache"}};
    return page;
  });
  const auto head = cache.FindHot(kHome, {.method = Method::kHead, .wanted = Encoding::kGzip});
  EXPECT_EQ(head.head, full.head);
  EXPECT_EQ(head.body, "");

  const std::string etag = EtagOf(full);
  const std::string list = "\"other\", W/" + etag;
  for (const std::string& sent : {etag, list, std::string("*")}) {
    const auto answer = cache.FindHot(kHome, {.wanted = Encoding::kGzip, .if_none_match = sent});
    EXPECT_EQ(answer.status, 304) << sent;
    EXPECT_EQ(answer.body, "");
    EXPECT_THAT(std::string(answer.head), HasSubstr("HTTP/1.1 304 Not Modified\r\nETag: " + etag));
    EXPECT_THAT(std::string(answer.head), HasSubstr("Cache-Control: no-cache\r\n"));
    EXPECT_THAT(std::string(answer.head), HasSubstr("Vary: Accept-Encoding\r\n"));
    EXPECT_THAT(std::string(answer.head), Not(HasSubstr("Content-Length")));
  }
  EXPECT_EQ(cache.FindHot(kHome, {.if_none_match = etag}).status, 200) << "another encoding's";
}

TEST(PageCache, AnswersNo304ForAnErrorPage) {
  PageCache cache(1 << 20);
  const auto build = [] {
    Page page = PageOf("không tìm thấy");
    page.status = 404;
    return page;
  };
  EXPECT_EQ(cache.GetOrBuild(kHome, {.if_none_match = "*"}, build).status, 404);
  EXPECT_EQ(cache.FindHot(kHome, {.if_none_match = "*"}).status, 404);
}

TEST(PageCache, ForgetsAPageThatIsNotToBeKept) {
  PageCache cache(1 << 20);
  const auto build = [] {
    Page page = PageOf(LongText());
    page.keep = false;
    return page;
  };
  EXPECT_TRUE(cache.GetOrBuild(kHome, kGzip, build));
  EXPECT_FALSE(cache.FindHot(kHome, kGzip));
}

TEST(PageCache, EvictsByTagWhatIsOlderThanTheChange) {
  PageCache cache(1 << 20);
  const PageKey other = {"bacninh.localhost", "/lien-he"};
  cache.GetOrBuild(kHome, kPlain, [] { return PageOf("một", {"article:1", "article:2"}, 10); });
  cache.GetOrBuild(other, kPlain, [] { return PageOf("hai", {"article:2"}, 10); });
  cache.Evict("article:3", 11);
  cache.Evict("article:1", 10);  // already in the snapshot
  EXPECT_TRUE(cache.FindHot(kHome, kPlain));
  cache.Evict("article:1", 11);
  EXPECT_FALSE(cache.FindHot(kHome, kPlain));
  EXPECT_TRUE(cache.FindHot(other, kPlain));
  cache.GetOrBuild(kHome, kPlain, [] { return PageOf("mới", {"article:1"}, 11); });
  cache.Evict("article:1", 11);  // the follower comes after the writer
  EXPECT_TRUE(cache.FindHot(kHome, kPlain));
}

TEST(PageCache, DoesNotKeepWhatWasBuiltFromBeforeAChange) {
  PageCache cache(1 << 20);
  const auto answer = cache.GetOrBuild(kHome, kPlain, [&] {
    Page page = PageOf("cũ", {"article:1"}, 10);
    cache.Evict("article:1", 11);
    return page;
  });
  EXPECT_EQ(answer.body, "cũ") << "it was asked for before the change";
  EXPECT_FALSE(cache.FindHot(kHome, kPlain));

  cache.GetOrBuild(kHome, kPlain, [&] {
    cache.Evict("article:1", 12);
    return PageOf("mới", {"article:1"}, 12);
  });
  EXPECT_TRUE(cache.FindHot(kHome, kPlain)) << "the snapshot has the change";
}

TEST(PageCache, KeepsToItsBudgetAndDropsTheLeastUsed) {
  PageCache cache(16 * 40'000);  // room for a few pages in each shard
  std::vector<std::string> paths;
  for (int i = 0; i < 500; ++i) paths.push_back("/" + std::to_string(i));
  const PageKey favourite = {"h", "/favourite"};
  cache.GetOrBuild(favourite, kPlain, [] { return PageOf(std::string(5000, 'f'), {"t"}); });
  for (const std::string& path : paths) {
    cache.GetOrBuild({"h", path}, kPlain, [] { return PageOf(std::string(5000, 'x'), {"t"}); });
    EXPECT_TRUE(cache.FindHot(favourite, kPlain));
    EXPECT_LE(cache.figures().bytes, 16 * 40'000u);
  }
  EXPECT_FALSE(cache.FindHot({"h", paths.front()}, kPlain));
  EXPECT_GT(cache.figures().dropped, 300u);
  EXPECT_GT(cache.figures().pages, 50u);

  const PageKey huge = {"h", "/huge"};
  EXPECT_TRUE(cache.GetOrBuild(huge, kPlain, [] { return PageOf(std::string(100'000, 'x')); }));
  EXPECT_FALSE(cache.FindHot(huge, kPlain));
  cache.Evict("t", 1);
  EXPECT_EQ(cache.figures().bytes, 0u);
}

TEST(PageCache, BuildsOnceForAllWhoWait) {
  PageCache cache(1 << 20);
  constexpr int kReaders = 8;
  std::atomic<int> builds = 0, arrived = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kReaders; ++i) {
    threads.emplace_back([&] {
      ++arrived;
      const auto answer = cache.GetOrBuild(kHome, kGzip, [&] {
        ++builds;
        while (arrived < kReaders) std::this_thread::yield();
        return PageOf(LongText());
      });
      EXPECT_EQ(Unzipped(answer.body), LongText());
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(builds, 1);
}

TEST(PageCache, WhoAsksAfterAnEvictionDoesNotJoinABuildFromBefore) {
  PageCache cache(1 << 20);
  std::atomic<bool> under_way = false, release = false;
  std::thread slow([&] {
    const auto answer = cache.GetOrBuild(kHome, kPlain, [&] {
      under_way = true;
      while (!release) std::this_thread::yield();
      return PageOf("cũ", {"article:1"}, 10);
    });
    EXPECT_EQ(answer.body, "cũ");
  });
  while (!under_way) std::this_thread::yield();
  cache.Evict("article:1", 11);
  EXPECT_EQ(cache.GetOrBuild(kHome, kPlain, [] { return PageOf("mới", {"article:1"}, 11); }).body,
            "mới");
  release = true;
  slow.join();
  EXPECT_EQ(cache.FindHot(kHome, kPlain).body, "mới");
}

TEST(PageCache, HandsAFailureToAllWhoWaitAndTriesAgain) {
  PageCache cache(1 << 20);
  std::atomic<int> arrived = 0, failures = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&] {
      ++arrived;
      try {
        cache.GetOrBuild(kHome, kPlain, [&]() -> Page {
          while (arrived < 3) std::this_thread::yield();
          throw std::runtime_error("the database is gone");
        });
      } catch (const std::runtime_error&) {
        ++failures;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(failures, 3);
  EXPECT_EQ(cache.GetOrBuild(kHome, kPlain, [] { return PageOf("lại chạy"); }).body, "lại chạy");
}

// A small world against which the cache is played: things with versions, changed under one counter,
// as the store changes under its journal.
class World {
 public:
  static constexpr int kThings = 6;

  std::int64_t Change(int thing) {
    MutexLock lock(mutex_);
    return versions_[static_cast<std::size_t>(thing)] = ++head_;
  }
  // A page that shows two things: "<version> <version>".
  Page Build(int a, int b) const {
    MutexLock lock(mutex_);
    return PageOf(std::to_string(versions_[static_cast<std::size_t>(a)]) + " " +
                      std::to_string(versions_[static_cast<std::size_t>(b)]),
                  {TagOf(a), TagOf(b)}, head_);
  }
  static std::string TagOf(int thing) { return "thing:" + std::to_string(thing); }

 private:
  mutable Mutex mutex_;
  std::int64_t head_ GUARDED_BY(mutex_) = 0;
  std::array<std::int64_t, kThings> versions_ GUARDED_BY(mutex_) = {};
};

TEST(PageCache, NeverServesWhatWasChangedBeforeTheQuestion) {
  World world;
  PageCache cache(16 * 1500);  // so small that pages are dropped all the time
  std::array<std::atomic<std::int64_t>, World::kThings> acknowledged = {};
  std::atomic<bool> done = false;

  std::vector<std::thread> writers;
  for (int w = 0; w < 2; ++w) {
    writers.emplace_back([&, w] {
      std::mt19937 random(static_cast<unsigned>(w));
      for (int i = 0; i < 3000; ++i) {
        const int thing = static_cast<int>(random() % World::kThings);
        const std::int64_t sequence = world.Change(thing);
        cache.Evict(World::TagOf(thing), sequence);
        auto& floor = acknowledged[static_cast<std::size_t>(thing)];
        std::int64_t seen = floor;
        while (seen < sequence && !floor.compare_exchange_weak(seen, sequence)) {
        }
        if (i % 3 == 0) cache.Evict(World::TagOf(thing), sequence);  // the follower, later
        if (i % 16 == 0) std::this_thread::yield();
      }
    });
  }
  std::atomic<int> hot = 0, stale = 0;
  std::vector<std::thread> readers;
  for (int r = 0; r < 3; ++r) {
    readers.emplace_back([&, r] {
      std::mt19937 random(100u + static_cast<unsigned>(r));
      while (!done) {
        const int a = static_cast<int>(random() % World::kThings);
        const int b = static_cast<int>(random() % World::kThings);
        const std::string path = "/" + std::to_string(a) + "-" + std::to_string(b);
        const PageKey key = {"h", path};
        const std::int64_t floor_a = acknowledged[static_cast<std::size_t>(a)];
        const std::int64_t floor_b = acknowledged[static_cast<std::size_t>(b)];
        auto answer = cache.FindHot(key, kPlain);
        if (answer) {
          ++hot;
        } else {
          answer = cache.GetOrBuild(key, kPlain, [&] { return world.Build(a, b); });
        }
        std::int64_t shown_a = 0, shown_b = 0;
        const char* end = answer.body.data() + answer.body.size();
        const auto first = std::from_chars(answer.body.data(), end, shown_a);
        std::from_chars(first.ptr + 1, end, shown_b);
        if (shown_a < floor_a || shown_b < floor_b) ++stale;
      }
    });
  }
  for (auto& thread : writers) thread.join();
  done = true;
  for (auto& thread : readers) thread.join();
  EXPECT_EQ(stale, 0);
  EXPECT_GT(hot, 0);
}

TEST(EtagMatches, ComparesWholeTagsWeakly) {
  EXPECT_TRUE(EtagMatches("\"a\"", "\"a\""));
  EXPECT_TRUE(EtagMatches("W/\"a\"", "\"a\""));
  EXPECT_TRUE(EtagMatches("\"b\" , \"a\"", "\"a\""));
  EXPECT_FALSE(EtagMatches("\"ab\"", "\"a\""));
  EXPECT_FALSE(EtagMatches("", "\"a\""));
  EXPECT_FALSE(EtagMatches("a", "\"a\""));
}

}  // namespace
}  // namespace hoitu::render
