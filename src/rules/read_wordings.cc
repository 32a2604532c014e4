// languages.toml and pages.toml: in which languages the portals speak, and their fixed texts.

#include "rules/rulebook_readers.h"

namespace hoitu::rules {

void ReadLanguages(TomlRecord file, Rulebook& rulebook) {
  for (TomlRecord& record : file.Records("language")) {
    LanguageRule language;
    language.line = record.line();
    language.valid = record.Valid();
    language.code = record.String("code");
    language.name = record.Bilingual("name");
    language.native_name = record.String("native_name");
    language.path = record.StringOr("path", "");
    language.need =
        record.Choice<LanguageRule::Need>("need", {{"main", LanguageRule::Need::kMain},
                                                   {"required", LanguageRule::Need::kRequired},
                                                   {"optional", LanguageRule::Need::kOptional}});
    language.basis = record.StringOr("basis", "");
    for (std::string& level : ReadLevelCodes(record)) {
      language.level = std::move(level);
      rulebook.languages.push_back(language);
    }
  }
}

void ReadPages(TomlRecord file, Rulebook& rulebook) {
  for (TomlRecord& record : file.Records("text")) {
    Text text;
    text.line = record.line();
    text.valid = record.Valid();
    text.code = record.String("code");
    text.path = record.StringOr("path", "");
    text.title = record.Bilingual("title");
    text.body = record.Bilingual("body");
    text.basis = record.StringOr("basis", "");
    rulebook.texts.push_back(std::move(text));
  }
}

}  // namespace hoitu::rules
