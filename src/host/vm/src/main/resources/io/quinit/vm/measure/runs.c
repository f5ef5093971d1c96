/* runs N PROGRAM ARGUMENT...: runs it N times with its output thrown away; a line each: nanoseconds, and its ru_maxrss in KiB. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **words) {
    if (count < 3) return 2;
    for (int run = atoi(words[1]); run > 0; run--) {
        struct rusage usage;
        int status;
        long long start = now();
        pid_t child = fork();
        if (child == 0) {
            int null = open("/dev/null", O_WRONLY);
            dup2(null, 1);
            dup2(null, 2);
            execv(words[2], words + 2);
            _exit(127);
        }
        if (wait4(child, &status, 0, &usage) < 0 || status != 0) {
            fprintf(stderr, "%s ended with wait status %d, expected 0\n", words[2], status);
            return 1;
        }
        printf("%lld %ld\n", now() - start, usage.ru_maxrss);
    }
    return 0;
}
