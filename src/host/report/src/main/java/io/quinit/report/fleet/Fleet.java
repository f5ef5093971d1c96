package io.quinit.report.fleet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Many boots.
 *
 * @param run what a simulated fleet cost; null of another
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fleet(int schema, String title, RunFigures run, List<FleetBoot> boots) {
    /** The one that this reader knows: in a later one a field means something else. */
    public static final int SCHEMA = 1;

    public Fleet {
        boots = boots == null ? List.of() : List.copyOf(boots);
    }

    public static Fleet of(String title, List<FleetBoot> boots) {
        return new Fleet(SCHEMA, title, null, boots);
    }

    List<FleetBoot> ending(Outcome outcome) {
        return boots.stream().filter(boot -> boot.outcome() == outcome).toList();
    }

    /** By name of the group. */
    TreeMap<String, List<FleetBoot>> groups() {
        return boots.stream().collect(Collectors.groupingBy(FleetBoot::group, TreeMap::new, Collectors.toList()));
    }
}
