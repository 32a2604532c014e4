#include <sodium.h>

#include <cstdio>
#include <exception>

#include "app/command_line.h"
#include "base/log.h"

int main(int argc, char** argv) {
  if (sodium_init() < 0) {
    std::fputs("hoitu: libsodium cannot start\n", stderr);
    return 1;
  }
  try {
    return hoitu::app::RunCommandLine(argc, argv);
  } catch (const std::exception& error) {  // broken, not expected: say it and fail
    hoitu::LogError("program.failed", {{"what", error.what()}});
    return 1;
  }
}
