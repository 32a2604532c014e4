#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "http/parameters.h"

namespace hoitu::http {

struct FormLimits {
  std::size_t max_parameters = 200;
  std::size_t max_name = 100;           // bytes, decoded
  std::size_t max_value = 1024 * 1024;  // bytes, decoded
};

// Reads application/x-www-form-urlencoded, the format of forms and of queries ('+' is a blank).
// Fails with "request.encoding" on a broken escape, invalid UTF-8 or NUL, and with
// "request.too_large" beyond a limit.
Result<Parameters> ParseForm(std::string_view encoded, const FormLimits& limits = {});

}  // namespace hoitu::http
