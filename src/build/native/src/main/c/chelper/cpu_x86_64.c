/* Processor features of x86-64 by CPUID (Intel SDM volume 2A; AMD APM volume 3, appendix E). */
#if defined(__x86_64__)
#include "cpu_features.h"
#include "cpuid_x86_64.h"

#include <stddef.h>
#include <string.h>

/* Registers that the kernel must save for the program (XCR0), without which the instructions trap. */
enum { ALWAYS = 0, YMM = 0x6, ZMM = 0xe6, APX = 0x80000 };

#define FEATURE(name) offsetof(CPUFeatures, f##name)

static const struct {
    unsigned leaf, subleaf;
    unsigned char reg, bit;
    unsigned saved;
    size_t offset;
} FEATURES[] = {
    {1, 0, EDX, 4, ALWAYS, FEATURE(TSC)},
    {1, 0, EDX, 8, ALWAYS, FEATURE(CX8)},
    {1, 0, EDX, 15, ALWAYS, FEATURE(CMOV)},
    {1, 0, EDX, 19, ALWAYS, FEATURE(FLUSH)},
    {1, 0, EDX, 23, ALWAYS, FEATURE(MMX)},
    {1, 0, EDX, 24, ALWAYS, FEATURE(FXSR)},
    {1, 0, EDX, 25, ALWAYS, FEATURE(SSE)},
    {1, 0, EDX, 26, ALWAYS, FEATURE(SSE2)},
    {1, 0, EDX, 28, ALWAYS, FEATURE(HT)},
    {1, 0, ECX, 0, ALWAYS, FEATURE(SSE3)},
    {1, 0, ECX, 1, ALWAYS, FEATURE(CLMUL)},
    {1, 0, ECX, 9, ALWAYS, FEATURE(SSSE3)},
    {1, 0, ECX, 12, YMM, FEATURE(FMA)},
    {1, 0, ECX, 19, ALWAYS, FEATURE(SSE4_1)},
    {1, 0, ECX, 20, ALWAYS, FEATURE(SSE4_2)},
    {1, 0, ECX, 23, ALWAYS, FEATURE(POPCNT)},
    {1, 0, ECX, 25, ALWAYS, FEATURE(AES)},
    {1, 0, ECX, 28, YMM, FEATURE(AVX)},
    {1, 0, ECX, 28, YMM, FEATURE(VZEROUPPER)},
    {1, 0, ECX, 29, YMM, FEATURE(F16C)},
    {1, 0, ECX, 31, ALWAYS, FEATURE(HV)},
    {7, 0, EBX, 3, ALWAYS, FEATURE(BMI1)},
    {7, 0, EBX, 5, YMM, FEATURE(AVX2)},
    {7, 0, EBX, 8, ALWAYS, FEATURE(BMI2)},
    {7, 0, EBX, 9, ALWAYS, FEATURE(ERMS)},
    {7, 0, EBX, 11, ALWAYS, FEATURE(RTM)},
    {7, 0, EBX, 16, ZMM, FEATURE(AVX512F)},
    {7, 0, EBX, 17, ZMM, FEATURE(AVX512DQ)},
    {7, 0, EBX, 19, ALWAYS, FEATURE(ADX)},
    {7, 0, EBX, 21, ZMM, FEATURE(AVX512_IFMA)},
    {7, 0, EBX, 23, ALWAYS, FEATURE(FLUSHOPT)},
    {7, 0, EBX, 24, ALWAYS, FEATURE(CLWB)},
    {7, 0, EBX, 26, ZMM, FEATURE(AVX512PF)},
    {7, 0, EBX, 27, ZMM, FEATURE(AVX512ER)},
    {7, 0, EBX, 28, ZMM, FEATURE(AVX512CD)},
    {7, 0, EBX, 29, ALWAYS, FEATURE(SHA)},
    {7, 0, EBX, 30, ZMM, FEATURE(AVX512BW)},
    {7, 0, EBX, 31, ZMM, FEATURE(AVX512VL)},
    {7, 0, ECX, 1, ZMM, FEATURE(AVX512_VBMI)},
    {7, 0, ECX, 3, ALWAYS, FEATURE(PKU)},
    {7, 0, ECX, 4, ALWAYS, FEATURE(OSPKE)},
    {7, 0, ECX, 6, ZMM, FEATURE(AVX512_VBMI2)},
    {7, 0, ECX, 7, ALWAYS, FEATURE(CET_SS)},
    {7, 0, ECX, 8, ALWAYS, FEATURE(GFNI)},
    {7, 0, ECX, 9, ZMM, FEATURE(AVX512_VAES)},
    {7, 0, ECX, 10, ZMM, FEATURE(AVX512_VPCLMULQDQ)},
    {7, 0, ECX, 11, ZMM, FEATURE(AVX512_VNNI)},
    {7, 0, ECX, 12, ZMM, FEATURE(AVX512_BITALG)},
    {7, 0, ECX, 14, ZMM, FEATURE(AVX512_VPOPCNTDQ)},
    {7, 0, ECX, 22, ALWAYS, FEATURE(RDPID)},
    {7, 0, EDX, 4, ALWAYS, FEATURE(FSRM)},
    {7, 0, EDX, 14, ALWAYS, FEATURE(SERIALIZE)},
    {7, 0, EDX, 20, ALWAYS, FEATURE(CET_IBT)},
    {7, 0, EDX, 23, ZMM, FEATURE(AVX512_FP16)},
    {7, 1, EAX, 0, YMM, FEATURE(SHA512)},
    {7, 1, EAX, 23, YMM, FEATURE(AVX_IFMA)},
    {7, 1, EDX, 21, APX, FEATURE(APX_F)},
    {0x80000001, 0, ECX, 5, ALWAYS, FEATURE(LZCNT)},
    {0x80000001, 0, ECX, 6, ALWAYS, FEATURE(SSE4A)},
    {0x80000001, 0, ECX, 8, ALWAYS, FEATURE(AMD_3DNOW_PREFETCH)},
    {0x80000001, 0, EDX, 27, ALWAYS, FEATURE(RDTSCP)},
    {0x80000007, 0, EDX, 8, ALWAYS, FEATURE(TSCINV_BIT)},
    {0x80000007, 0, EDX, 8, ALWAYS, FEATURE(TSCINV)},
};

/* AVX10 counts versions in a byte of its own leaf instead of a bit for each. */
enum { AVX10_ENUMERATION = 7, AVX10_BIT = 19, AVX10_LEAF = 0x24 };

static unsigned saved_registers(void) {
    unsigned registers[4];
    if (!read_cpuid(1, 0, registers) || !(registers[ECX] & bit_OSXSAVE)) {
        return ALWAYS;
    }
    return read_xcr0();
}

static bool read_leaf(unsigned leaf, unsigned subleaf, unsigned registers[4]) {
    /* Subleaf 0 reports in EAX how many there are. */
    if (leaf == AVX10_ENUMERATION && subleaf == 1 && (!read_cpuid(leaf, 0, registers) || registers[EAX] < subleaf)) {
        return false;
    }
    return read_cpuid(leaf, subleaf, registers);
}

static unsigned avx10_version(unsigned saved) {
    unsigned registers[4];
    if ((saved & ZMM) != ZMM || !read_leaf(AVX10_ENUMERATION, 1, registers) || !(registers[EDX] & 1u << AVX10_BIT)
        || !read_leaf(AVX10_LEAF, 0, registers)) {
        return 0;
    }
    return registers[EBX] & 0xff;
}

void determineCPUFeatures(CPUFeatures *features) {
    memset(features, 0, sizeof *features);
    unsigned saved = saved_registers();
    for (size_t i = 0; i < sizeof FEATURES / sizeof FEATURES[0]; i++) {
        unsigned registers[4];
        bool present = read_leaf(FEATURES[i].leaf, FEATURES[i].subleaf, registers)
            && (registers[FEATURES[i].reg] & 1u << FEATURES[i].bit)
            && (saved & FEATURES[i].saved) == FEATURES[i].saved;
        ((char *) features)[FEATURES[i].offset] = present;
    }
    unsigned avx10 = avx10_version(saved);
    features->fAVX10_1 = avx10 >= 1;
    features->fAVX10_2 = avx10 >= 2;
}
#else
/* ISO C wants a declaration in every file. */
typedef int not_x86_64;
#endif
