package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import java.util.Set;

/** A virtio disk and what is on it. */
final class Disk implements BlockDevice, Mountable, Plug {
    private static final Set<String> READ_ONLY_TYPES = Set.of("erofs", "squashfs");

    private final DiskSpec spec;
    private final DeviceBytes bytes = new DeviceBytes();
    private final SuperBlock superBlock;
    private boolean used;
    private boolean answers;
    private boolean gone;

    /** @param number major in the upper half */
    Disk(DiskSpec spec, long number) {
        this.spec = spec;
        bytes.write(Long.MAX_VALUE, 0, FileSystemHead.of(spec.type(), spec.label(), spec.size()));
        var root = Inode.directory(0755);
        spec.files().forEach(file -> file.addTo(root));
        superBlock = new SuperBlock(
                spec.type(),
                number,
                root,
                FileSystemType.OTHER,
                READ_ONLY_TYPES.contains(spec.type()) || spec.readOnly());
    }

    @Override
    public void come() {
        answers = !gone;
    }

    /** What is open of it gives EIO, and so does all of its file system. */
    @Override
    public void go() {
        gone = true;
        answers = false;
        superBlock.root().die();
    }

    @Override
    public SuperBlock mount(String type, boolean readOnly) {
        Refused.unless(answers, Errno.ENXIO);
        Refused.unless(readOnly || !spec.readOnly(), Errno.EACCES);
        Refused.unless(type.equals(spec.type()), Errno.EINVAL);
        Refused.unless(!spec.damaged(), Errno.EUCLEAN);
        return superBlock;
    }

    @Override
    public Content open(boolean reads, boolean writes) {
        Refused.unless(answers, Errno.ENXIO);
        Refused.unless(!writes || !spec.readOnly(), Errno.EACCES);
        return this;
    }

    @Override
    public byte[] read() {
        return readAt(0, Math.toIntExact(spec.size()));
    }

    @Override
    public byte[] readAt(long offset, int length) {
        Refused.unless(!gone, Errno.EIO);
        return bytes.read(spec.size(), offset, length);
    }

    @Override
    public void write(long offset, byte[] written) {
        Refused.unless(!gone, Errno.EIO);
        bytes.write(spec.size(), offset, written);
    }

    @Override
    public long size() {
        return spec.size();
    }

    @Override
    public boolean isInUse() {
        return used;
    }

    @Override
    public void use(boolean now) {
        used = now;
    }
}
