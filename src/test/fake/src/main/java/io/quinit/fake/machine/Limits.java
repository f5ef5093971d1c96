package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.EnumMap;
import java.util.Map;

/** The limits of the process, as the kernel starts its first one with. */
final class Limits {
    /** fs.nr_open. */
    private static final long MAX_OPEN_FILES = 1_048_576;

    private static final ResourceLimit NONE = new ResourceLimit(ResourceLimit.UNLIMITED, ResourceLimit.UNLIMITED);

    private static final Map<Resource, ResourceLimit> FIRST = Map.of(
            Resource.NOFILE, new ResourceLimit(1024, 4096),
            Resource.STACK, new ResourceLimit(8 << 20, ResourceLimit.UNLIMITED),
            Resource.CORE, new ResourceLimit(0, ResourceLimit.UNLIMITED),
            Resource.MEMLOCK, new ResourceLimit(8 << 20, 8 << 20),
            Resource.MSGQUEUE, new ResourceLimit(819_200, 819_200),
            Resource.NICE, new ResourceLimit(0, 0),
            Resource.RTPRIO, new ResourceLimit(0, 0));

    private final Map<Resource, ResourceLimit> changed = new EnumMap<>(Resource.class);

    ResourceLimit of(Resource resource) {
        return changed.getOrDefault(resource, FIRST.getOrDefault(resource, NONE));
    }

    /** @param mayRaise whether the caller has CAP_SYS_RESOURCE */
    void set(Resource resource, ResourceLimit limit, boolean mayRaise) {
        Refused.unless(Long.compareUnsigned(limit.soft(), limit.hard()) <= 0, Errno.EINVAL);
        var raised = Long.compareUnsigned(limit.hard(), of(resource).hard()) > 0;
        Refused.unless(!raised || mayRaise, Errno.EPERM);
        Refused.unless(
                resource != Resource.NOFILE || Long.compareUnsigned(limit.hard(), MAX_OPEN_FILES) <= 0, Errno.EPERM);
        changed.put(resource, limit);
    }

    Map<Resource, ResourceLimit> changed() {
        return Map.copyOf(changed);
    }
}
