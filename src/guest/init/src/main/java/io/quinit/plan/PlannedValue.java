package io.quinit.plan;

import io.quinit.cmdline.Property;
import io.quinit.cmdline.Reading.Setting;
import java.util.Comparator;

/**
 * The value of a property.
 *
 * @param value as its author would write it, hidden where it is a secret; null where nothing is the default
 * @param origin {@code default}, {@code line} or {@code profile NAME}
 */
public record PlannedValue(String key, String value, String origin) {
    static final Comparator<PlannedValue> BY_KEY = Comparator.comparing(PlannedValue::key);

    static PlannedValue byDefault(Property property) {
        var usual = property.defaultValue();
        return new PlannedValue(property.key(), usual == null ? null : property.shown(usual), "default");
    }

    static PlannedValue given(Setting setting) {
        return new PlannedValue(
                setting.key(),
                setting.property().shown(setting.text()),
                setting.profile() == null ? "line" : "profile " + setting.profile());
    }
}
