#include "web/api/picture_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/digest.h"
#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

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

// Its board has not approved it, and whether it is there is not theirs to know.
TEST_F(PictureApiTest, IsShownByItsOwnPortalOnly) {
  const Browser editor = SignedIn("an.nv", "editor", PortalId("snv"));
  const Browser stranger = SignedIn("ly.tp", "editor", PortalId("bacgiang"));
  const auto picture = Upload(editor, "Học sinh chào cờ").body.at("id").get<std::int64_t>();
  const auto draft = [&](const Browser& browser, const char* portal, bool as_cover) {
    const json figure = {{"type", "figure"}, {"attrs", {{"picture", picture}, {"alt", "a"}}}};
    const json paragraph = {{"type", "paragraph"}};
    json content = {{"section", "tin-tuc-su-kien"}, {"title", "Bài"}, {"summary", "Tóm tắt"}};
    content["body"] = {{"type", "doc"}, {"content", json::array({as_cover ? paragraph : figure})}};
    if (as_cover) content["cover"] = picture;
    return Ask(browser, {.method = "POST",
                         .path = "/portals/" + std::to_string(PortalId(portal)) + "/articles",
                         .body = content});
  };
  const Reply described = Ask(stranger, {.method = "PATCH",
                                         .path = "/pictures/" + std::to_string(picture),
                                         .body = {{"credit", "Ảnh: Ly"}},
                                         .seen = 1});
  EXPECT_EQ(described.status, 404) << described.text;
  for (const bool as_cover : {true, false}) {
    EXPECT_EQ(draft(editor, "snv", as_cover).status, 201);
    const Reply refused = draft(stranger, "bacgiang", as_cover);
    ASSERT_EQ(refused.status, 422) << refused.text;
    EXPECT_EQ(refused.body.at("code"), "media.picture.unknown");
  }
}

}  // namespace
}  // namespace hoitu::api
