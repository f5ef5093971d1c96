/* The processor features of this machine's architecture; the struct itself is generated from the builder's classes. */
#pragma once

#if defined(__x86_64__)
#include "amd64cpufeatures.h"
#elif defined(__aarch64__)
#include "aarch64cpufeatures.h"
#else
#error "native images are made for x86-64 and aarch64 here"
#endif

void determineCPUFeatures(CPUFeatures *features);
