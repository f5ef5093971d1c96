/* jcmd's attach protocol is not offered: every answer says that no listener can be had, so --enable-monitoring=jcmd
 * links and a jcmd that tries to attach is refused. */
#include <stdbool.h>

void svm_attach_startup(const char *path) {
    (void) path;
}

void svm_attach_listener_cleanup(int listener, const char *path) {
    (void) listener;
    (void) path;
}

bool svm_attach_check_socket_file(const char *path) {
    (void) path;
    return false;
}

bool svm_attach_is_init_trigger(const char *path) {
    (void) path;
    return false;
}

int svm_attach_create_listener(const char *path) {
    (void) path;
    return -1;
}

int svm_attach_wait_for_request(int listener) {
    (void) listener;
    return -1;
}

void svm_attach_shutdown_socket(int listener) {
    (void) listener;
}
