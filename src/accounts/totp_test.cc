#include "accounts/totp.h"

#include <gtest/gtest.h>

namespace hoitu::accounts {
namespace {

// The secret of RFC 6238, appendix B, for SHA-1.
constexpr std::string_view kSecret = "12345678901234567890";

Instant AtSecond(std::int64_t seconds) { return FromMillis(seconds * 1000); }

TEST(TotpTest, AgreesWithTheVectorsOfTheRfc) {
  // The RFC prints eight digits; the last six are ours.
  EXPECT_EQ(TotpCode(kSecret, TotpStepAt(AtSecond(59))), "287082");
  EXPECT_EQ(TotpCode(kSecret, TotpStepAt(AtSecond(1111111109))), "081804");
  EXPECT_EQ(TotpCode(kSecret, TotpStepAt(AtSecond(1111111111))), "050471");
  EXPECT_EQ(TotpCode(kSecret, TotpStepAt(AtSecond(1234567890))), "005924");
  EXPECT_EQ(TotpCode(kSecret, TotpStepAt(AtSecond(2000000000))), "279037");
  EXPECT_EQ(TotpCode(kSecret, TotpStepAt(AtSecond(20000000000))), "353130");
}

TEST(TotpTest, AcceptsTheStepBeforeAndAfterAndNoOther) {
  const Instant now = AtSecond(1111111111);
  const TotpStep present = TotpStepAt(now);
  for (TotpStep step = present - 3; step <= present + 3; ++step) {
    const bool near = step >= present - 1 && step <= present + 1;
    EXPECT_EQ(MatchTotp(kSecret, TotpCode(kSecret, step), now, 0).has_value(), near)
        << step - present;
  }
}

TEST(TotpTest, AcceptsNoStepThatWasUsedAndNoneBeforeIt) {
  const Instant now = AtSecond(1111111111);
  const TotpStep present = TotpStepAt(now);
  EXPECT_EQ(MatchTotp(kSecret, TotpCode(kSecret, present), now, present - 1), present);
  EXPECT_FALSE(MatchTotp(kSecret, TotpCode(kSecret, present), now, present));
  EXPECT_FALSE(MatchTotp(kSecret, TotpCode(kSecret, present - 1), now, present));
}

TEST(TotpTest, RefusesWhatIsNoCode) {
  const Instant now = AtSecond(59);
  EXPECT_FALSE(MatchTotp(kSecret, "", now, 0));
  EXPECT_FALSE(MatchTotp(kSecret, "28708", now, 0));
  EXPECT_FALSE(MatchTotp(kSecret, "0287082", now, 0));
}

TEST(TotpTest, WritesBase32AsRfc4648) {
  EXPECT_EQ(ToBase32(""), "");
  EXPECT_EQ(ToBase32("f"), "MY");
  EXPECT_EQ(ToBase32("fo"), "MZXQ");
  EXPECT_EQ(ToBase32("foobar"), "MZXW6YTBOI");
}

TEST(TotpTest, EncodesTheIssuerInTheAddress) {
  EXPECT_EQ(OtpauthUri("foobar", "Hội Tụ", "an.nv"),
            "otpauth://totp/H%E1%BB%99i%20T%E1%BB%A5:an.nv?secret=MZXW6YTBOI"
            "&issuer=H%E1%BB%99i%20T%E1%BB%A5");
}

}  // namespace
}  // namespace hoitu::accounts
