#pragma once

#include <functional>
#include <string>

#include "accounts/access_policy.h"
#include "accounts/password.h"
#include "articles/article.h"
#include "base/clock.h"
#include "base/result.h"
#include "media/picture_codec.h"
#include "portals/current_directory.h"
#include "store/blobs.h"
#include "store/database.h"

namespace hoitu::api {

// What the API works with, given once by the wiring. Everything referred to outlives the API and is
// thread-safe.
struct ApiContext {
  store::Database& database;
  store::Blobs& blobs;
  const Clock& clock;
  portals::CurrentDirectory& directory;
  const media::PictureCodec& codec;

  accounts::AccessPolicy policy;
  accounts::HashCost hash_cost;
  std::string issuer = "Hội Tụ";  // as authenticators name us
  int sign_ins_a_minute = 30;     // from one network

  // Where the public reaches a portal: "https://snv.bacninh.gov.vn". From the settings, never from
  // a request.
  std::function<std::string(const portals::Portal&)> origin_of;

  // Called after every write that was committed and before it is answered: returns when this node's
  // page cache has followed the journal up to now, so that whoever is told "done" sees it done.
  std::function<void()> settle;

  // A revision as its portal would show it, as a whole page with one style element, which its
  // content security policy has to admit.
  struct Preview {
    std::string html;
    std::string style_source;
  };
  std::function<Preview(store::Session&, const portals::Portal&, const articles::Revision&)>
      preview;
};

}  // namespace hoitu::api
