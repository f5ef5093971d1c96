package io.quinit.vm;

import io.quinit.host.HostProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** QEMU's arguments for a machine. Its consoles and its control channel connect to sockets that listen in a directory. */
final class QemuCommand {
    private static final HostProgram PROGRAM = new HostProgram("qemu-system-x86_64", "qemu-system-x86");
    static final String SERIAL_SOCKET = "serial";
    static final String VIRTIO_CONSOLE_SOCKET = "hvc";
    static final String CONTROL_SOCKET = "qmp";

    private final VmSpec spec;
    private final Path sockets;
    private final List<String> arguments = new ArrayList<>();

    private QemuCommand(VmSpec spec, Path sockets) {
        this.spec = spec;
        this.sockets = sockets;
    }

    /** @throws io.quinit.host.HostFailure when QEMU is not installed */
    static String program() {
        return PROGRAM.path().toString();
    }

    static List<String> arguments(VmSpec spec, Path sockets) {
        QemuCommand made = new QemuCommand(spec, sockets);
        made.machine();
        made.control();
        made.disks();
        made.serialPort();
        made.virtioSerial();
        made.network();
        made.arguments.addAll(spec.extraArguments());
        return made.arguments;
    }

    /** virtio is on PCI, save where a machine has none. */
    private String virtio(String device) {
        return "virtio-" + device + (spec.isMicrovm() ? "-device" : "-pci");
    }

    private void machine() {
        add("-nodefaults", "-no-user-config", "-display", "none", "-no-reboot");
        add("-M", spec.machine(), "-cpu", spec.cpu(), "-smp", Integer.toString(spec.processors()), "-m", spec.memory());
        add("-accel");
        arguments.addAll(spec.accelerator().arguments());
        add("-kernel", spec.kernel().toString(), "-initrd", spec.initramfs().toString());
        add("-append", spec.commandLine());
    }

    private void control() {
        socket(CONTROL_SOCKET);
        add("-mon", "chardev=" + CONTROL_SOCKET + ",mode=control");
    }

    private void disks() {
        for (int n = 0; n < spec.disks().size(); n++) {
            Disk disk = spec.disks().get(n);
            String drive = "disk" + n;
            add("-drive");
            add("if=none,format=raw,id=" + drive + "," + disk.access().option() + ",file=" + escaped(disk.file()));
            add("-device", virtio("blk") + ",drive=" + drive + serial(disk));
        }
    }

    private static String serial(Disk disk) {
        return disk.serial().isEmpty() ? "" : ",serial=" + escaped(disk.serial());
    }

    private void serialPort() {
        if (spec.serial()) {
            socket(SERIAL_SOCKET);
            add("-serial", "chardev:" + SERIAL_SOCKET);
        }
    }

    private void virtioSerial() {
        if (!spec.virtioConsole() && spec.ports().isEmpty()) {
            return;
        }
        add("-device", virtio("serial"));
        if (spec.virtioConsole()) {
            socket(VIRTIO_CONSOLE_SOCKET);
            add("-device", "virtconsole,chardev=" + VIRTIO_CONSOLE_SOCKET);
        }
        for (int n = 0; n < spec.ports().size(); n++) {
            Port port = spec.ports().get(n);
            String id = "port" + n;
            add(
                    "-chardev",
                    port.output()
                            .map(file -> "file,id=" + id + ",path=" + escaped(file))
                            .orElse("null,id=" + id));
            String name = port.name().isEmpty() ? "" : ",name=" + escaped(port.name());
            add("-device", "virtserialport,chardev=" + id + name);
        }
    }

    private void network() {
        if (spec.network()) {
            add("-netdev", "user,id=net0", "-device", virtio("net") + ",netdev=net0");
        }
    }

    private void socket(String name) {
        add("-chardev", "socket,id=" + name + ",path=" + escaped(sockets.resolve(name)));
    }

    /** QEMU splits options at commas; a doubled one is a comma. */
    private static String escaped(Object value) {
        return value.toString().replace(",", ",,");
    }

    private void add(String... more) {
        arguments.addAll(List.of(more));
    }
}
