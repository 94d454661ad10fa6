/* A file system whose locks fail: preloaded into a process, every lock ends with the error in LOCK_ERRNO. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>

static int control(const char *name, int file, int command, void *argument) {
  if (command == F_SETLK || command == F_SETLKW || command == F_GETLK) {
    errno = atoi(getenv("LOCK_ERRNO"));
    return -1;
  }
  int (*next)(int, int, ...) = dlsym(RTLD_NEXT, name);
  return next(file, command, argument);
}

#define REPLACE(name)                                 \
  int name(int file, int command, ...) {              \
    va_list rest;                                     \
    va_start(rest, command);                          \
    void *argument = va_arg(rest, void *);            \
    va_end(rest);                                     \
    return control(#name, file, command, argument);   \
  }

REPLACE(fcntl)
REPLACE(fcntl64)
