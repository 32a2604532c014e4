#pragma once

#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "media/picture_codec.h"
#include "rules/rulebook.h"
#include "store/blobs.h"
#include "store/database.h"

namespace hoitu::app {

// How long before now a demo begins: its articles were published on the days between.
inline constexpr std::chrono::days kDemoPast{14};

struct DemoStage {
  store::Database& database;
  store::Blobs& blobs;
  const media::PictureCodec& codec;
  FixedClock& clock;  // the database's; moves through the demo's days, up to now
  const rules::Rulebook& rulebook;
};

// Fills a new installation from the demo folder of a rulebook: officials on every portal, articles
// that went the whole way from a draft through approval to the public, and the organisation and
// work calendar of some portals. Returns what to tell the person: the accounts and the password.
// Fails as ReadDemoScript does, or as the actions do.
Result<std::string> FillDemo(const DemoStage& stage, const std::filesystem::path& folder);

}  // namespace hoitu::app
