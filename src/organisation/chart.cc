#include "organisation/chart.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "organisation/organisation_store.h"

namespace hoitu::organisation {

Chart Chart::Load(store::Session& session, std::int64_t portal) {
  return Chart(ListDivisions(session, portal), ListOfficials(session, portal));
}

Chart::Chart(std::vector<Division> divisions, std::vector<Official> officials)
    : divisions_(std::move(divisions)), officials_(std::move(officials)) {}

const Division* Chart::Find(std::optional<std::int64_t> division) const {
  const auto found =
      std::ranges::find_if(divisions_, [&](const Division& d) { return d.id == division; });
  return found == divisions_.end() ? nullptr : &*found;
}

std::vector<const Division*> Chart::Below(std::optional<std::int64_t> parent) const {
  std::vector<const Division*> below;
  for (const Division& division : divisions_) {
    if (division.content.parent == parent) below.push_back(&division);
  }
  return below;
}

std::vector<const Official*> Chart::In(std::optional<std::int64_t> division) const {
  std::vector<const Official*> inside;
  for (const Official& official : officials_) {
    if (official.content.division == division) inside.push_back(&official);
  }
  return inside;
}

std::vector<const Official*> Chart::InOrder() const {
  std::vector<const Official*> list;
  AddInOrder(std::nullopt, list);
  return list;
}

void Chart::AddInOrder(std::optional<std::int64_t> division,
                       std::vector<const Official*>& list) const {
  std::ranges::copy(In(division), std::back_inserter(list));
  for (const Division* below : Below(division)) AddInOrder(below->id, list);
}

}  // namespace hoitu::organisation
