#pragma once

#include <CLI/App.hpp>
#include <string>

namespace hoitu::app {

// A bash completion script for the whole command line (zsh reads it through bashcompinit).
std::string WriteBashCompletion(const CLI::App& app);

}  // namespace hoitu::app
