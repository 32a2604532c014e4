#include "store/dialect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "store/session.h"

namespace hoitu::store {
namespace {

enum class TokenKind { kSpace, kComment, kString, kQuotedName, kWord, kNumber, kSymbol };

struct Token {
  TokenKind kind;
  std::string_view text;
};

bool IsSpace(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsWordStart(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}
bool IsWord(char c) { return IsWordStart(c) || IsDigit(c); }

bool Is(std::string_view word, std::string_view upper) {
  return std::ranges::equal(
      word, upper, [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; });
}

// Cuts SQL into tokens that joined again give the same text.
class Scanner {
 public:
  explicit Scanner(std::string_view sql) : rest_(sql) {}

  bool done() const { return rest_.empty(); }

  Token Next() {
    const char first = rest_.front();
    if (IsSpace(first)) return Take(TokenKind::kSpace, While(IsSpace));
    if (rest_.starts_with("--")) {
      return Take(TokenKind::kComment, std::min(rest_.find('\n'), rest_.size()));
    }
    if (rest_.starts_with("/*")) return Take(TokenKind::kComment, Through("*/", 2));
    if (first == '\'') return Take(TokenKind::kString, Through("'", 1));
    if (first == '"') return Take(TokenKind::kQuotedName, Through("\"", 1));
    if (IsWordStart(first)) return Take(TokenKind::kWord, While(IsWord));
    if (IsDigit(first)) return Take(TokenKind::kNumber, While(IsWord));
    return Take(TokenKind::kSymbol, 1);
  }

 private:
  std::size_t While(bool (*belongs)(char)) const {
    return static_cast<std::size_t>(std::ranges::find_if_not(rest_, belongs) - rest_.begin());
  }

  // A doubled quote inside a string makes two strings side by side, which is the same to us.
  std::size_t Through(std::string_view end, std::size_t from) const {
    const std::size_t found = rest_.find(end, from);
    if (found == std::string_view::npos) {
      throw StoreError(fmt::format("a string or comment does not end: {}", rest_));
    }
    return found + end.size();
  }

  Token Take(TokenKind kind, std::size_t length) {
    const Token token{kind, rest_.substr(0, length)};
    rest_.remove_prefix(length);
    return token;
  }

  std::string_view rest_;
};

struct TypeName {
  std::string_view ours;
  std::string_view in_cast;
  std::string_view of_column;
};
constexpr std::array kTypes = {
    TypeName{"INTEGER", "BIGINT", "BIGINT"},
    TypeName{"REAL", "DOUBLE PRECISION", "DOUBLE PRECISION"},
    TypeName{"BLOB", "BYTEA", "BYTEA"},
    TypeName{"TEXT", "TEXT", "TEXT COLLATE \"C\""},
};

// Goes through one statement and remembers as much of what came before as the translation needs.
class PostgresTranslation {
 public:
  void Add(const Token& token) {
    if (token.kind == TokenKind::kSpace || token.kind == TokenKind::kComment) {
      sql_ += token.text;
      return;
    }
    AddMeaningful(token);
    if (first_word_.empty()) first_word_ = token.text;
    previous_ = token;
  }

  PostgresText Finish() && { return {std::move(sql_), placeholders_}; }

 private:
  void AddMeaningful(const Token& token) {
    if (after_columns_ && IsTableOption(token)) return;
    if (token.kind == TokenKind::kWord) {
      sql_ += Translated(token.text);
    } else if (token.text == "?") {
      sql_ += fmt::format("${}", ++placeholders_);
    } else {
      if (token.kind == TokenKind::kNumber && previous_.text == "?") {
        throw StoreError("numbered placeholders are not part of the dialect");
      }
      CountDepth(token);
      sql_ += token.text;
    }
  }

  void CountDepth(const Token& token) {
    if (token.text == "(") ++depth_;
    if (token.text == ")" && --depth_ == 0 && creates_table_) after_columns_ = true;
  }

  static bool IsTableOption(const Token& token) {
    return token.text == "," || Is(token.text, "STRICT") || Is(token.text, "WITHOUT") ||
           Is(token.text, "ROWID");
  }

  std::string_view Translated(std::string_view word) {
    if (Is(word, "TABLE") && Is(first_word_, "CREATE")) creates_table_ = true;
    const bool after_name =
        previous_.kind == TokenKind::kWord || previous_.kind == TokenKind::kQuotedName;
    const bool in_cast = Is(previous_.text, "AS");
    const bool of_column = after_name && (Is(first_word_, "CREATE") || Is(first_word_, "ALTER"));
    if (!in_cast && !of_column) return word;
    const auto* type = std::ranges::find_if(kTypes, [&](auto& t) { return Is(word, t.ours); });
    if (type == kTypes.end()) return word;
    return in_cast ? type->in_cast : type->of_column;
  }

  std::string sql_;
  std::size_t placeholders_ = 0;
  std::string_view first_word_;
  Token previous_{TokenKind::kSymbol, ""};
  int depth_ = 0;
  bool creates_table_ = false;
  bool after_columns_ = false;
};

}  // namespace

PostgresText ToPostgres(std::string_view sql) {
  PostgresTranslation translation;
  for (Scanner scanner(sql); !scanner.done();) translation.Add(scanner.Next());
  return std::move(translation).Finish();
}

std::vector<std::string_view> SplitStatements(std::string_view script) {
  std::vector<std::string_view> statements;
  const char* begin = nullptr;  // of the statement being read; none before its first token
  for (Scanner scanner(script); !scanner.done();) {
    const Token token = scanner.Next();
    const char* const end = token.text.data();
    if (token.text == ";" && token.kind == TokenKind::kSymbol) {
      if (begin) statements.emplace_back(begin, end);
      begin = nullptr;
    } else if (!begin && token.kind != TokenKind::kSpace && token.kind != TokenKind::kComment) {
      begin = token.text.data();
    }
  }
  if (begin) statements.emplace_back(begin, script.data() + script.size());
  return statements;
}

}  // namespace hoitu::store
