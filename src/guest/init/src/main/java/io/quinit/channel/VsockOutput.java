package io.quinit.channel;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import jakarta.inject.Singleton;

/**
 * Sends the report to a listener of the host.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a>
 */
@Singleton
public final class VsockOutput {
    private static final long VMADDR_CID_HOST = 2;

    private final Kernel kernel;

    public VsockOutput(Kernel kernel) {
        this.kernel = kernel;
    }

    /** @throws NotSentException saying why and what to do */
    void send(long port, byte[] line) {
        try {
            kernel.sendByVsock(VMADDR_CID_HOST, port, line, ReportOutput.HOST_LIMIT);
        } catch (KernelException failure) {
            throw new NotSentException(failure.getMessage() + hint(failure.errno()));
        }
    }

    private static String hint(Errno errno) {
        return switch (errno) {
            case EAFNOSUPPORT ->
                "; vsock was not loaded: the machine needs a vsock device, the initramfs vmw_vsock_virtio_transport";
            case ENODEV -> "; this machine has no vsock device: give it one (QEMU: vhost-vsock-pci)";
            case ECONNREFUSED, ECONNRESET ->
                "; nobody listens there at the host: start the listener before the machine";
            case ETIMEDOUT -> "; the host does not answer: see whether its vsock works";
            case EAGAIN -> "; the listener at the host does not read";
            default -> "";
        };
    }
}
