#pragma once

#include "rules/rulebook.h"
#include "rules/rulebook_error.h"

namespace hoitu::rules {

// What the records of a rulebook must be to each other: every name refers to something, nothing
// stands twice on one day, addresses can be addresses, every level can publish, and no role mixes
// technical and content duties (R-POR-15). The records themselves have been read without error.
void CheckRulebook(const Rulebook& rulebook, RulebookErrors& errors);

}  // namespace hoitu::rules
