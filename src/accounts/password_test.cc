#include "accounts/password.h"

#include <gtest/gtest.h>

#include "accounts/readable_code.h"

namespace hoitu::accounts {
namespace {

std::string MessageOf(std::string_view password, SecondFactorUse second_factor) {
  const auto result =
      CheckNewPassword(AccessPolicy(), password, "nguyenvanan.bacninh", second_factor);
  return result ? "" : result.error().message;
}

TEST(PasswordTest, MatchesOnlyItself) {
  const std::string hash = HashPassword("mật khẩu dài và khó", kCheapestHashForTest);
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(VerifyPassword(hash, "mật khẩu dài và khó"));
  EXPECT_FALSE(VerifyPassword(hash, "mật khẩu dài và kho"));
  EXPECT_FALSE(VerifyPassword(hash, ""));
  EXPECT_FALSE(VerifyPassword(hash, "\xff"));
  EXPECT_FALSE(VerifyPassword("not a hash", "mật khẩu dài và khó"));
}

TEST(PasswordTest, MatchesWhicheverKeyboardTypedIt) {
  const std::string composed = "m\u1eadt kh\u1ea9u";
  const std::string decomposed = "ma\u0323\u0302t kha\u0302\u0309u";
  EXPECT_TRUE(VerifyPassword(HashPassword(composed, kCheapestHashForTest), decomposed));
}

TEST(PasswordTest, SaltsEachHash) {
  EXPECT_NE(HashPassword("same", kCheapestHashForTest), HashPassword("same", kCheapestHashForTest));
}

TEST(PasswordTest, MustBeLongerWithoutASecondFactor) {
  EXPECT_EQ(MessageOf("13 characters", SecondFactorUse::kNone), "password.too_short");
  EXPECT_EQ(MessageOf("14  characters", SecondFactorUse::kNone), "");
  EXPECT_EQ(MessageOf("7 chars", SecondFactorUse::kEnabled), "password.too_short");
  EXPECT_EQ(MessageOf("8  chars", SecondFactorUse::kEnabled), "");
  // Fourteen bytes, but fewer characters.
  EXPECT_EQ(MessageOf("đđđđđđđ", SecondFactorUse::kNone), "password.too_short");
}

TEST(PasswordTest, IsNotTheLoginInAnySpelling) {
  EXPECT_EQ(MessageOf("NguyễnVănAn.BắcNinh", SecondFactorUse::kEnabled), "password.is_login");
  EXPECT_EQ(MessageOf(std::string(257, 'x'), SecondFactorUse::kNone), "password.too_long");
  EXPECT_EQ(MessageOf("fourteen bytes\xff", SecondFactorUse::kNone), "password.encoding");
}

TEST(ReadableCodeTest, ComesInGroupsAndIsReadAsTyped) {
  const std::string code = MakeReadableCode(3);
  EXPECT_EQ(code.size(), 14U);
  EXPECT_EQ(code[4], '-');
  EXPECT_EQ(NormaliseReadableCode(code), code);
  EXPECT_EQ(NormaliseReadableCode("K7QD 3xwm-p2ra"), "k7qd-3xwm-p2ra");
  EXPECT_NE(code, MakeReadableCode(3));
}

}  // namespace
}  // namespace hoitu::accounts
