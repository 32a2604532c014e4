#pragma once

#include "base/digest.h"
#include "store/journal.h"
#include "store/session.h"

// How the journal lies in its two tables (migrations/0001_store.sql).
namespace hoitu::store {

struct JournalEnd {
  Sequence sequence = 0;
  Digest hash{};  // all zero before the first entry
};

JournalEnd LoadJournalEnd(Session& session);
void SaveJournalEnd(Session& session, const JournalEnd& end);
void InsertEntry(Session& session, const Entry& entry);

}  // namespace hoitu::store
