package io.quinit.extension.cmdline;

import io.quarkus.runtime.annotations.Recorder;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.PropertyType;
import java.util.ArrayList;
import java.util.List;

/** Keeps the properties that the build found in the image: a boot looks for none. */
@Recorder
public class CatalogRecorder {
    private static volatile PropertyCatalog catalog = new PropertyCatalog(List.of());

    /**
     * Called at static initialisation, so that a native image holds the catalogue ready-made.
     *
     * @param fields key, type as {@link PropertyType#encode} names it, default (empty: none), and whether it is a secret, of each
     *     property in turn
     */
    public void record(List<String> fields) {
        var properties = new ArrayList<Property>();
        for (var i = 0; i < fields.size(); i += 4) {
            var defaultValue = fields.get(i + 2);
            properties.add(new Property(
                    fields.get(i),
                    PropertyType.decode(fields.get(i + 1)),
                    defaultValue.isEmpty() ? null : defaultValue,
                    Boolean.parseBoolean(fields.get(i + 3))));
        }
        catalog = new PropertyCatalog(properties);
    }

    static PropertyCatalog catalog() {
        return catalog;
    }
}
