#include "http/form.h"

#include "http/cursor.h"
#include "http/percent.h"

namespace hoitu::http {

Result<Parameters> ParseForm(std::string_view encoded, const FormLimits& limits) {
  Parameters parameters;
  Cursor cursor(encoded);
  while (!cursor.AtEnd()) {
    const std::string_view pair = cursor.TakeWhile([](char c) { return c != '&'; });
    cursor.Take('&');
    if (pair.empty()) continue;
    if (parameters.pairs().size() == limits.max_parameters) {
      return Fail(ProblemKind::kTooLarge, "request.too_large", {}, "too many parameters");
    }
    const std::size_t equals = pair.find('=');
    const bool has_value = equals != std::string_view::npos;
    std::string name = TRY(PercentDecode(pair.substr(0, equals), PlusSign::kBlank));
    std::string value =
        TRY(PercentDecode(has_value ? pair.substr(equals + 1) : "", PlusSign::kBlank));
    if (name.size() > limits.max_name || value.size() > limits.max_value) {
      return Fail(ProblemKind::kTooLarge, "request.too_large", {}, "a parameter is too long");
    }
    parameters.Add(std::move(name), std::move(value));
  }
  return parameters;
}

}  // namespace hoitu::http
