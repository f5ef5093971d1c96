/* Thread identity and user time: the kernel gives user time alone only in /proc/self/task/TID/stat. */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { NANOS_PER_SECOND = 1000000000 };

int getThreadId(void) {
    return (int) syscall(SYS_gettid);
}

/* Nanoseconds of user time, or -1 when the thread is gone or /proc is not mounted. */
long getThreadUserTimeSlow(int tid) {
    char text[1024];
    snprintf(text, sizeof text, "/proc/self/task/%d/stat", tid);
    FILE *stat = fopen(text, "re");
    if (stat == NULL) {
        return -1;
    }
    size_t length = fread(text, 1, sizeof text - 1, stat);
    fclose(stat);
    text[length] = '\0';
    /* The second field is the thread's name, which may hold blanks and parentheses: count from its end. */
    const char *after_name = strrchr(text, ')');
    unsigned long ticks;
    if (after_name == NULL
        || sscanf(after_name + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu", &ticks) != 1) {
        return -1;
    }
    return (long) (ticks * (NANOS_PER_SECOND / (unsigned long) sysconf(_SC_CLK_TCK)));
}
