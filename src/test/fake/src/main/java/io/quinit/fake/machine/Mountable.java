package io.quinit.fake.machine;

/** A block device that may hold a file system. */
interface Mountable {
    /** @throws Refused ENXIO nothing answers; EINVAL something else is on it; EUCLEAN it is broken; EACCES it is read-only */
    SuperBlock mount(String type, boolean readOnly);
}
