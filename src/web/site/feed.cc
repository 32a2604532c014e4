#include "web/site/feed.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "web/site/cache_tags.h"
#include "web/site/error_page.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

using articles::PublicLine;

constexpr std::size_t kEntries = 30;
constexpr std::string_view kRssType = "application/rss+xml; charset=utf-8";
constexpr std::string_view kAtomType = "application/atom+xml; charset=utf-8";
constexpr std::string_view kJsonType = "application/feed+json; charset=utf-8";

struct Feed {
  std::string title;
  std::string home;  // path of the page that shows the same
  std::vector<PublicLine> lines;
  std::vector<std::string> tags;
};

// What every format says of an entry.
struct Entry {
  std::string id;  // the same on every portal and for ever, whatever becomes of title and section
  std::string url;
  std::string publisher;
  std::string attribution;
};

Entry EntryOf(const Visit& visit, const PublicLine& line) {
  const portals::Portal* home = visit.directory.Find(line.canonical.portal);
  const portals::Portal& publisher = home ? *home : visit.portal;
  return {.id = fmt::format("tag:{},2025:article:{}", publisher.primary_host(), line.id),
          .url = visit.address.Of(publisher) + line.canonical.Path(),
          .publisher = PortalTitle(visit, publisher),
          .attribution = Wording(visit, "attribution", publisher)};
}

Instant UpdatedAt(const Feed& feed) {
  Instant updated{};
  for (const PublicLine& line : feed.lines)
    updated = std::max({updated, line.published_at, line.revised_at});
  return updated;
}

// "/tin-tuc" → "/tin-tuc/rss.xml", "/" → "/rss.xml"
std::string FileOf(const Feed& feed, std::string_view name) {
  return fmt::format("{}{}{}", feed.home, feed.home.ends_with('/') ? "" : "/", name);
}

render::View ViewOf(const Visit& visit, const Feed& feed, std::string_view file) {
  render::View view;
  view.Set("LANGUAGE", visit.language)
      .Set("FEED_TITLE", feed.title)
      .Set("FEED_HOME", visit.Url(feed.home))
      .Set("FEED_URL", visit.Url(FileOf(feed, file)))
      .Set("FEED_DESCRIPTION", feed.title)
      .Set("ATTRIBUTION", Wording(visit, "attribution", visit.portal));
  return view;
}

render::View& AddEntry(render::View& view, const Visit& visit, const PublicLine& line) {
  const Entry entry = EntryOf(visit, line);
  return view.Add("ENTRY")
      .Set("ENTRY_TITLE", line.title)
      .Set("ENTRY_URL", entry.url)
      .Set("ENTRY_ID", entry.id)
      .Set("ENTRY_PUBLISHER", entry.publisher)
      .Set("ENTRY_ATTRIBUTION", entry.attribution)
      .Set("ENTRY_SUMMARY", line.summary);
}

render::Page Rss(const Visit& visit, Feed feed) {
  render::View view = ViewOf(visit, feed, "rss.xml");
  if (!feed.lines.empty())
    view.Add("BUILT").Set("BUILT_DATE", FormatHttpDate(feed.lines.front().published_at));
  for (const PublicLine& line : feed.lines)
    AddEntry(view, visit, line).Set("ENTRY_DATE", FormatHttpDate(line.published_at));
  return XmlPage(visit, "rss.xml.tpl", view, kRssType, std::move(feed.tags));
}

render::Page Atom(const Visit& visit, Feed feed) {
  render::View view = ViewOf(visit, feed, "atom.xml");
  for (const PublicLine& line : feed.lines) {
    AddEntry(view, visit, line)
        .Set("ENTRY_PUBLISHED", FormatRfc3339(line.published_at))
        .Set("ENTRY_UPDATED", FormatRfc3339(line.revised_at));
  }
  view.Set("FEED_ID", visit.Url(feed.home))
      .Set("FEED_UPDATED", FormatRfc3339(UpdatedAt(feed)))
      .Set("FEED_AUTHOR", visit.portal.official_name);
  return XmlPage(visit, "atom.xml.tpl", view, kAtomType, std::move(feed.tags));
}

nlohmann::json JsonItem(const Visit& visit, const PublicLine& line,
                        std::vector<std::string>& tags) {
  const Entry entry = EntryOf(visit, line);
  nlohmann::json item = {{"id", entry.id},
                         {"url", entry.url},
                         {"title", line.title},
                         {"content_text", line.summary},
                         {"date_published", FormatRfc3339(line.published_at)},
                         {"date_modified", FormatRfc3339(line.revised_at)},
                         {"language", line.canonical.language},
                         {"authors", {{{"name", entry.publisher}}}},
                         {"_attribution", entry.attribution}};
  if (!line.cover) return item;
  tags.push_back(PictureTag(*line.cover));
  if (const auto picture = visit.pictures.Find(*line.cover))
    item["image"] = visit.Url(picture->src);
  return item;
}

// https://jsonfeed.org/version/1.1
render::Page JsonFeed(const Visit& visit, Feed feed) {
  nlohmann::json items = nlohmann::json::array();
  for (const PublicLine& line : feed.lines) items.push_back(JsonItem(visit, line, feed.tags));
  const nlohmann::json body = {{"version", "https://jsonfeed.org/version/1.1"},
                               {"title", feed.title},
                               {"home_page_url", visit.Url(feed.home)},
                               {"feed_url", visit.Url(FileOf(feed, "feed.json"))},
                               {"description", Wording(visit, "attribution", visit.portal)},
                               {"language", visit.language},
                               {"authors", {{{"name", visit.portal.official_name}}}},
                               {"items", std::move(items)}};
  return DataPage(visit, body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                  kJsonType, std::move(feed.tags));
}

Feed LatestOf(const Visit& visit) {
  return {.title = PortalTitle(visit, visit.portal),
          .home = visit.Path("/"),
          .lines = articles::ListLatest(visit.session, visit.viewpoint(), {.limit = kEntries}),
          .tags = {LatestTag(visit.portal.id)}};
}

using Format = render::Page (*)(const Visit&, Feed);

render::Page OfSection(const Visit& visit, Format format) {
  const portals::SectionNode* section =
      visit.directory.SectionsOf(visit.portal).Find(visit.parameters.Text("section"));
  if (!section) return NotFoundPage(visit);
  Feed feed = {.title = visit.In(section->name) + " – " + PortalTitle(visit, visit.portal),
               .home = visit.Path("/" + section->code),
               .lines = articles::ListSection(visit.session, visit.viewpoint(), section->code,
                                              {.limit = kEntries}),
               .tags = {}};
  AddListingTags(visit, section->code, feed.tags);
  return format(visit, std::move(feed));
}

}  // namespace

render::Page PortalRss(const Visit& visit) { return Rss(visit, LatestOf(visit)); }
render::Page PortalAtom(const Visit& visit) { return Atom(visit, LatestOf(visit)); }
render::Page PortalJsonFeed(const Visit& visit) { return JsonFeed(visit, LatestOf(visit)); }

render::Page SectionRss(const Visit& visit) { return OfSection(visit, Rss); }
render::Page SectionAtom(const Visit& visit) { return OfSection(visit, Atom); }
render::Page SectionJsonFeed(const Visit& visit) { return OfSection(visit, JsonFeed); }

}  // namespace hoitu::site
