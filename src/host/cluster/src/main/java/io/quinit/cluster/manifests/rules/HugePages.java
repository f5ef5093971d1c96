package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.Quantity;
import java.util.Optional;

/** Guest memory is made of whole huge pages (validateHugepagesMemoryRequests), which cannot be overcommitted. */
final class HugePages implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field size = machine.domain("memory", "hugepages", "pageSize");
        if (!machine.domain("memory", "hugepages").exists()) {
            return;
        }
        Optional<Quantity> page = Quantity.parse(size.text());
        if (page.isEmpty() || page.get().roundedUp() <= 0) {
            findings.expected(machine.owner(), size, "a page size, such as 2Mi");
            return;
        }
        long memory = machine.memory().orElse(0L);
        if (memory == 0 || memory % page.get().roundedUp() != 0) {
            findings.expected(machine.owner(), machine.domain("memory", "guest"), "a multiple of " + size.text());
        }
        Field requested = machine.domain("resources", "requests", "memory");
        if (requested.exists()
                && Quantity.parse(requested.text()).map(Quantity::roundedUp).orElse(0L) != memory) {
            findings.expected(
                    machine.owner(), requested, "as much as the guest has, for huge pages are never overcommitted");
        }
    }
}
