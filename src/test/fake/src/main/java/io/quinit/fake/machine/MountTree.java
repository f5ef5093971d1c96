package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.MountFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which mounts there are and on what: stacked, moved, taken off. */
final class MountTree {
    private final List<VfsMount> all = new ArrayList<>();
    private int lastId = 20;

    VfsMount attach(
            SuperBlock superBlock, Inode root, String source, Set<MountFlag> flags, String options, Location on) {
        var mount = new VfsMount(++lastId, superBlock, root, source, flags, options);
        mount.putOn(on);
        all.add(mount);
        return mount;
    }

    /** What is seen at a place: the last that was mounted on it, and on that. */
    Location topAt(Location place) {
        var at = place;
        for (var mount = on(at); mount.isPresent(); mount = on(at)) {
            at = mount.get().top();
        }
        return at;
    }

    private Optional<VfsMount> on(Location place) {
        return all.stream().filter(mount -> place.equals(mount.on())).findFirst();
    }

    /** @throws Refused EINVAL no mount point; ELOOP onto something in itself; ENOTDIR */
    void move(Location from, Location onto) {
        Refused.unless(from.isRootOfMount() && from.mount().on() != null, Errno.EINVAL);
        Refused.unless(from.inode().isDirectory() == onto.inode().isDirectory(), Errno.ENOTDIR);
        for (var above = onto.mount(); above != null; above = parent(above)) {
            Refused.unless(above != from.mount(), Errno.ELOOP);
        }
        from.mount().putOn(topAt(onto));
        all.remove(from.mount());
        all.add(from.mount());
    }

    private static VfsMount parent(VfsMount mount) {
        return mount.on() == null ? null : mount.on().mount();
    }

    /** With all that is mounted in it. @throws Refused EINVAL no mount point, or the first one of all */
    void detach(Location place) {
        Refused.unless(place.isRootOfMount() && place.mount().on() != null, Errno.EINVAL);
        var gone = new ArrayDeque<VfsMount>(List.of(place.mount()));
        while (!gone.isEmpty()) {
            var mount = gone.remove();
            all.stream().filter(other -> parent(other) == mount).forEach(gone::add);
            all.remove(mount);
            mount.putOn(null);
        }
    }

    List<VfsMount> all() {
        return List.copyOf(all);
    }

    /** The path of a place as it is seen below a root; empty where it cannot be reached from there. */
    static Optional<String> path(Location place, Location root) {
        var path = new StringBuilder();
        for (var at = place; !at.equals(root); ) {
            if (at.isRootOfMount()) {
                at = at.mount().on();
                if (at == null) {
                    return Optional.empty();
                }
            } else {
                path.insert(0, "/" + at.inode().name());
                at = new Location(at.mount(), at.inode().parent());
            }
        }
        return Optional.of(path.isEmpty() ? "/" : path.toString());
    }
}
