#ifndef CWASM_H
#define CWASM_H

#include <stdint.h>

// The linker puts the first free byte here.
extern unsigned char __heap_base;

static inline uint32_t wasm_heap_base(void) { return (uint32_t)(uintptr_t)&__heap_base; }

static inline uint32_t wasm_memory_pages(void) { return (uint32_t)__builtin_wasm_memory_size(0); }

// The number of pages before, or 0xffffffff where there are no more.
static inline uint32_t wasm_memory_grow(uint32_t pages) { return (uint32_t)__builtin_wasm_memory_grow(0, pages); }

#endif
