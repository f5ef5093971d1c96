/* A function of HotSpot that nothing calls in a native image; it stops with its name if that is ever wrong. */
#pragma once
#include <stdio.h>
#include <stdlib.h>

#define UNSUPPORTED(name)                                                                                              \
    void name(void) {                                                                                                  \
        fputs("the JDK's library called " #name ", which a native image does not have\n", stderr);                     \
        abort();                                                                                                       \
    }
