/* The image takes the JDK's libraries for linked-in ones and looks for JNI_OnLoad_<name>; here they are shared
 * libraries that hold a plain JNI_OnLoad, which is called in its place. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <jni.h>
#include <stdio.h>

typedef jint on_load(JavaVM *, void *);

static jint call_on_load_of(const char *library, JavaVM *vm, void *reserved) {
    void *handle = dlopen(library, RTLD_LAZY | RTLD_NOLOAD);
    on_load *found = handle == NULL ? NULL : (on_load *) dlsym(handle, "JNI_OnLoad");
    if (found == NULL) {
        fprintf(stderr, "JNI_OnLoad of %s cannot be called: %s\n", library, dlerror());
        return JNI_ERR;
    }
    found(vm, reserved);
    return JNI_VERSION_1_8;
}

/* libjava's own asks a HotSpot for its interface version; it does nothing else. libzip and libextnet have none to call. */
#define NOTHING_TO_CALL(name)                                                                                          \
    JNIEXPORT jint JNICALL JNI_OnLoad_##name(JavaVM *vm, void *reserved) {                                             \
        (void) vm;                                                                                                     \
        (void) reserved;                                                                                               \
        return JNI_VERSION_1_8;                                                                                        \
    }

NOTHING_TO_CALL(java)
NOTHING_TO_CALL(zip)
NOTHING_TO_CALL(extnet)

JNIEXPORT jint JNICALL JNI_OnLoad_net(JavaVM *vm, void *reserved) {
    return call_on_load_of("libnet.so", vm, reserved);
}

JNIEXPORT jint JNICALL JNI_OnLoad_nio(JavaVM *vm, void *reserved) {
    return call_on_load_of("libnio.so", vm, reserved);
}

/* com.oracle.svm.core.jdk.Jvm refers to it to have the library on the linker's line; it is never called. */
void initialize(void) {
}
