#include "render/templates.h"

// ctemplate needs strlen declared before its own headers.
#include <cstring>

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace hoitu::render {
namespace {

constexpr auto kStrip = ctemplate::STRIP_BLANK_LINES;

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return std::move(text).str();
}

ctemplate::TemplateString Borrow(std::string_view text) { return {text.data(), text.size()}; }

bool Contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// The strict check: walks template and view side by side.
class Comparison {
 public:
  void CheckReached(const std::vector<TemplateNode>& nodes, const View& view) {
    for (const TemplateNode& node : nodes) {
      if (!node.is_section) {
        if (!IsSet(node.name, view)) mistakes_.push_back("{{" + node.name + "}} is not set");
      } else {
        CheckSection(node, view);
      }
    }
  }
  void CheckKnown(const std::vector<TemplateNode>& nodes, const View& view) {
    std::vector<std::string_view> known;
    Collect(nodes, known);
    CheckKnown(known, view);
  }
  const std::vector<std::string>& mistakes() const { return mistakes_; }

 private:
  static bool IsSet(std::string_view name, const View& view) {
    for (const View* v = &view; v; v = v->parent())
      if (Contains(v->names(), name)) return true;
    return false;
  }
  // A section is looked up like a variable: in the nearest view that shows it.
  void CheckSection(const TemplateNode& node, const View& view) {
    for (const View* v = &view; v; v = v->parent()) {
      bool found = false;
      for (const View::Section& section : v->sections()) {
        if (section.name != node.name) continue;
        CheckReached(node.children, section.view ? *section.view : view);
        found = true;
      }
      if (found) return;
    }
  }
  static void Collect(const std::vector<TemplateNode>& nodes,
                      std::vector<std::string_view>& known) {
    for (const TemplateNode& node : nodes) {
      known.push_back(node.name);
      Collect(node.children, known);
    }
  }
  void CheckKnown(const std::vector<std::string_view>& known, const View& view) {
    for (const std::string_view name : view.names())
      if (!Contains(known, name))
        mistakes_.push_back(std::string(name) + " is set and used nowhere");
    for (const View::Section& section : view.sections()) {
      if (!Contains(known, section.name))
        mistakes_.push_back("there is no section " + std::string(section.name));
      if (section.view) CheckKnown(known, *section.view);
    }
  }

  std::vector<std::string> mistakes_;
};

}  // namespace

struct Templates::Engine {
  ctemplate::TemplateCache cache;
  std::map<std::string, std::vector<TemplateNode>, std::less<>> nodes;
  ViewCheck check = ViewCheck::kTolerant;
};

Templates::Templates(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Templates::~Templates() = default;

Result<std::unique_ptr<Templates>> Templates::Load(const std::filesystem::path& folder,
                                                   const FixedTexts& texts, ViewCheck check) {
  TemplateFiles files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".tpl") {
      files[entry.path().lexically_relative(folder).generic_string()] = ReadFile(entry.path());
    }
  }
  return Compile(files, texts, check);
}

Result<std::unique_ptr<Templates>> Templates::Compile(const TemplateFiles& files,
                                                      const FixedTexts& texts, ViewCheck check) {
  auto engine = std::make_unique<Engine>();
  engine->check = check;
  for (const auto& [name, source] : files) {
    if (name.starts_with("partials/")) continue;
    TemplateText page = TRY(ReadTemplate(files, texts, name));
    const std::string text =
        std::string(IsXmlTemplate(name) ? "{{%AUTOESCAPE context=\"XML\"}}\n"
                                        : "{{%AUTOESCAPE context=\"HTML\"}}\n") +
        page.text;
    if (!engine->cache.StringToTemplateCache(Borrow(name), text.data(), text.size(), kStrip)) {
      return Fail(ProblemKind::kInvalid, "template.unsafe", {},
                  name + ": the engine cannot tell how to escape it");
    }
    engine->nodes.emplace(name, std::move(page.nodes));
  }
  engine->cache.Freeze();
  return std::unique_ptr<Templates>(new Templates(std::move(engine)));
}

std::string Templates::Expand(std::string_view name, const View& view) const {
  const auto nodes = engine_->nodes.find(name);
  if (nodes == engine_->nodes.end()) throw std::logic_error("no template " + std::string(name));
  if (engine_->check == ViewCheck::kStrict) {
    Comparison comparison;
    comparison.CheckReached(nodes->second, view);
    comparison.CheckKnown(nodes->second, view);
    if (!comparison.mistakes().empty())
      throw std::logic_error(std::string(name) + ": " + comparison.mistakes().front());
  }
  std::string page;
  page.reserve(32 * 1024);
  if (!engine_->cache.ExpandNoLoad(Borrow(name), kStrip, &view.dictionary(), nullptr, &page)) {
    throw std::logic_error("cannot expand the template " + std::string(name));
  }
  return page;
}

SafeHtml Templates::ExpandFragment(std::string_view name, const View& view) const {
  if (!IsFragment(name)) throw std::logic_error("no fragment " + std::string(name));
  return SafeHtml::Vouched(Expand(name, view));
}

}  // namespace hoitu::render
