#include "web/site/home_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>

#include "web/site/cache_tags.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"
#include "web/site/page_parts.h"
#include "web/site/portal_list.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

using articles::PublicLine;

constexpr CoverPlace kLeadCover = {"(min-width: 60rem) 690px, 94vw", CoverLoading::kNow};
constexpr CoverPlace kBlockCover = {"(min-width: 72rem) 380px, (min-width: 48rem) 46vw, 94vw"};

// Every picture of the page stands beside its title, so its alternative text is empty.
constexpr std::string_view kBesideItsTitle = "";

enum class Role : std::uint8_t { kFront, kDirectives, kBlock };

struct Block {
  const portals::SectionNode& section;
  std::size_t items;
  Role role;
};

std::string_view TemplateOf(Role role) {
  switch (role) {
    case Role::kFront:
      return "fragments/home_front.html.tpl";
    case Role::kDirectives:
      return "fragments/home_directives.html.tpl";
    case Role::kBlock:
      break;
  }
  return "fragments/home_block.html.tpl";
}

void FillFront(render::View& view, const Visit& visit, const portals::SectionNode& section,
               std::span<const PublicLine> lines, std::vector<std::string>& tags) {
  view.Set("LEAD_SECTION", visit.In(section.name))
      .Set("LEAD_SECTION_URL", visit.Path("/" + section.code));
  FillStory(view, visit, lines.front());
  FillSummary(view, lines.front());
  FillCover(view, visit, lines.front().cover, kLeadCover, kBesideItsTitle, tags);
  for (const PublicLine& line : lines.subspan(1)) FillStory(view.Add("HEADLINE"), visit, line);
}

void FillDirectives(render::View& view, const Visit& visit, const portals::SectionNode& section,
                    std::span<const PublicLine> lines) {
  view.Set("DIRECTIVES_URL", visit.Path("/" + section.code))
      .Set("DIRECTIVES_NAME", visit.In(section.name));
  for (const PublicLine& line : lines) FillStoryLink(view.Add("DIRECTIVE"), visit, line);
}

void FillBlock(render::View& view, const Visit& visit, const portals::SectionNode& section,
               std::span<const PublicLine> lines, std::vector<std::string>& tags) {
  view.Set("BLOCK_ID", "muc-" + section.code)
      .Set("BLOCK_URL", visit.Path("/" + section.code))
      .Set("BLOCK_NAME", visit.In(section.name));
  render::View& first = view.Add("BLOCK_FIRST");
  FillStory(first, visit, lines.front());
  FillCover(first, visit, lines.front().cover, kBlockCover, kBesideItsTitle, tags);
  if (lines.size() == 1) return;
  render::View& rest = view.Add("BLOCK_REST");
  for (const PublicLine& line : lines.subspan(1))
    FillStoryLink(rest.Add("BLOCK_STORY"), visit, line);
}

// Empty when nothing stands in the section.
PageParts::Markup BuildBlock(const Visit& visit, const Block& block) {
  PageParts::Markup markup;
  AddListingTags(visit, block.section.code, markup.tags);
  const std::vector<PublicLine> lines = articles::ListSection(
      visit.session, visit.viewpoint(), block.section.code, {.limit = block.items});
  if (lines.empty()) return markup;
  render::View view;
  switch (block.role) {
    case Role::kFront:
      FillFront(view, visit, block.section, lines, markup.tags);
      break;
    case Role::kDirectives:
      FillDirectives(view, visit, block.section, lines);
      break;
    case Role::kBlock:
      FillBlock(view, visit, block.section, lines, markup.tags);
      break;
  }
  markup.html = visit.Fragment(TemplateOf(block.role), view);
  return markup;
}

const render::SafeHtml& MarkupOf(const Visit& visit, const Block& block) {
  const std::string name = fmt::format("{}/{}", TemplateOf(block.role), block.section.code);
  return visit.parts.Get(visit, name, [&] { return BuildBlock(visit, block); });
}

// The first section with anything in it is the front, unless it is the stream of directives.
void FillBlocks(render::View& view, const Visit& visit) {
  const rules::Rulebook& rulebook = visit.directory.rulebook();
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  render::SafeHtml front, directives;
  render::View* blocks = nullptr;
  for (const rules::HomeBlock* wanted :
       rulebook.HomeOf(visit.portal.level, visit.directory.day())) {
    const portals::SectionNode* section = sections.Find(wanted->section);
    if (!section) continue;
    Block block = {*section, static_cast<std::size_t>(std::max(wanted->items, 1)), Role::kBlock};
    if (section->code == rulebook.directive_section) {
      block.role = Role::kDirectives;
      directives = MarkupOf(visit, block);
    } else if (front.text().empty()) {
      block.role = Role::kFront;
      front = MarkupOf(visit, block);
    } else if (const auto& markup = MarkupOf(visit, block); !markup.text().empty()) {
      if (!blocks) blocks = &view.Add("BLOCKS");
      blocks->Add("BLOCK").SetHtml("BLOCK_HTML", markup);
    }
  }
  view.SetHtml("FRONT_HTML", front).SetHtml("DIRECTIVES_HTML", directives);
  view.ShowIf(front.text().empty() && directives.text().empty(), "EMPTY");
}

// It changes with the directory only.
const render::SafeHtml& HomeMetadata(const Visit& visit) {
  return visit.parts.Get(visit, "home/metadata", [&] {
    return PageParts::Markup{.html = Metadata(visit, {.title = PortalTitle(visit, visit.portal),
                                                      .path = visit.Path("/"),
                                                      .publisher = &visit.portal})};
  });
}

}  // namespace

render::Page ToHomePage(const Visit& visit) {
  return RedirectPage(visit, visit.Url(visit.Path("/")));
}

render::Page HomePage(const Visit& visit) {
  render::View view;
  FillFrame(view, visit,
            {.home = true, .elsewhere = {.path = "/"}, .metadata = HomeMetadata(visit)});
  FillBlocks(view, visit);
  const auto list = visit.portal_lists.For(visit, PortalLists::Extent::kHome);
  (visit.AtRoot() ? view.Add("DIRECTORY") : view.Add("LINKS")).SetHtml("PORTAL_LIST_HTML", *list);
  return HtmlPage(visit, "home.html.tpl", view, {std::string(kPortalsTag)});
}

}  // namespace hoitu::site
