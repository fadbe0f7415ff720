#ifndef NIGHTLIGHT_CMARK_H
#define NIGHTLIGHT_CMARK_H

#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A tree is made of hundreds of small pieces that go together, so they are cut from a few large chunks
 * and given back at once: half of libcmark's own time is malloc and free.
 *
 * libcmark's allocator callbacks carry no context, hence the variable of the thread; it is set only
 * while cmark_tree_parse runs. Whoever called that owns the arena and frees it, and the tree with it,
 * by cmark_arena_free; cmark_node_free is never called. */

typedef struct cmark_arena {
  struct cmark_arena *before;
  size_t size, used;
  char *last;
} cmark_arena;

#define CMARK_ARENA_ROUND(n) (((n) + (size_t)15) & ~(size_t)15)

/* Within a function, for Swift leaves out the variables of a header. */
static inline cmark_arena **cmark_arena_current(void) {
  static __thread cmark_arena *current;
  return &current;
}

static inline void cmark_arena_grow(size_t room) {
  size_t head = CMARK_ARENA_ROUND(sizeof(cmark_arena));
  if (room > SIZE_MAX - head) abort();
  cmark_arena *chunk = (cmark_arena *)malloc(head + room);
  if (!chunk) abort(); /* as libcmark itself does */
  chunk->before = *cmark_arena_current();
  chunk->size = head + room;
  chunk->used = head;
  chunk->last = NULL;
  *cmark_arena_current() = chunk;
}

/* Sixteen bytes before each piece hold its size. */
static inline void *cmark_arena_take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t need = CMARK_ARENA_ROUND(size) + 16;
  cmark_arena *chunk = *cmark_arena_current();
  if (chunk->size - chunk->used < need) {
    cmark_arena_grow(need > 1 << 20 ? need : 1 << 20);
    chunk = *cmark_arena_current();
  }
  char *piece = (char *)chunk + chunk->used + 16;
  *(size_t *)(piece - 16) = size;
  chunk->used += need;
  chunk->last = piece;
  return piece;
}

static inline void *cmark_arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *piece = cmark_arena_take(count * size);
  memset(piece, 0, count * size);
  return piece;
}

static inline void cmark_arena_release(void *pointer) {
  cmark_arena *chunk = *cmark_arena_current();
  if (!pointer || pointer != chunk->last) return;
  chunk->used = (size_t)((char *)pointer - 16 - (char *)chunk);
  chunk->last = NULL;
}

static inline void *cmark_arena_realloc(void *pointer, size_t size) {
  if (!pointer) return cmark_arena_take(size);
  cmark_arena *chunk = *cmark_arena_current();
  size_t old = *(size_t *)((char *)pointer - 16);
  if (size <= old) return pointer;
  if (pointer == chunk->last && size < SIZE_MAX / 4) {
    size_t used = (size_t)((char *)pointer - (char *)chunk) + CMARK_ARENA_ROUND(size);
    if (used <= chunk->size) {
      chunk->used = used;
      *(size_t *)((char *)pointer - 16) = size;
      return pointer;
    }
  }
  void *piece = cmark_arena_take(size);
  memcpy(piece, pointer, old);
  return piece;
}

/* Parses a text into an arena of its own, which the caller frees. */
static inline cmark_node *cmark_tree_parse(const char *text, size_t length, int options, cmark_arena **arena) {
  cmark_arena *outer = *cmark_arena_current();
  *cmark_arena_current() = NULL;
  cmark_arena_grow(length < (1 << 20) / 24 ? 4096 + 24 * length : 1 << 20);
  static cmark_mem calls = {cmark_arena_calloc, cmark_arena_realloc, cmark_arena_release};
  cmark_parser *parser = cmark_parser_new_with_mem(options, &calls);
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  *arena = *cmark_arena_current();
  *cmark_arena_current() = outer;
  return root;
}

static inline void cmark_arena_free(cmark_arena *arena) {
  while (arena) {
    cmark_arena *before = arena->before;
    free(arena);
    arena = before;
  }
}

#endif
