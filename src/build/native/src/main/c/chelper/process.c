/* What the image needs of its own process and cannot reach by a plain function call: variables, caches, varargs. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Called from code that has no frame for C varargs, so the arguments are fixed here; the letters name their types. */
int openSII(const char *path, int flags, int mode) {
    /* The image opens its own executable to map its heap: a descriptor that leaked into an exec'd program would keep
     * the deleted executable's memory taken. */
    return open(path, flags | O_CLOEXEC, mode);
}

int openatISII(int directory, const char *path, int flags, int mode) {
    return openat(directory, path, flags | O_CLOEXEC, mode);
}

int fprintfSD(FILE *stream, const char *format, const char *text, int number) {
    return fprintf(stream, format, text, number);
}

void *mremapP(void *old, size_t old_size, size_t new_size, int flags, void *target) {
    return mremap(old, old_size, new_size, flags, target);
}

char **getEnviron(void) {
    return environ;
}

/* Needed where instruction caches do not follow data writes (aarch64); nothing on x86-64. */
void codeSynchronization_clearCache(long start, long size) {
    __builtin___clear_cache((char *) start, (char *) start + size);
}
