#pragma once

#include <string>
#include <string_view>

#include "migration/import_line.h"

namespace hoitu::migration {

enum class Language { kVietnamese, kEnglish };

// What a note's key says to the person at the terminal; the key itself when it is not known here.
std::string_view MessageText(std::string_view key, Language language);

// "dòng 12 /title: bị từ chối: Thiếu tiêu đề" — one line, whatever the detail holds.
std::string FormatNote(const Note& note, Language language);

}  // namespace hoitu::migration
