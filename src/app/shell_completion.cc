#include "app/shell_completion.h"

#include <fmt/format.h>

#include "app/command_line.h"

namespace hoitu::app {
namespace {

// "init serve --help …": what may follow in this command.
std::string WordsOf(const CLI::App& command) {
  std::string words;
  for (const CLI::App* child : command.get_subcommands({})) words += child->get_name() + " ";
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) words += "--" + name + " ";
  }
  return words;
}

// One `case` line a command, named by its path: "hoitu import articles".
void AddCases(const CLI::App& command, const std::string& path, std::string& cases) {
  cases += fmt::format("    '{}') words='{}' ;;\n", path, WordsOf(command));
  for (const CLI::App* child : command.get_subcommands({})) {
    AddCases(*child, path + " " + child->get_name(), cases);
  }
}

}  // namespace

std::string WriteBashCompletion(const CLI::App& app) {
  std::string cases;
  AddCases(app, "hoitu", cases);
  return fmt::format(
      "_hoitu() {{\n"
      "  local path=hoitu word words=''\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case $word in -*) break ;; esac\n"
      "    path=\"$path $word\"\n"
      "  done\n"
      "  case $path in\n{}  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"${{COMP_WORDS[COMP_CWORD]}}\"))\n"
      "}}\n"
      "complete -o default -F _hoitu hoitu\n",
      cases);
}

void AddCompletion(CLI::App& app, int* status) {
  CLI::App* command = app.add_subcommand("completion", "Print the completion script for bash");
  command->callback([&app, status] {
    fmt::print("{}", WriteBashCompletion(app));
    *status = kDone;
  });
}

}  // namespace hoitu::app
