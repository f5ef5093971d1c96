/* The functions of HotSpot's libjvm that the JDK's own libraries really call when there is no HotSpot. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { NANOS_PER_SECOND = 1000000000 };

int JVM_ActiveProcessorCount(void) {
    cpu_set_t allowed;
    /* EINVAL with more processors than a cpu_set_t holds. */
    return sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed)
                                                               : (int) sysconf(_SC_NPROCESSORS_ONLN);
}

void JVM_BeforeHalt(void) {
}

void JVM_Halt(int code) {
    _exit(code);
}

void *JVM_FindLibraryEntry(void *library, const char *name) {
    return dlsym(library, name);
}

long JVM_NanoTime(void *env, void *type) {
    (void) env;
    (void) type;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * NANOS_PER_SECOND + now.tv_nsec;
}

char *JVM_NativePath(char *path) {
    return path;
}

void *JVM_RawMonitorCreate(void) {
    pthread_mutex_t *monitor = malloc(sizeof *monitor);
    if (monitor != NULL) {
        pthread_mutex_init(monitor, NULL);
    }
    return monitor;
}

void JVM_RawMonitorDestroy(void *monitor) {
    pthread_mutex_destroy(monitor);
    free(monitor);
}

int JVM_RawMonitorEnter(void *monitor) {
    return pthread_mutex_lock(monitor);
}

void JVM_RawMonitorExit(void *monitor) {
    pthread_mutex_unlock(monitor);
}

/* Unlike vsnprintf(3): -1 when the text was cut, as HotSpot's jvm.h has it. */
int jio_vsnprintf(char *text, size_t size, const char *format, va_list arguments) {
    if (size == 0) {
        return -1;
    }
    int length = vsnprintf(text, size, format, arguments);
    return length < 0 || (size_t) length >= size ? -1 : length;
}

int jio_snprintf(char *text, size_t size, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = jio_vsnprintf(text, size, format, arguments);
    va_end(arguments);
    return length;
}

int jio_fprintf(FILE *stream, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vfprintf(stream, format, arguments);
    va_end(arguments);
    return length;
}
