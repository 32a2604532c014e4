#include "web/site/home_page.h"

#include <algorithm>
#include <span>

#include "web/site/cache_tags.h"
#include "web/site/frame.h"
#include "web/site/metadata.h"
#include "web/site/portal_list.h"
#include "web/site/story.h"

namespace hoitu::site {
namespace {

using articles::PublicLine;

constexpr CoverPlace kLeadCover = {"(min-width: 60rem) 690px, 94vw", CoverLoading::kNow};
constexpr CoverPlace kBlockCover = {"(min-width: 72rem) 380px, (min-width: 48rem) 46vw, 94vw"};

// Every picture of the page stands beside its title, so its alternative text is empty.
constexpr std::string_view kBesideItsTitle = "";

void FillFront(render::View& view, const Visit& visit, const portals::SectionNode& section,
               std::span<const PublicLine> lines, std::vector<std::string>& tags) {
  render::View& lead = view.Add("LEAD");
  lead.Set("LEAD_SECTION", visit.In(section.name)).Set("LEAD_SECTION_URL", "/" + section.code);
  FillStory(lead, visit, lines.front());
  FillCover(lead, visit, lines.front().cover, kLeadCover, kBesideItsTitle, tags);
  for (const PublicLine& line : lines.subspan(1)) FillStory(lead.Add("HEADLINE"), visit, line);
}

void FillDirectives(render::View& view, const Visit& visit, const portals::SectionNode& section,
                    std::span<const PublicLine> lines) {
  render::View& directives = view.Add("DIRECTIVES");
  directives.Set("DIRECTIVES_URL", "/" + section.code)
      .Set("DIRECTIVES_NAME", visit.In(section.name));
  for (const PublicLine& line : lines) FillStory(directives.Add("DIRECTIVE"), visit, line);
}

void FillBlock(render::View& blocks, const Visit& visit, const portals::SectionNode& section,
               std::span<const PublicLine> lines, std::vector<std::string>& tags) {
  render::View& block = blocks.Add("BLOCK");
  block.Set("BLOCK_ID", "muc-" + section.code)
      .Set("BLOCK_URL", "/" + section.code)
      .Set("BLOCK_NAME", visit.In(section.name));
  render::View& first = block.Add("BLOCK_FIRST");
  FillStory(first, visit, lines.front());
  FillCover(first, visit, lines.front().cover, kBlockCover, kBesideItsTitle, tags);
  if (lines.size() == 1) return;
  render::View& rest = block.Add("BLOCK_REST");
  for (const PublicLine& line : lines.subspan(1)) FillStory(rest.Add("BLOCK_STORY"), visit, line);
}

void FillBlocks(render::View& view, const Visit& visit, std::vector<std::string>& tags) {
  const rules::Rulebook& rulebook = visit.directory.rulebook();
  const portals::SectionTree& sections = visit.directory.SectionsOf(visit.portal);
  render::View* blocks = nullptr;
  bool front_filled = false, anything = false;
  for (const rules::HomeBlock* wanted :
       rulebook.HomeOf(visit.portal.level, visit.directory.day())) {
    const portals::SectionNode* section = sections.Find(wanted->section);
    if (!section) continue;
    AddListingTags(visit, section->code, tags);
    const std::vector<PublicLine> lines =
        articles::ListSection(visit.session, visit.viewpoint(), section->code,
                              {.limit = static_cast<std::size_t>(std::max(wanted->items, 1))});
    if (lines.empty()) continue;
    anything = true;
    if (section->code == rulebook.directive_section) {
      FillDirectives(view, visit, *section, lines);
    } else if (!front_filled) {
      FillFront(view, visit, *section, lines, tags);
      front_filled = true;
    } else {
      if (!blocks) blocks = &view.Add("BLOCKS");
      FillBlock(*blocks, visit, *section, lines, tags);
    }
  }
  if (!anything) view.Show("EMPTY");
}

}  // namespace

render::Page HomePage(const Visit& visit) {
  render::View view;
  std::vector<std::string> tags = {std::string(kPortalsTag)};
  FillFrame(view, visit, {.home = true});
  FillMetadata(
      view, visit,
      {.title = PortalTitle(visit, visit.portal), .path = "/", .publisher = &visit.portal});
  FillBlocks(view, visit, tags);
  const portals::Portal* root = visit.directory.root();
  const bool is_root = root && root->id == visit.portal.id;
  const auto list = visit.portal_lists.For(visit, PortalLists::Extent::kHome);
  (is_root ? view.Add("DIRECTORY") : view.Add("LINKS")).SetHtml("PORTAL_LIST_HTML", *list);
  return HtmlPage(visit, "home.html.tpl", view, std::move(tags));
}

}  // namespace hoitu::site
