#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

// Time-based one-time passwords (RFC 6238) as every authenticator knows them: HMAC-SHA-1, steps of
// 30 seconds, six digits.
namespace hoitu::accounts {

using TotpStep = std::int64_t;
TotpStep TotpStepAt(Instant at);

// The six digits of a step.
std::string TotpCode(std::string_view secret, TotpStep step);

// The step whose code was typed: the present one, the one before or the one after, and only if it
// is later than `last_used`, so that no code is accepted twice (RFC 6238, section 5.2). The caller
// keeps the step as the new `last_used`.
std::optional<TotpStep> MatchTotp(std::string_view secret, std::string_view code, Instant now,
                                  TotpStep last_used);

// 20 random bytes, the length of the hash (RFC 4226, section 4).
std::string MakeTotpSecret();

std::string ToBase32(std::string_view bytes);  // RFC 4648, without padding

// What the authenticator reads from the QR code: "otpauth://totp/…".
std::string OtpauthUri(std::string_view secret, std::string_view issuer, std::string_view login);

}  // namespace hoitu::accounts
