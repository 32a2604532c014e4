#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "organisation/division.h"
#include "organisation/official.h"
#include "store/session.h"

namespace hoitu::organisation {

// The organisation of one agency: its divisions below each other and the officials in them.
// Constant after construction; pointers live as long as it does.
class Chart {
 public:
  static Chart Load(store::Session& session, std::int64_t portal);
  // Both in the order in which siblings stand.
  Chart(std::vector<Division> divisions, std::vector<Official> officials);

  bool empty() const { return divisions_.empty() && officials_.empty(); }
  const std::vector<Division>& divisions() const { return divisions_; }
  const std::vector<Official>& officials() const { return officials_; }

  const Division* Find(std::optional<std::int64_t> division) const;
  // Those right below a division; absent: right below the agency.
  std::vector<const Division*> Below(std::optional<std::int64_t> parent) const;
  // Those of a division; absent: of the agency itself.
  std::vector<const Official*> In(std::optional<std::int64_t> division) const;

  // Everybody as the chart is read: the agency's own, then each division before those below it.
  std::vector<const Official*> InOrder() const;

 private:
  void AddInOrder(std::optional<std::int64_t> division, std::vector<const Official*>& list) const;

  std::vector<Division> divisions_;
  std::vector<Official> officials_;
};

}  // namespace hoitu::organisation
