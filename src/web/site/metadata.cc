#include "web/site/metadata.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/safe_html.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kDescriptionCharacters = 300;

void AddMeta(render::View& view, std::string_view name, std::string_view content) {
  if (!content.empty()) view.Add("META").Set("META_NAME", name).Set("META_CONTENT", content);
}

void AddProperty(render::View& view, std::string_view name, std::string_view content) {
  if (content.empty()) return;
  view.Add("PROPERTY").Set("PROPERTY_NAME", name).Set("PROPERTY_CONTENT", content);
}

nlohmann::json Organisation(const Visit& visit, const portals::Portal& portal) {
  return {{"@type", "GovernmentOrganization"},
          {"name", portal.official_name},
          {"url", visit.address.Of(portal) + "/"}};
}

// schema.org for the page.
nlohmann::json LinkedData(const Visit& visit, const PageMetadata& page, const std::string& url,
                          const std::string& description) {
  nlohmann::json data = {{"@context", "https://schema.org"}, {"url", url}};
  if (!page.is_article) {
    data["@type"] = "WebPage";
    data["name"] = page.title;
    data["description"] = description;
    data["publisher"] = Organisation(visit, *page.publisher);
    return data;
  }
  data["@type"] = "NewsArticle";
  data["headline"] = page.title;
  data["description"] = description;
  data["inLanguage"] = page.language;
  data["mainEntityOfPage"] = url;
  data["publisher"] = Organisation(visit, *page.publisher);
  if (!page.creator.empty()) data["author"] = {{"@type", "Person"}, {"name", page.creator}};
  if (page.published_at) data["datePublished"] = FormatRfc3339(*page.published_at);
  if (page.modified_at) data["dateModified"] = FormatRfc3339(*page.modified_at);
  if (!page.image_url.empty()) data["image"] = page.image_url;
  if (!page.subject.empty()) data["articleSection"] = page.subject;
  return data;
}

}  // namespace

render::SafeHtml Metadata(const Visit& visit, const PageMetadata& page) {
  render::View view;
  const portals::Portal& publisher = *page.publisher;
  const std::string publisher_title = PortalTitle(visit, publisher);
  const std::string url = visit.address.Of(publisher) + page.path;
  const std::string description = page.description.empty()
                                      ? publisher_title
                                      : Shorten(page.description, kDescriptionCharacters);
  const std::string date =
      page.published_at ? FormatRfc3339(*page.published_at) : FormatIsoDate(visit.directory.day());
  AddMeta(view, "description", description);
  AddMeta(view, "DC.title", page.title);
  AddMeta(view, "DC.creator", page.creator.empty() ? publisher.official_name : page.creator);
  AddMeta(view, "DC.date", date);
  AddMeta(view, "DC.description", description);
  AddMeta(view, "DC.publisher", publisher_title);
  AddMeta(view, "DC.identifier", url);
  const std::string language = page.language.empty() ? std::string(visit.language) : page.language;
  AddMeta(view, "DC.language", language);
  AddMeta(view, "DC.source", page.source);
  AddMeta(view, "DC.subject", page.subject);
  AddMeta(view, "DC.type", "Text");
  AddMeta(view, "DC.format", "text/html");
  AddMeta(view, "DC.rights", Wording(visit, "attribution", publisher));
  if (page.modified_at) AddMeta(view, "DCTERMS.modified", FormatRfc3339(*page.modified_at));
  if (page.revision) AddMeta(view, kRevisionName, std::to_string(*page.revision));

  AddProperty(view, "og:type", page.is_article ? "article" : "website");
  AddProperty(view, "og:title", page.title);
  AddProperty(view, "og:description", description);
  AddProperty(view, "og:url", url);
  AddProperty(view, "og:site_name", publisher_title);
  AddProperty(view, "og:locale", language == rules::kMainLanguage ? "vi_VN" : language);
  AddProperty(view, "og:image", page.image_url);
  if (page.is_article && page.published_at)
    AddProperty(view, "article:published_time", FormatRfc3339(*page.published_at));
  if (page.is_article && page.modified_at)
    AddProperty(view, "article:modified_time", FormatRfc3339(*page.modified_at));

  view.Set("CANONICAL_URL", url);
  const nlohmann::json data = LinkedData(visit, page, url, description);
  // Text in the store is valid UTF-8; were it not, a page must still come out.
  view.SetHtml("DATA_HTML", render::JsonDataBlock(data.dump(
                                -1, ' ', false, nlohmann::json::error_handler_t::replace)));
  return visit.Fragment("fragments/metadata.html.tpl", view);
}

}  // namespace hoitu::site
