/* CPUID and XGETBV, apart from their meaning: tests put recorded processors in their place. */
#pragma once

#include <cpuid.h>
#include <stdbool.h>

enum { EAX, EBX, ECX, EDX };

static inline bool read_cpuid(unsigned leaf, unsigned subleaf, unsigned registers[4]) {
    return __get_cpuid_count(leaf, subleaf, &registers[EAX], &registers[EBX], &registers[ECX], &registers[EDX]);
}

/* Traps unless CPUID reports OSXSAVE. */
static inline unsigned read_xcr0(void) {
    unsigned low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
}
