#pragma once

#include <chrono>
#include <cstddef>

namespace hoitu::accounts {

// How strictly people are held to prove who they are. The values are those of TCVN 14423:2026 for
// an information system of level 3 (R-SEC-08 to R-SEC-11); an installation may be stricter or, on a
// closed network, laxer. Administrators are those who hold a technical duty or manage a portal.
struct AccessPolicy {
  // Passwords (R-SEC-09), in characters.
  std::size_t password_length_with_second_factor = 8;
  std::size_t password_length_alone = 14;
  std::size_t passwords_not_reusable = 10;
  std::chrono::days administrator_password_age{60};

  enum class SecondFactor { kVoluntary, kForAdministrators, kForEveryone };
  SecondFactor second_factor = SecondFactor::kForAdministrators;  // R-SEC-08

  // After so many failures in a row the way is locked for `first_lock`, then twice as long after
  // each further failure, up to `longest_lock`. A day without failures forgets them.
  int failures_before_lock = 5;
  std::chrono::seconds first_lock{60};
  std::chrono::seconds longest_lock{3600};

  // Sessions (R-SEC-11).
  std::chrono::seconds idle{15 * 60};
  std::chrono::seconds administrator_idle{5 * 60};
  std::chrono::seconds longest_session{12 * 3600};
  std::chrono::seconds pending_session{5 * 60};  // time to type the second factor

  std::chrono::days unused_account{45};  // then disabled at its next sign-in (R-SEC-10)
};

}  // namespace hoitu::accounts
