/* Processor features of aarch64, which the kernel tells in the auxiliary vector (arm64/elf_hwcaps.rst). */
#if defined(__aarch64__)
#include "cpu_features.h"

#include <stddef.h>
#include <string.h>
#include <sys/auxv.h>

#define FEATURE(name) offsetof(CPUFeatures, f##name)

static const struct {
    unsigned long vector;
    unsigned char bit;
    size_t offset;
} FEATURES[] = {
    {AT_HWCAP, 0, FEATURE(FP)},
    {AT_HWCAP, 1, FEATURE(ASIMD)},
    {AT_HWCAP, 2, FEATURE(EVTSTRM)},
    {AT_HWCAP, 3, FEATURE(AES)},
    {AT_HWCAP, 4, FEATURE(PMULL)},
    {AT_HWCAP, 5, FEATURE(SHA1)},
    {AT_HWCAP, 6, FEATURE(SHA2)},
    {AT_HWCAP, 7, FEATURE(CRC32)},
    {AT_HWCAP, 8, FEATURE(LSE)},
    {AT_HWCAP, 9, FEATURE(FPHP)},
    {AT_HWCAP, 10, FEATURE(ASIMDHP)},
    {AT_HWCAP, 16, FEATURE(DCPOP)},
    {AT_HWCAP, 17, FEATURE(SHA3)},
    {AT_HWCAP, 21, FEATURE(SHA512)},
    {AT_HWCAP, 22, FEATURE(SVE)},
    {AT_HWCAP, 30, FEATURE(PACA)},
    {AT_HWCAP2, 1, FEATURE(SVE2)},
    {AT_HWCAP2, 4, FEATURE(SVEBITPERM)},
};

/* The rest of the struct names tuning hints of single processor models, which no image requires. */
void determineCPUFeatures(CPUFeatures *features) {
    memset(features, 0, sizeof *features);
    for (size_t i = 0; i < sizeof FEATURES / sizeof FEATURES[0]; i++) {
        ((char *) features)[FEATURES[i].offset] = (getauxval(FEATURES[i].vector) >> FEATURES[i].bit) & 1;
    }
}
#else
/* ISO C wants a declaration in every file. */
typedef int not_aarch64;
#endif
