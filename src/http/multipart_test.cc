#include "http/multipart.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace hoitu::http {
namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=\"B\"";

Result<std::vector<MultipartPart>> Read(std::string body, const MultipartLimits& limits = {}) {
  return ReadMultipart(Body(std::move(body)), kType, limits);
}

std::string Part(std::string_view disposition, std::string_view content) {
  return "--B\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n\r\n" +
         std::string(content) + "\r\n";
}

TEST(MultipartTest, ReadsValuesAndFiles) {
  const auto parts =
      Read(Part("name=\"a\"", "1") + Part("name=\"empty\"", "") +
           "--B\r\ncontent-disposition: form-data; name=f; "
           "filename=\"C:\\\\anh \\\"cu\\\".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n" +
           "x\r\n--A\r\n--\r\n--B--\r\n");
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 3U);
  EXPECT_EQ(parts->at(0).Text(), "1");
  EXPECT_FALSE(parts->at(0).file_name);
  EXPECT_EQ(parts->at(1).size(), 0U);
  EXPECT_EQ(parts->at(2).name, "f");
  EXPECT_EQ(parts->at(2).file_name, "anh \"cu\".jpg");
  EXPECT_EQ(parts->at(2).content_type, "image/jpeg");
  EXPECT_EQ(parts->at(2).Text(), "x\r\n--A\r\n--");
  char two[2];
  EXPECT_EQ(parts->at(2).Read(8, two), 2U);
  EXPECT_EQ(parts->at(2).Read(9, two), 1U);
}

TEST(MultipartTest, FindsBoundariesWhereverTheWindowEnds) {
  for (std::size_t size = 65'400; size < 65'560; ++size) {
    const auto parts =
        Read(Part("name=a; filename=f", std::string(size, '-')) + Part("name=b", "2") + "--B--");
    ASSERT_TRUE(parts) << size;
    ASSERT_EQ(parts->at(0).size(), size);
    ASSERT_EQ(parts->at(1).Text(), "2");
  }
}

TEST(MultipartTest, RefusesWhatIsMalformed) {
  for (const std::string& body : {
           std::string(""),
           std::string("--B"),
           std::string("--C\r\n"),
           Part("name=a", "1"),
           Part("name=a", "1") + "--B",
           Part("filename=f", "1") + "--B--",
           std::string("--B\r\nX: y\r\n\r\n1\r\n--B--"),
           std::string("--B\r\nno colon\r\n\r\n1\r\n--B--"),
           std::string("--B\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--B--"),
       }) {
    const auto parts = Read(body);
    ASSERT_FALSE(parts) << body;
    EXPECT_EQ(parts.error().message, "request.multipart") << body;
  }
  EXPECT_FALSE(ReadMultipart(Body("--B--"), "multipart/form-data"));
  EXPECT_FALSE(ReadMultipart(Body("--B--"), "text/plain; boundary=B"));
  EXPECT_EQ(Read(Part("name=\"\xff\"", "") + "--B--").error().message, "request.encoding");
}

TEST(MultipartTest, RefusesWhatIsOverALimit) {
  const MultipartLimits limits{
      .max_parts = 2, .max_part_head = 100, .max_name = 5, .max_text = 4, .max_file = 8};
  EXPECT_TRUE(
      Read(Part("name=a", "1234") + Part("name=b; filename=f", "12345678") + "--B--", limits));
  for (const std::string& body : {
           Part("name=a", "") + Part("name=a", "") + Part("name=a", ""),
           Part("name=abcdef", ""),
           Part("name=a", "12345"),
           Part("name=a; filename=f", "123456789"),
           Part("name=a; x=\"" + std::string(200, 'x') + "\"", ""),
       }) {
    EXPECT_EQ(Read(body + "--B--", limits).error().kind, ProblemKind::kTooLarge) << body;
  }
}

}  // namespace
}  // namespace hoitu::http
