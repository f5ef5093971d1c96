package io.quinit.kernel;

import java.time.Duration;

/**
 * What the kernel announces of devices that come, go and change. Whoever waits subscribes first, looks second and waits
 * third: an event between the look and the wait is then kept and ends the wait at once.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/driver-api/basics.html">kobject_uevent</a>, netlink(7)
 */
public interface Uevents extends AutoCloseable {

    /**
     * Waits for the next announcement, and takes all that have come by then.
     *
     * @return false when {@code limit} passed without one
     * @throws KernelException of poll(2) or recv(2); an overrun (ENOBUFS) counts as an announcement
     */
    boolean await(Duration limit);

    @Override
    void close();
}
