#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"

namespace hoitu {

// The day in Việt Nam as readers of a language write it: "22/11/2026" in Vietnamese, "22 November
// 2026" in English, "2026年11月22日" in Japanese. `language` is a BCP 47 tag; one that ICU does not
// know is written its own neutral way. Thread-safe.
std::string FormatDateIn(std::string_view language, Instant at);
// With hours and minutes.
std::string FormatMomentIn(std::string_view language, Instant at);

}  // namespace hoitu
