package io.quinit.boot.cmdline;

import io.quarkus.runtime.annotations.Recorder;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.util.List;
import java.util.Map;

/** Keeps the properties and profiles that the build found in the image: a boot looks for none. */
@Recorder
public class CatalogRecorder {
    private static volatile PropertyCatalog catalog = new PropertyCatalog(List.of());

    /**
     * Called at static initialisation, so that a native image holds the catalogue ready-made.
     *
     * @param profiles name to words
     */
    public void record(List<Property> properties, Map<String, String> profiles) {
        catalog = new PropertyCatalog(properties, profiles);
    }

    /** For the few who cannot have it injected. */
    public static PropertyCatalog catalog() {
        return catalog;
    }
}
