#pragma once

#include <span>
#include <string_view>

#include "web/site/visit.h"

namespace hoitu::site {

// Whether "?trang=" counts pages there; every other query is passed over.
enum class Paged { kNo, kYes };

// Whether a page is there in every language of its portal, behind the language's path, or once.
enum class Languages { kAll, kMain };

// One public address and what is built for it.
struct PageAddress {
  std::string_view pattern;  // as http::Router takes it
  render::Page (*build)(const Visit&);
  Paged paged = Paged::kNo;
  Languages languages = Languages::kAll;
};

// Every address of a portal in its main language, on each of the hosts alike.
std::span<const PageAddress> Pages();

}  // namespace hoitu::site
