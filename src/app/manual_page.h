#pragma once

#include <CLI/App.hpp>
#include <string>

namespace hoitu::app {

// The manual page hoitu(1) in roff: every command, its options, the settings and the exit statuses.
std::string WriteManualPage(const CLI::App& app);

}  // namespace hoitu::app
