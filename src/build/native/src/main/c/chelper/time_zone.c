/* The time zone's Java name (Europe/Berlin), from what tzset(3) and systemd's localtime(5) say about the machine. */
#define _GNU_SOURCE
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The tests name others. */
#ifndef LOCALTIME
#define LOCALTIME "/etc/localtime"
#define DEBIAN_TIMEZONE "/etc/timezone"
#endif

static const char ZONES[] = "/zoneinfo/";

/* The name is what follows the folder of zone files; other trees below it (posix/, right/) hold the same names. */
static const char *below_zones(const char *path) {
    const char *folder = strstr(path, ZONES);
    if (folder == NULL) {
        return NULL;
    }
    const char *name = folder + strlen(ZONES);
    if (strncmp(name, "posix/", strlen("posix/")) == 0) {
        return name + strlen("posix/");
    }
    if (strncmp(name, "right/", strlen("right/")) == 0) {
        return name + strlen("right/");
    }
    return name;
}

/* Debian's copy of the name, for a machine whose /etc/localtime is a plain file. */
static char *zone_of_etc_timezone(void) {
    FILE *file = fopen(DEBIAN_TIMEZONE, "re");
    if (file == NULL) {
        return NULL;
    }
    char line[256];
    char *read = fgets(line, sizeof line, file);
    fclose(file);
    if (read == NULL) {
        return NULL;
    }
    line[strcspn(line, " \t\r\n")] = '\0';
    return line[0] == '\0' ? NULL : strdup(line);
}

static char *zone_of_machine(void) {
    char target[PATH_MAX];
    ssize_t length = readlink(LOCALTIME, target, sizeof target - 1);
    if (length > 0) {
        target[length] = '\0';
        const char *name = below_zones(target);
        if (name != NULL) {
            return strdup(name);
        }
    }
    return zone_of_etc_timezone();
}

/* A name from malloc, which the caller frees, or NULL for UTC. The mappings exist on Windows only. */
char *SVM_FindJavaTZmd(const char *mappings, int length) {
    (void) mappings;
    (void) length;
    const char *zone = getenv("TZ");
    if (zone == NULL || *zone == '\0') {
        return zone_of_machine();
    }
    if (*zone == ':') {
        zone++;
    }
    if (*zone != '/') {
        return strdup(strncmp(zone, "posix/", strlen("posix/")) == 0 ? zone + strlen("posix/") : zone);
    }
    if (strcmp(zone, LOCALTIME) == 0) {
        return zone_of_machine();
    }
    const char *name = below_zones(zone);
    return name == NULL ? NULL : strdup(name);
}
