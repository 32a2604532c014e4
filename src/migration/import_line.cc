#include "migration/import_line.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "articles/content_rules.h"
#include "base/digest.h"
#include "base/json_depth.h"
#include "base/text.h"
#include "richtext/from_html.h"
#include "richtext/from_plain_text.h"
#include "richtext/to_plain_text.h"

namespace hoitu::migration {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 14> kKnownKeys{
    "id",     "title",  "summary",    "html",         "body",     "text",  "section",
    "author", "source", "source_url", "published_at", "language", "state", "images"};
constexpr std::size_t kSummaryFromText = 300;
constexpr std::size_t kShownDetail = 80;
constexpr std::size_t kMaxSourceId = 500;
constexpr std::size_t kMaxImages = 200;
constexpr std::size_t kMaxAlternative = 1000;

std::unexpected<Problem> Refuse(std::string message, std::string field = {},
                                std::string_view detail = {}) {
  const bool is_text = IsValidUtf8(detail);
  return Fail(ProblemKind::kInvalid, std::move(message), std::move(field),
              is_text ? Shorten(detail, kShownDetail) : std::string());
}

// Figures whose page said nothing of them get what the line says.
void DescribeFigures(std::vector<richtext::Node>& nodes,
                     const std::map<std::int64_t, std::string>& alternatives) {
  for (richtext::Node& node : nodes) {
    DescribeFigures(node.children, alternatives);
    const auto found = alternatives.find(node.picture);
    const bool is_figure = node.kind == richtext::Kind::kFigure;
    if (is_figure && node.alt.empty() && found != alternatives.end()) node.alt = found->second;
  }
}

// One line on its way to an article.
class LineReader {
 public:
  LineReader(std::int64_t number, const json& line, const LineRules& rules)
      : number_(number), line_(line), rules_(rules) {}

  Result<ImportedLine> Read() {
    NoteUnknownKeys();
    articles::ArticleContent& content = result_.content;
    content.title = TRY(Text("title"));
    if (Trim(content.title).empty()) return Refuse("article.title.empty", "/title");
    content.author_line = TRY(Text("author"));
    content.source.name = TRY(Text("source"));
    content.source.url = TRY(Text("source_url"));
    if (const std::string language = TRY(Text("language")); !language.empty()) {
      content.language = language;
    }
    TRY(ReadPictures());
    TRY(ReadBody());
    TRY(ReadSummary());
    TRY(ReadSection());
    TRY(ReadState());
    TRY(ReadId());
    content = TRY(articles::CleanContent(std::move(content), 0));
    return std::move(result_);
  }

 private:
  void Adjusted(std::string message, std::string field, std::string_view detail = {}) {
    result_.notes.push_back({Note::Kind::kAdjusted, number_, std::move(field), std::move(message),
                             Shorten(detail, kShownDetail)});
  }

  void NoteUnknownKeys() {
    for (const auto& [key, value] : line_.items()) {
      if (std::ranges::find(kKnownKeys, key) == kKnownKeys.end()) {
        Adjusted("import.key.unknown", "/" + Shorten(key, kShownDetail));
      }
    }
  }

  // Empty when the key is absent or null.
  Result<std::string> Text(const char* key) const {
    const auto found = line_.find(key);
    if (found == line_.end() || found->is_null()) return std::string();
    if (!found->is_string()) {
      return Refuse("import.type.wrong", std::string("/") + key, found->type_name());
    }
    return found->get<std::string>();
  }

  Result<void> ReadPictures() {
    const auto images = line_.find("images");
    if (images == line_.end() || images->is_null()) return {};
    if (!images->is_array()) return Refuse("import.type.wrong", "/images", images->type_name());
    if (images->size() > kMaxImages) return Refuse("import.images.too_many", "/images");
    for (const json& image : *images) {
      if (!image.is_object() || !image.contains("path") || !image["path"].is_string()) {
        return Refuse("import.type.wrong", "/images");
      }
      ImportedPicture picture;
      picture.path = image["path"];
      if (image.contains("alt") && image["alt"].is_string()) picture.alt = image["alt"];
      KeepOne(picture);
    }
    return {};
  }

  void KeepOne(const ImportedPicture& picture) {
    const auto kept = rules_.keep_picture ? rules_.keep_picture(picture) : std::nullopt;
    if (!kept) {
      Adjusted("import.picture.missing", "/images", picture.path);
      return;
    }
    pictures_[picture.path] = *kept;
    if (Result<std::string> alt = CleanLine(picture.alt, kMaxAlternative)) {
      alternatives_[*kept] = *std::move(alt);
    }
    if (!result_.content.cover) result_.content.cover = kept;
  }

  Result<void> ReadBody() {
    const std::string html = TRY(Text(line_.contains("html") ? "html" : "body"));
    const std::string text = TRY(Text("text"));
    if (!Trim(html).empty()) {
      richtext::HtmlImport body = TRY(AtField("/html", ParseHtml(html)));
      for (const richtext::Dropped& dropped : body.dropped) NoteDropped(dropped);
      result_.content.body = std::move(body.document);
      DescribeFigures(result_.content.body.blocks, alternatives_);
    } else {
      result_.content.body = TRY(AtField("/text", richtext::FromPlainText(text)));
    }
    words_ = richtext::ToPlainText(result_.content.body);
    return {};
  }

  Result<richtext::HtmlImport> ParseHtml(std::string_view html) const {
    return richtext::FromHtml(html, [this](std::string_view src) -> std::optional<std::int64_t> {
      const auto kept = pictures_.find(src);
      if (kept == pictures_.end()) return std::nullopt;
      return kept->second;
    });
  }

  template <class T>
  static Result<T> AtField(std::string_view field, Result<T> result) {
    if (!result) result.error().field = field;
    return result;
  }

  void NoteDropped(const richtext::Dropped& dropped) {
    using What = richtext::Dropped::What;
    switch (dropped.what) {
      case What::kElement:
        return Adjusted("import.html.element_dropped", "/html", dropped.name);
      case What::kLink:
        return Adjusted("import.html.link_dropped", "/html", dropped.name);
      case What::kPicture:
        return Adjusted("import.picture.missing", "/html", dropped.name);
      case What::kNesting:
      case What::kCells:
        return Adjusted("import.html.too_deep", "/html");
    }
  }

  Result<void> ReadSummary() {
    articles::ArticleContent& content = result_.content;
    content.summary = TRY(Text("summary"));
    if (!Trim(content.summary).empty()) {
      if (!IsValidUtf8(content.summary)) return Refuse("text.encoding", "/summary");
      if (CountCharacters(content.summary) > articles::kMaxSummary) {
        content.summary = Shorten(content.summary, articles::kMaxSummary);
        Adjusted("import.summary.shortened", "/summary");
      }
      return {};
    }
    content.summary = Shorten(words_.substr(0, words_.find("\n\n")), kSummaryFromText);
    if (content.summary.empty()) content.summary = content.title;
    Adjusted("import.summary.made", "/summary");
    return {};
  }

  Result<void> ReadSection() {
    result_.content.section = TRY(Text("section"));
    if (rules_.sections.contains(result_.content.section)) return {};
    if (!result_.content.section.empty()) {
      Adjusted("import.section.unknown", "/section", result_.content.section);
    }
    result_.content.section = rules_.default_section;
    return {};
  }

  Result<void> ReadState() {
    const std::string state = TRY(Text("state"));
    if (state == "draft") return {};
    if (!state.empty() && state != "published") {
      return Refuse("import.state.unknown", "/state", state);
    }
    if (words_.empty() && pictures_.empty()) return Refuse("article.body.empty", "/html");

    const std::string when = TRY(Text("published_at"));
    result_.published_at = rules_.now;
    if (when.empty()) {
      Adjusted("import.published_at.missing", "/published_at");
      return {};
    }
    const Result<Instant> parsed = ParseInstant(when);
    if (!parsed) return Refuse("import.published_at.invalid", "/published_at", when);
    if (*parsed > rules_.now) return Refuse("import.published_at.future", "/published_at", when);
    result_.published_at = *parsed;
    return {};
  }

  // A number is as good as a name: older systems export both.
  Result<void> ReadId() {
    const auto id = line_.find("id");
    if (id != line_.end() && id->is_number_integer()) {
      result_.source_id = id->dump();
      return {};
    }
    Result<std::string> clean = CleanLine(TRY(Text("id")), kMaxSourceId);
    result_.source_id = TRY(AtField("/id", std::move(clean)));
    if (result_.source_id.empty()) result_.source_id = "sha256:" + ToHex(Sha256(line_.dump()));
    return {};
  }

  std::int64_t number_;
  const json& line_;
  const LineRules& rules_;
  ImportedLine result_;
  std::map<std::string, std::int64_t, std::less<>> pictures_;  // by path
  std::map<std::int64_t, std::string> alternatives_;           // by number
  std::string words_;
};

}  // namespace

Result<ImportedLine> ReadImportLine(std::int64_t number, std::string_view text,
                                    const LineRules& rules) {
  if (!IsValidUtf8(text)) return Refuse("text.encoding");
  if (!IsNestedWithin(text, kJsonLevels)) return Refuse("import.json.malformed", {}, "nested");
  const json line = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (line.is_discarded()) return Refuse("import.json.malformed", {}, text);
  if (!line.is_object()) return Refuse("import.type.wrong", {}, line.type_name());
  return LineReader(number, line, rules).Read();
}

}  // namespace hoitu::migration
