#include "base/settings.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <stdexcept>

#include "base/text.h"

namespace hoitu {
namespace {

const Setting* Find(std::span<const Setting> table, std::string_view key) {
  const auto found = std::ranges::find(table, key, &Setting::key);
  return found == table.end() ? nullptr : &*found;
}

// How many letters must be changed, added or removed to turn one word into the other.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
    }
  }
  return row.back();
}

std::string Nearest(std::span<const Setting> table, std::string_view key) {
  const auto nearest = std::ranges::min_element(
      table, {}, [&](const Setting& setting) { return EditDistance(setting.key, key); });
  return nearest == table.end() ? std::string() : std::string(nearest->key);
}

std::optional<std::int64_t> ParseWholeNumber(std::string_view text) {
  std::int64_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string_view NameOf(SettingKind kind) {
  switch (kind) {
    case SettingKind::kText:
      return "text";
    case SettingKind::kWholeNumber:
      return "a whole number";
    case SettingKind::kSwitch:
      return "true or false";
    case SettingKind::kList:
      return "a list of texts";
  }
  return "";
}

bool Fits(SettingKind kind, std::string_view text) {
  if (kind == SettingKind::kWholeNumber) return ParseWholeNumber(text).has_value();
  if (kind == SettingKind::kSwitch) return text == "true" || text == "false";
  return true;
}

// What a TOML value is in the table's own spelling; nothing when it is of another kind.
std::optional<std::string> Spell(const toml::node& node, SettingKind kind) {
  switch (kind) {
    case SettingKind::kText:
      if (const auto* text = node.as_string()) return text->get();
      return std::nullopt;
    case SettingKind::kWholeNumber:
      if (const auto* number = node.as_integer()) return std::to_string(number->get());
      return std::nullopt;
    case SettingKind::kSwitch:
      if (const auto* on = node.as_boolean()) return on->get() ? "true" : "false";
      return std::nullopt;
    case SettingKind::kList: {
      const toml::array* array = node.as_array();
      if (array == nullptr || !array->is_homogeneous(toml::node_type::string)) return std::nullopt;
      std::string list;
      for (const toml::node& element : *array) {
        if (!list.empty()) list += ',';
        list += element.as_string()->get();
      }
      return list;
    }
  }
  return std::nullopt;
}

// Reads a file into `values`, collecting every mistake.
class FileReader {
 public:
  FileReader(std::span<const Setting> table, std::string file, Settings::Flags& values)
      : table_(table), file_(std::move(file)), values_(values) {}

  void Read(const toml::table& toml, const std::string& prefix = {}) {
    for (const auto& [name, node] : toml) {
      const std::string key = prefix + std::string(name.str());
      if (const toml::table* section = node.as_table()) {
        Read(*section, key + ".");
      } else {
        Take(key, node);
      }
    }
  }

  const std::vector<std::string>& mistakes() const { return mistakes_; }

 private:
  void Take(const std::string& key, const toml::node& node) {
    const Setting* setting = Find(table_, key);
    const auto line = node.source().begin.line;
    if (setting == nullptr) {
      mistakes_.push_back(fmt::format("{}:{}: there is no setting '{}'; did you mean '{}'?", file_,
                                      line, key, Nearest(table_, key)));
    } else if (auto text = Spell(node, setting->kind)) {
      values_[key] = *text;
    } else {
      mistakes_.push_back(
          fmt::format("{}:{}: '{}' takes {}", file_, line, key, NameOf(setting->kind)));
    }
  }

  std::span<const Setting> table_;
  std::string file_;
  Settings::Flags& values_;
  std::vector<std::string> mistakes_;
};

std::vector<std::string> ReadFile(std::span<const Setting> table, const std::filesystem::path& file,
                                  Settings::Flags& values) {
  if (file.empty() || !std::filesystem::exists(file)) return {};
  try {
    FileReader reader(table, file.filename().string(), values);
    reader.Read(toml::parse_file(file.string()));
    return reader.mistakes();
  } catch (const toml::parse_error& error) {  // toml++ tells of bad TOML only this way
    return {fmt::format("{}:{}: {}", file.filename().string(), error.source().begin.line,
                        error.description())};
  }
}

}  // namespace

Result<Settings> Settings::Load(std::span<const Setting> table, const std::filesystem::path& file,
                                const Environment& environment, const Flags& flags) {
  Flags values;
  std::vector<std::string> mistakes = ReadFile(table, file, values);
  Settings settings;
  for (const Setting& setting : table) {
    std::string source = file.filename().string();
    std::string text(setting.fallback);
    if (const auto found = values.find(setting.key); found != values.end()) text = found->second;
    if (const auto set = environment(setting.environment)) {
      text = *set;
      source = setting.environment;
    }
    if (const auto flag = flags.find(setting.key); flag != flags.end()) {
      text = flag->second;
      source = "command line";
    }
    if (!Fits(setting.kind, text)) {
      mistakes.push_back(
          fmt::format("{}: '{}' takes {}", source, setting.key, NameOf(setting.kind)));
    }
    settings.values_.emplace(setting.key, Value{setting.kind, text});
  }
  if (!mistakes.empty()) {
    return Fail(ProblemKind::kInvalid, "settings.invalid", "",
                fmt::format("{}", fmt::join(mistakes, "\n")));
  }
  return settings;
}

const Settings::Value& Settings::At(std::string_view key, SettingKind kind) const {
  const auto found = values_.find(key);
  if (found == values_.end() || found->second.kind != kind) {
    throw std::logic_error(fmt::format("no setting '{}' that is {}", key, NameOf(kind)));
  }
  return found->second;
}

const std::string& Settings::Text(std::string_view key) const {
  return At(key, SettingKind::kText).text;
}

std::int64_t Settings::WholeNumber(std::string_view key) const {
  return *ParseWholeNumber(At(key, SettingKind::kWholeNumber).text);
}

bool Settings::Switch(std::string_view key) const {
  return At(key, SettingKind::kSwitch).text == "true";
}

std::vector<std::string> Settings::List(std::string_view key) const {
  std::vector<std::string> list;
  for (const std::string_view item : Split(At(key, SettingKind::kList).text, ',')) {
    if (!Trim(item).empty()) list.emplace_back(Trim(item));
  }
  return list;
}

std::optional<std::string> ReadEnvironment(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace hoitu
