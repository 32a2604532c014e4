#include "render/view.h"

// ctemplate needs strlen declared before its own headers.
#include <cstring>

#include <ctemplate/template_dictionary.h>

#include <stdexcept>

namespace hoitu::render {
namespace {

ctemplate::TemplateString Borrow(std::string_view text) { return {text.data(), text.size()}; }

bool IsMarkupName(std::string_view name) { return name.ends_with("_HTML"); }

}  // namespace

View::View()
    : owned_(std::make_unique<ctemplate::TemplateDictionary>("page")), dictionary_(owned_.get()) {}

View::View(ctemplate::TemplateDictionary* dictionary, const View* parent)
    : dictionary_(dictionary), parent_(parent) {}

View::~View() = default;
View::View(View&&) noexcept = default;

View& View::Set(Name name, std::string_view value) {
  if (IsMarkupName(name.text()))
    throw std::logic_error("view: text for the markup variable " + std::string(name.text()));
  SetEscaped(name.text(), value);
  return *this;
}

View& View::SetHtml(Name name, const SafeHtml& value) {
  if (!IsMarkupName(name.text()))
    throw std::logic_error("view: markup for the text variable " + std::string(name.text()));
  SetEscaped(name.text(), value.text());
  return *this;
}

void View::SetEscaped(std::string_view name, std::string_view value) {
  dictionary_->SetValue(Borrow(name), Borrow(value));
  names_.push_back(name);
}

View& View::Show(Name section) {
  dictionary_->ShowSection(Borrow(section.text()));
  sections_.push_back({section.text(), nullptr});
  return *this;
}

View& View::Add(Name section) {
  auto* child = dictionary_->AddSectionDictionary(Borrow(section.text()));
  sections_.push_back({section.text(), std::unique_ptr<View>(new View(child, this))});
  return *sections_.back().view;
}

View& View::SetAndShow(Name section, Name name, std::string_view value) {
  if (!value.empty()) Add(section).Set(name, value);
  return *this;
}

}  // namespace hoitu::render
