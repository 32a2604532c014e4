// A picture is public while, and only while, a public text shows it.
#include <gtest/gtest.h>

#include "media/rendition.h"
#include "web/site/testing/public_site_fixture.h"

namespace hoitu::site {
namespace {

using articles::Article;
using articles::ArticleContent;

class PublicPicturesTest : public PublicSiteTest {
 protected:
  PublicPicturesTest()
      : picture_(AddPicture(PortalId("snv"))),
        address_(
            media::AddressOf(picture_.original, picture_.width, media::RenditionFormat::kJpeg)) {}

  ArticleContent WithCover() const {
    ArticleContent content = ContentOf("Hội làng", "tin-tuc-su-kien");
    content.cover = picture_.id;
    return content;
  }
  ArticleContent WithFigure() const {
    ArticleContent content = ContentOf("Hội làng", "tin-tuc-su-kien");
    richtext::Node figure = richtext::MakeNode(richtext::Kind::kFigure);
    figure.picture = picture_.id;
    figure.alt = "Cổng làng";
    content.body.blocks.push_back(std::move(figure));
    return content;
  }
  int StatusForCitizens() { return Get(kDepartment, address_).status; }

  const media::Picture picture_;
  const std::string address_;
};
INSTANTIATE_TEST_SUITE_P(Store, PublicPicturesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(PublicPicturesTest, OfADraftAreForOfficialsOnly) {
  const Article draft = Draft(PortalId("snv"), WithCover());
  EXPECT_EQ(StatusForCitizens(), 404);
  EXPECT_EQ(GetForOfficial(address_), 200);
  Publish(draft);
  EXPECT_EQ(StatusForCitizens(), 200);
}

TEST_P(PublicPicturesTest, GoWithTheTextThatIsWithdrawn) {
  const Article first = Publish(Draft(PortalId("snv"), WithFigure()));
  const Article second = Publish(Draft(PortalId("snv"), WithCover()));
  Withdraw(first.id, {articles::Outcome::kError, "Sai sót.", {}});
  EXPECT_EQ(StatusForCitizens(), 200) << "another text shows it";
  Withdraw(second.id, {articles::Outcome::kError, "Sai sót.", {}});
  EXPECT_EQ(StatusForCitizens(), 404);
  EXPECT_EQ(GetForOfficial(address_), 200);
}

TEST_P(PublicPicturesTest, GoWithTheCorrectionThatLeavesThemOut) {
  const Article article = Publish(Draft(PortalId("snv"), WithFigure()));
  EXPECT_EQ(StatusForCitizens(), 200);
  Correct(article, ContentOf("Hội làng", "tin-tuc-su-kien"));
  EXPECT_EQ(StatusForCitizens(), 404);
}

}  // namespace
}  // namespace hoitu::site
