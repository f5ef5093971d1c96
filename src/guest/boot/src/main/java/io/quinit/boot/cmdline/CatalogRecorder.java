package io.quinit.boot.cmdline;

import io.quarkus.runtime.annotations.Recorder;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.PropertyDoc;
import io.quinit.cmdline.PropertyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps the properties and profiles that the build found in the image: a boot looks for none. */
@Recorder
public class CatalogRecorder {
    private static final int FIELDS = 9;
    private static volatile PropertyCatalog catalog = new PropertyCatalog(List.of());

    /** What {@link #record} takes of a property. */
    public static List<String> fields(Property property) {
        var doc = property.doc();
        return List.of(
                property.key(),
                property.type().encode(),
                property.defaultValue() == null ? "" : property.defaultValue(),
                Boolean.toString(property.secret()),
                doc.shownKey(),
                doc.meaning(),
                doc.unit(),
                doc.since(),
                doc.example());
    }

    private static Property property(List<String> fields) {
        return new Property(
                fields.get(0),
                PropertyType.decode(fields.get(1)),
                fields.get(2).isEmpty() ? null : fields.get(2),
                Boolean.parseBoolean(fields.get(3)),
                new PropertyDoc(fields.get(4), fields.get(5), fields.get(6), fields.get(7), fields.get(8)));
    }

    /**
     * Called at static initialisation, so that a native image holds the catalogue ready-made.
     *
     * @param fields those of each property in turn
     * @param profiles name to words
     */
    public void record(List<String> fields, Map<String, String> profiles) {
        var properties = new ArrayList<Property>();
        for (var i = 0; i < fields.size(); i += FIELDS) {
            properties.add(property(fields.subList(i, i + FIELDS)));
        }
        catalog = new PropertyCatalog(properties, profiles);
    }

    /** For the few who cannot have it injected. */
    public static PropertyCatalog catalog() {
        return catalog;
    }
}
