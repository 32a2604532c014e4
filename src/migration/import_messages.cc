#include "migration/import_messages.h"

#include <fmt/format.h>

#include <array>

namespace hoitu::migration {
namespace {

struct Message {
  std::string_view key;
  std::string_view vietnamese;
  std::string_view english;
};

constexpr auto kMessages = std::to_array<Message>({
    {"article.body.empty", "Không có nội dung", "There is no text"},
    {"article.language.invalid", "Mã ngôn ngữ không hợp lệ", "The language code is not valid"},
    {"article.source_url.invalid", "Địa chỉ nguồn không hợp lệ",
     "The address of the source is not valid"},
    {"article.title.empty", "Thiếu tiêu đề", "There is no title"},
    {"import.html.element_dropped", "Bỏ phần tử HTML", "An HTML element was left out"},
    {"import.html.link_dropped", "Bỏ liên kết, giữ lại chữ", "A link was left out, its text kept"},
    {"import.html.too_deep", "Bỏ phần lồng quá sâu hoặc quá rộng",
     "What was nested too deeply or too wide was left out"},
    {"import.id.repeated", "Mã đã có ở một dòng trước", "An earlier line has the same id"},
    {"import.images.too_many", "Quá nhiều ảnh", "Too many pictures"},
    {"import.json.malformed", "Không phải JSON hợp lệ", "Not valid JSON"},
    {"import.key.unknown", "Bỏ qua khóa lạ", "An unknown key was ignored"},
    {"import.line.too_long", "Dòng quá dài", "The line is too long"},
    {"import.picture.missing", "Bỏ ảnh không lấy được",
     "A picture that could not be had was left out"},
    {"import.published_at.future", "Thời điểm đăng ở tương lai",
     "The publication time is in the future"},
    {"import.published_at.invalid", "Thời điểm đăng không hợp lệ",
     "The publication time is not valid"},
    {"import.published_at.missing", "Không có thời điểm đăng, lấy thời điểm chuyển đổi",
     "No publication time, the time of the import was taken"},
    {"import.section.unknown", "Cổng không có chuyên mục này, dùng chuyên mục mặc định",
     "The portal has no such section, the default one was taken"},
    {"import.state.unknown", "Trạng thái không rõ", "The state is not known"},
    {"import.summary.made", "Không có tóm tắt, lấy đoạn đầu",
     "No summary, the first paragraph was taken"},
    {"import.summary.shortened", "Tóm tắt quá dài, đã cắt bớt",
     "The summary was too long and was cut"},
    {"import.type.wrong", "Sai kiểu dữ liệu", "The value has the wrong type"},
    {"richtext.html.too_complex", "HTML quá phức tạp", "The HTML is too complex"},
    {"richtext.html.too_long", "HTML quá dài", "The HTML is too long"},
    {"richtext.too_deep", "Nội dung lồng quá sâu", "The text is nested too deeply"},
    {"richtext.too_long", "Nội dung quá dài", "The text is too long"},
    {"richtext.too_many_nodes", "Nội dung có quá nhiều phần", "The text has too many parts"},
    {"text.encoding", "Không phải UTF-8 hợp lệ", "Not valid UTF-8"},
    {"text.too_long", "Quá dài", "Too long"},
});

}  // namespace

std::string_view MessageText(std::string_view key, Language language) {
  for (const Message& message : kMessages) {
    if (message.key == key) {
      return language == Language::kVietnamese ? message.vietnamese : message.english;
    }
  }
  return key;
}

std::string FormatNote(const Note& note, Language language) {
  const bool vietnamese = language == Language::kVietnamese;
  std::string text = fmt::format("{} {}", vietnamese ? "dòng" : "line", note.line);
  if (!note.field.empty()) text += " " + note.field;
  if (note.kind == Note::Kind::kRefused) text += vietnamese ? ": bị từ chối" : ": refused";
  text += fmt::format(": {}", MessageText(note.message, language));
  if (!note.detail.empty()) text += fmt::format(" ({})", note.detail);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

}  // namespace hoitu::migration
