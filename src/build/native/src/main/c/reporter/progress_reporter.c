/* The builder's report of its progress asks for the peak memory and the terminal's width, which Java cannot tell. */
#include <jni.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum { COLUMNS_WITHOUT_TERMINAL = 80, BYTES_PER_KIB = 1024 };

JNIEXPORT jlong JNICALL Java_com_oracle_svm_hosted_ProgressReporterCHelper_getPeakRSS0(JNIEnv *env, jclass type) {
    (void) env;
    (void) type;
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? (jlong) usage.ru_maxrss * BYTES_PER_KIB : -1;
}

JNIEXPORT jint JNICALL
Java_com_oracle_svm_hosted_ProgressReporterCHelper_getTerminalWindowColumns0(JNIEnv *env, jclass type) {
    (void) env;
    (void) type;
    struct winsize window;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 ? window.ws_col : COLUMNS_WITHOUT_TERMINAL;
}
