#include "portals/portal_directory.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "base/text.h"
#include "portals/portal_store.h"
#include "rules/adopt_rulebook.h"

namespace hoitu::portals {
namespace {

// "KinhBac.example:8080." → "kinhbac.example". A host is never an IPv6 address here, so the first
// colon begins the port.
std::string Canonical(std::string_view host) {
  host = host.substr(0, host.find(':'));
  if (host.ends_with('.')) host.remove_suffix(1);
  std::string lower(host);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

template <class Map>
const Portal* Look(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : found->second;
}

}  // namespace

Result<std::shared_ptr<const PortalDirectory>> PortalDirectory::Load(
    store::Session& session, rules::Date day,
    const std::shared_ptr<const PortalDirectory>& previous) {
  const std::int64_t version = rules::AdoptedRulebookVersion(session);
  std::shared_ptr<const rules::Rulebook> rulebook;
  if (previous != nullptr && previous->rulebook_version_ == version) {
    rulebook = previous->rulebook_;
  } else {
    rulebook = TRY(rules::LoadAdoptedRulebook(session));
  }
  // The constructor is private, so std::make_shared cannot reach it.
  std::shared_ptr<PortalDirectory> directory(new PortalDirectory(std::move(rulebook), day));
  directory->rulebook_version_ = version;
  directory->sequence_ = store::JournalHead(session);
  directory->AddPortals(ListPortals(session));
  directory->AddOwnSections(ListAllOwnSections(session));
  return directory;
}

PortalDirectory::PortalDirectory(std::shared_ptr<const rules::Rulebook> rulebook, rules::Date day)
    : rulebook_(std::move(rulebook)), day_(day) {
  for (const rules::Level& level : rulebook_->levels) {
    if (level.valid.Contains(day)) levels_.try_emplace(level.code, *rulebook_, level, day);
  }
}

void PortalDirectory::AddPortals(std::vector<Portal> portals) {
  std::erase_if(portals, [&](const Portal& portal) {
    if (levels_.contains(portal.level)) return false;
    LogWarning("portal.level_unknown", {{"portal", portal.id}, {"level", portal.level}});
    return true;
  });
  portals_ = std::move(portals);
  std::vector<std::pair<std::string, const Portal*>> sorted;
  for (const Portal& portal : portals_) {
    by_slug_[portal.slug] = &portal;
    sorted.emplace_back(SortKey(portal.name), &portal);
    if (portal.state != PortalState::kOpen) continue;
    for (const std::string& host : portal.hosts) by_host_[host] = &portal;
  }
  std::ranges::sort(sorted);
  for (const auto& [key, portal] : sorted) {
    LevelEntry& entry = levels_.find(portal->level)->second;
    entry.portals.push_back(portal);
    if (entry.level.root) root_ = portal;
  }
}

void PortalDirectory::AddOwnSections(const std::vector<OwnSection>& sections) {
  for (auto begin = sections.begin(); begin != sections.end();) {
    const auto end = std::find_if(begin, sections.end(),
                                  [&](const OwnSection& s) { return s.portal != begin->portal; });
    if (const Portal* portal = Find(begin->portal)) {
      own_trees_.try_emplace(portal->id, EntryOf(*portal).sections,
                             std::span<const OwnSection>(begin, end));
    }
    begin = end;
  }
}

const Portal* PortalDirectory::FindHost(std::string_view host) const {
  return Look(by_host_, Canonical(host));
}

const Portal* PortalDirectory::Find(std::int64_t id) const {
  const auto found = std::ranges::lower_bound(portals_, id, {}, &Portal::id);
  return found != portals_.end() && found->id == id ? &*found : nullptr;
}

const Portal* PortalDirectory::FindSlug(std::string_view slug) const {
  return Look(by_slug_, slug);
}

std::span<const Portal* const> PortalDirectory::OfLevel(std::string_view level) const {
  const auto found = levels_.find(level);
  if (found == levels_.end()) return {};
  return found->second.portals;
}

const rules::Level& PortalDirectory::LevelOf(const Portal& portal) const {
  return EntryOf(portal).level;
}

const SectionTree& PortalDirectory::SectionsOf(const Portal& portal) const {
  const auto own = own_trees_.find(portal.id);
  return own == own_trees_.end() ? EntryOf(portal).sections : own->second;
}

const std::string& PortalDirectory::AccentOf(const Portal& portal) const {
  return portal.accent ? *portal.accent : LevelOf(portal).accent;
}

const PortalDirectory::LevelEntry& PortalDirectory::EntryOf(const Portal& portal) const {
  return levels_.find(portal.level)->second;
}

}  // namespace hoitu::portals
