/* Stops an image that was built for a newer processor with a sentence instead of SIGILL. */
#include "cpu_features.h"

#include <stdio.h>
#include <stdlib.h>

/* The image stores the features that it needs negated and padded with ones (CPUFeatureAccessImpl), so that "have or
 * not needed" is all ones in every byte. Zero when nothing is missing. */
int checkCPUFeatures(const unsigned char *not_needed) {
    CPUFeatures found;
    determineCPUFeatures(&found);
    const unsigned char *have = (const unsigned char *) &found;
    for (size_t i = 0; i < sizeof found; i++) {
        if (!have[i] && !(not_needed[i] & 1)) {
            return 1;
        }
    }
    return 0;
}

int checkCPUFeaturesOrExit(const unsigned char *not_needed, const char *message) {
    if (checkCPUFeatures(not_needed) != 0) {
        fputs(message, stderr);
        exit(EXIT_FAILURE);
    }
    return 0;
}
