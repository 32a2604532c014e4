#include "rules/rulebook.h"

#include <algorithm>

namespace hoitu::rules {
namespace {

template <class T, class Matches>
const T* FindOn(const std::vector<T>& records, Date day, Matches&& matches) {
  for (const T& record : records) {
    if (record.valid.Contains(day) && matches(record)) return &record;
  }
  return nullptr;
}

template <class T>
const T* FindCode(const std::vector<T>& records, std::string_view code, Date day) {
  return FindOn(records, day, [&](const T& record) { return record.code == code; });
}

template <class T>
std::vector<const T*> OfLevel(const std::vector<T>& records, std::string_view level, Date day) {
  std::vector<const T*> found;
  for (const T& record : records) {
    if (record.level == level && record.valid.Contains(day)) found.push_back(&record);
  }
  return found;
}

}  // namespace

std::string_view CodeOf(Section::Shape shape) {
  return std::ranges::find(kShapeNames, shape, [](const auto& name) { return name.second; })->first;
}

const Level* Rulebook::FindLevel(std::string_view code, Date day) const {
  return FindCode(levels, code, day);
}

const Section* Rulebook::FindSection(std::string_view level, std::string_view code,
                                     Date day) const {
  return FindOn(sections, day, [&](const Section& section) {
    return section.level == level && section.code == code;
  });
}

const BoardRole* Rulebook::FindRole(std::string_view code, Date day) const {
  return FindCode(roles, code, day);
}

const Deadline* Rulebook::FindDeadline(std::string_view code, Date day) const {
  return FindCode(deadlines, code, day);
}

const Text* Rulebook::FindText(std::string_view code, Date day) const {
  return FindCode(texts, code, day);
}

const Text* Rulebook::FindTextPage(std::string_view path, Date day) const {
  for (const Text* text : TextPages(day)) {
    if (text->path == path) return text;
  }
  return nullptr;
}

std::vector<const Text*> Rulebook::TextPages(Date day) const {
  std::vector<const Text*> pages;
  for (const Text& text : texts) {
    if (!text.path.empty() && text.valid.Contains(day)) pages.push_back(&text);
  }
  return pages;
}

const LegalBasis* Rulebook::FindLegalBasis(std::string_view code, Date day) const {
  return FindCode(province.legal_basis, code, day);
}

std::vector<const UnitPortal*> Rulebook::PortalsOn(Date day) const {
  std::vector<const UnitPortal*> found;
  for (const UnitPortal& portal : portals) {
    if (portal.valid.Contains(day)) found.push_back(&portal);
  }
  return found;
}

std::vector<const Section*> Rulebook::SectionsOf(std::string_view level, Date day) const {
  return OfLevel(sections, level, day);
}

std::vector<const HomeBlock*> Rulebook::HomeOf(std::string_view level, Date day) const {
  return OfLevel(home, level, day);
}

std::vector<const WorkflowStep*> Rulebook::StepsOf(std::string_view level, Date day) const {
  return OfLevel(workflow, level, day);
}

std::vector<const LanguageRule*> Rulebook::LanguagesOf(std::string_view level, Date day) const {
  return OfLevel(languages, level, day);
}

}  // namespace hoitu::rules
