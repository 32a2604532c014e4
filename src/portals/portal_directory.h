#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "portals/portal.h"
#include "portals/section_tree.h"
#include "rules/rulebook.h"
#include "store/journal.h"

namespace hoitu::portals {

// Everything a request needs to know about portals, as it was at one moment. Constant after
// construction, so shared between threads without locks; who keeps the pointer keeps everything it
// has looked up. A lookup answers null for what there is not.
class PortalDirectory {
 public:
  // As the session sees the store, by the adopted rulebook's records of `day`. Takes the rulebook
  // of `previous` (may be null) when it is still the adopted one. Fails as LoadAdoptedRulebook
  // does.
  static Result<std::shared_ptr<const PortalDirectory>> Load(
      store::Session& session, rules::Date day,
      const std::shared_ptr<const PortalDirectory>& previous = nullptr);

  // `host` as the client wrote it: case, a port and a final dot do not matter. Closed portals are
  // not found.
  const Portal* FindHost(std::string_view host) const;
  const Portal* Find(std::int64_t id) const;
  const Portal* FindSlug(std::string_view slug) const;

  // The province's own portal; null before portals were created.
  const Portal* root() const { return root_; }

  const std::vector<Portal>& portals() const { return portals_; }  // by id
  // In Vietnamese alphabetical order of their names; none for a level there is not.
  std::span<const Portal* const> OfLevel(std::string_view level) const;

  // Of a portal of this directory.
  const rules::Level& LevelOf(const Portal& portal) const;
  const SectionTree& SectionsOf(const Portal& portal) const;
  const std::string& AccentOf(const Portal& portal) const;  // its own or its level's

  // The rulebook lives at least as long as the directory.
  const rules::Rulebook& rulebook() const { return *rulebook_; }
  std::int64_t rulebook_version() const { return rulebook_version_; }
  rules::Date day() const { return day_; }
  store::Sequence sequence() const { return sequence_; }  // the journal's head when it was loaded

 private:
  // What the portals of a level share.
  struct LevelEntry {
    LevelEntry(const rules::Rulebook& rulebook, const rules::Level& of, rules::Date day)
        : level(of), sections(rulebook, of.code, day) {}
    const rules::Level& level;
    SectionTree sections;
    std::vector<const Portal*> portals;
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  using ByText = std::unordered_map<std::string, const Portal*, TextHash, std::equal_to<>>;

  PortalDirectory(std::shared_ptr<const rules::Rulebook> rulebook, rules::Date day);
  void AddPortals(std::vector<Portal> portals);
  void AddOwnSections(const std::vector<OwnSection>& sections);
  const LevelEntry& EntryOf(const Portal& portal) const;

  std::shared_ptr<const rules::Rulebook> rulebook_;
  rules::Date day_;
  std::int64_t rulebook_version_ = 0;
  store::Sequence sequence_ = 0;
  std::vector<Portal> portals_;
  const Portal* root_ = nullptr;
  ByText by_host_;
  ByText by_slug_;
  std::map<std::string, LevelEntry, std::less<>> levels_;
  std::unordered_map<std::int64_t, SectionTree> own_trees_;  // of portals that added sections
};

}  // namespace hoitu::portals
