/* sun.misc.Signal: a signal is counted here and handed to Java's dispatcher thread through a semaphore. */
#include <errno.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

enum { OPENED = 0, OPENED_BY_ANOTHER_ISOLATE = 1, NONE_PENDING = -1 };

static atomic_bool opened;
static sem_t notifications;
static atomic_uint pending[NSIG];

int cSunMiscSignal_open(void) {
    if (atomic_exchange(&opened, true)) {
        return OPENED_BY_ANOTHER_ISOLATE;
    }
    for (size_t signal = 0; signal < NSIG; signal++) {
        atomic_store(&pending[signal], 0);
    }
    if (sem_init(&notifications, 0, 0) == 0) {
        return OPENED;
    }
    atomic_store(&opened, false);
    return -1;
}

int cSunMiscSignal_close(void) {
    int result = sem_destroy(&notifications);
    atomic_store(&opened, false);
    return result;
}

int cSunMiscSignal_awaitSemaphore(void) {
    return sem_wait(&notifications);
}

int cSunMiscSignal_signalSemaphore(void) {
    return sem_post(&notifications);
}

bool cSunMiscSignal_signalRangeCheck(int signal) {
    return signal >= 0 && signal < NSIG;
}

int cSunMiscSignal_checkPendingSignal(void) {
    for (int signal = 0; signal < NSIG; signal++) {
        unsigned count = atomic_load(&pending[signal]);
        while (count > 0) {
            if (atomic_compare_exchange_weak(&pending[signal], &count, count - 1)) {
                return signal;
            }
        }
    }
    return NONE_PENDING;
}

/* Only what signal-safety(7) allows; errno belongs to the interrupted code. */
static void count_and_notify(int signal) {
    int interrupted_errno = errno;
    atomic_fetch_add(&pending[signal], 1);
    sem_post(&notifications);
    errno = interrupted_errno;
}

void (*cSunMiscSignal_signalHandlerFunctionPointer(void))(int) {
    return count_and_notify;
}
