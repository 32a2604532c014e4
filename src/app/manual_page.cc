#include "app/manual_page.h"

#include <fmt/format.h>

#include "app/command_line.h"
#include "app/settings_table.h"

namespace hoitu::app {
namespace {

// Text that roff prints as it is.
std::string Plain(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c == '\\')
      plain += "\\e";
    else if (c == '-')
      plain += "\\-";
    else
      plain += c;
  }
  return plain.starts_with('.') || plain.starts_with('\'') ? "\\&" + plain : plain;
}

void AddCommand(const CLI::App& command, const std::string& path, std::string& page) {
  const auto children = command.get_subcommands({});
  if (children.empty()) {
    page += fmt::format(".SS {}\n{}\n", Plain(path), Plain(command.get_description()));
    for (const CLI::Option* option : command.get_options()) {
      page += fmt::format(".TP\n.B {}\n{}\n", Plain(option->get_name(true)),
                          Plain(option->get_description()));
    }
  }
  for (const CLI::App* child : children) AddCommand(*child, path + " " + child->get_name(), page);
}

}  // namespace

std::string WriteManualPage(const CLI::App& app) {
  std::string page = fmt::format(
      ".TH HOITU 1 \"\" \"hoitu {}\"\n.SH NAME\nhoitu \\- all the government portals of a "
      "province\n"
      ".SH COMMANDS\n",
      HOITU_VERSION);
  AddCommand(app, "hoitu", page);
  page += ".SH SETTINGS\nRead from hoitu.toml in the data folder, then from the environment.\n";
  for (const Setting& setting : kSettings) {
    page += fmt::format(".TP\n.BR {} \" (\" {} \")\"\n{}. Default: {}\n", Plain(setting.key),
                        Plain(setting.environment), Plain(setting.meaning),
                        Plain(setting.fallback.empty() ? "empty" : setting.fallback));
  }
  page += ".SH EXIT STATUS\n0 done, 1 failed, 2 misused.\n";
  return page;
}

void AddManual(CLI::App& app, int* status) {
  CLI::App* command = app.add_subcommand("manual", "Print the manual page (roff)");
  command->callback([&app, status] {
    fmt::print("{}", WriteManualPage(app));
    *status = kDone;
  });
}

}  // namespace hoitu::app
