/* What the Glibc module does not offer to Swift. */
#ifndef NIGHTLIGHT_CSYSTEM_H
#define NIGHTLIGHT_CSYSTEM_H

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Swaps two paths in one step. Returns 0, or an errno value. */
static inline int nl_rename_exchange(int old_dir, const char *old_path, int new_dir, const char *new_path) {
  return syscall(SYS_renameat2, old_dir, old_path, new_dir, new_path, 2 /* RENAME_EXCHANGE */) == 0 ? 0 : errno;
}

/* Renames without replacing what is there. Returns 0, or an errno value. */
static inline int nl_rename_new(int old_dir, const char *old_path, int new_dir, const char *new_path) {
  return syscall(SYS_renameat2, old_dir, old_path, new_dir, new_path, 1 /* RENAME_NOREPLACE */) == 0 ? 0 : errno;
}

/* Whether another disk or folder is mounted on this open folder: 1, or 0 if not or not known. */
int nl_is_mount(int folder);

/* How many processors this process may run on; at least 1. */
int nl_processors(void);

#endif
