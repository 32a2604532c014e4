#include "web/api/picture_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/digest.h"
#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

class PictureApiTest : public ApiTest {
 protected:
  // A picture of one pixel.
  static std::string Png() {
    return FromHex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae"
        "426082");
  }
  Reply Upload(const Browser& browser, const std::string& alt) {
    return Ask(browser,
               {.method = "POST",
                .path = "/portals/" + std::to_string(PortalId("snv")) + "/pictures",
                .body = {},
                .content_type = "multipart/form-data; boundary=b",
                .raw_body = "--b\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\n" + alt +
                            "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; "
                            "filename=\"a.png\"\r\n\r\n" +
                            Png() + "\r\n--b--\r\n"});
  }
};

TEST_F(PictureApiTest, TakesListsAndDescribesPictures) {
  const Browser editor = SignedIn("an.nv", "editor", PortalId("snv"));
  EXPECT_EQ(Upload(editor, "").status, 422) << "nobody told what it shows";
  const Reply added = Upload(editor, "Học sinh chào cờ");
  ASSERT_EQ(added.status, 201) << added.text;
  EXPECT_EQ(added.body.at("width"), 1);

  const std::string list = "/portals/" + std::to_string(PortalId("snv")) + "/pictures";
  EXPECT_EQ(Get(editor, list).body.at("items").size(), 1U);
  const Reply described = Ask(editor, {.method = "PATCH",
                                       .path = "/pictures/" + added.body.at("id").dump(),
                                       .body = {{"credit", "Ảnh: An"}},
                                       .seen = 1});
  ASSERT_EQ(described.status, 200) << described.text;
  EXPECT_EQ(described.body.at("alt"), "Học sinh chào cờ");
  EXPECT_EQ(described.body.at("credit"), "Ảnh: An");
}

}  // namespace
}  // namespace hoitu::api
