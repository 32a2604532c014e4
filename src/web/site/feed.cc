#include "web/site/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/site/cache_tags.h"
#include "web/site/error_page.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

using articles::PublicLine;

constexpr std::size_t kEntries = 30;
constexpr std::string_view kRssType = "application/rss+xml; charset=utf-8";
constexpr std::string_view kAtomType = "application/atom+xml; charset=utf-8";

struct Feed {
  std::string title;
  std::string home_path;
  std::string own_path;
  std::vector<PublicLine> lines;
};

void FillFeed(render::View& view, const Visit& visit, const Feed& feed) {
  view.Set("LANGUAGE", visit.language)
      .Set("FEED_TITLE", feed.title)
      .Set("FEED_HOME", visit.Url(feed.home_path))
      .Set("FEED_URL", visit.Url(feed.own_path))
      .Set("FEED_DESCRIPTION", feed.title)
      .Set("ATTRIBUTION", Wording(visit, "attribution", visit.portal));
}

// What both formats show of an entry.
render::View& AddEntry(render::View& view, const Visit& visit, const PublicLine& line) {
  const portals::Portal* home = visit.directory.Find(line.canonical.portal);
  const portals::Portal& publisher = home ? *home : visit.portal;
  const std::string url = visit.address.Of(publisher) + line.canonical.Path();
  return view.Add("ENTRY")
      .Set("ENTRY_TITLE", line.title)
      .Set("ENTRY_URL", url)
      // The same for every portal and for ever, whatever becomes of title and section.
      .Set("ENTRY_ID", fmt::format("tag:{},2025:article:{}", publisher.primary_host(), line.id))
      .Set("ENTRY_PUBLISHER", PortalTitle(visit, publisher))
      .Set("ENTRY_ATTRIBUTION", Wording(visit, "attribution", publisher))
      .Set("ENTRY_SUMMARY", line.summary);
}

render::Page Rss(const Visit& visit, const Feed& feed, std::vector<std::string> tags) {
  render::View view;
  FillFeed(view, visit, feed);
  if (!feed.lines.empty())
    view.Add("BUILT").Set("BUILT_DATE", FormatHttpDate(feed.lines.front().published_at));
  for (const PublicLine& line : feed.lines)
    AddEntry(view, visit, line).Set("ENTRY_DATE", FormatHttpDate(line.published_at));
  return XmlPage(visit, "rss.xml.tpl", view, kRssType, std::move(tags));
}

Feed LatestOf(const Visit& visit, std::string own_path) {
  return {PortalTitle(visit, visit.portal), "/", std::move(own_path),
          articles::ListLatest(visit.session, visit.portal.id, {.limit = kEntries})};
}

}  // namespace

render::Page PortalRss(const Visit& visit) {
  return Rss(visit, LatestOf(visit, "/rss.xml"), {LatestTag(visit.portal.id)});
}

render::Page PortalAtom(const Visit& visit) {
  const Feed feed = LatestOf(visit, "/atom.xml");
  render::View view;
  FillFeed(view, visit, feed);
  Instant updated{};
  for (const PublicLine& line : feed.lines) {
    updated = std::max({updated, line.published_at, line.revised_at});
    AddEntry(view, visit, line)
        .Set("ENTRY_PUBLISHED", FormatRfc3339(line.published_at))
        .Set("ENTRY_UPDATED", FormatRfc3339(line.revised_at));
  }
  view.Set("FEED_ID", visit.Url("/"))
      .Set("FEED_UPDATED", FormatRfc3339(updated))
      .Set("FEED_AUTHOR", visit.portal.official_name);
  return XmlPage(visit, "atom.xml.tpl", view, kAtomType, {LatestTag(visit.portal.id)});
}

render::Page SectionRss(const Visit& visit) {
  const portals::SectionNode* section =
      visit.directory.SectionsOf(visit.portal).Find(visit.parameters.Text("section"));
  if (!section) return NotFoundPage(visit);
  const Feed feed = {
      visit.In(section->name) + " – " + PortalTitle(visit, visit.portal), "/" + section->code,
      "/" + section->code + "/rss.xml",
      articles::ListSection(visit.session, visit.viewpoint(), section->code, {.limit = kEntries})};
  std::vector<std::string> tags;
  AddListingTags(visit, section->code, tags);
  return Rss(visit, feed, std::move(tags));
}

}  // namespace hoitu::site
