#include "base/digest.h"

#include <gtest/gtest.h>

namespace hoitu {
namespace {

TEST(Digest, Sha256OfTheStandardsExample) {
  EXPECT_EQ(ToHex(Sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Digest, Blake2bOfTheProgramsOwnB2sum) {
  EXPECT_EQ(ToHex(Blake2b("abc")),
            "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST(Digest, AStreamHasTheDigestOfTheWhole) {
  Sha256Stream stream;
  stream.Add("a");
  stream.Add("");
  stream.Add("bc");
  EXPECT_EQ(stream.Finish(), Sha256("abc"));
}

TEST(Digest, HexRoundTripsAndRefusesRubbish) {
  EXPECT_EQ(FromHex("00fFa1"), std::string("\x00\xff\xa1", 3));
  EXPECT_EQ(FromHex("abc"), "");
  EXPECT_EQ(FromHex("zz"), "");
}

TEST(Digest, TokensAreLongAndDiffer) {
  EXPECT_EQ(RandomToken(32).size(), 43u);
  EXPECT_NE(RandomToken(32), RandomToken(32));
}

TEST(Digest, ComparesWholeSecrets) {
  EXPECT_TRUE(EqualInConstantTime("abc", "abc"));
  EXPECT_FALSE(EqualInConstantTime("abc", "abd"));
  EXPECT_FALSE(EqualInConstantTime("abc", "ab"));
}

}  // namespace
}  // namespace hoitu
