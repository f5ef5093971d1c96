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
    /* It may name an older version, but linked-in libraries need this one (JNI specification, chapter 5). */
    return found(vm, reserved) == JNI_ERR ? JNI_ERR : JNI_VERSION_1_8;
}

#define CALLS_ITS_OWN(name)                                                                                            \
    JNIEXPORT jint JNICALL JNI_OnLoad_##name(JavaVM *vm, void *reserved) {                                             \
        return call_on_load_of("lib" #name ".so", vm, reserved);                                                       \
    }

#define HAS_NONE(name)                                                                                                 \
    JNIEXPORT jint JNICALL JNI_OnLoad_##name(JavaVM *vm, void *reserved) {                                             \
        (void) vm;                                                                                                     \
        (void) reserved;                                                                                               \
        return JNI_VERSION_1_8;                                                                                        \
    }

CALLS_ITS_OWN(j2gss)
CALLS_ITS_OWN(management)
CALLS_ITS_OWN(management_ext)
CALLS_ITS_OWN(net)
CALLS_ITS_OWN(nio)

HAS_NONE(extnet)
HAS_NONE(prefs)
HAS_NONE(rmi)
HAS_NONE(zip)
/* It has one, which asks for HotSpot's interface version and does nothing else. */
HAS_NONE(java)

/* com.oracle.svm.core.jdk.Jvm refers to it to have the library on the linker's line; it is never called. */
void initialize(void) {
}
