package io.quinit.nativeimage.probe;

/** Named in {@code META-INF/native-image/…/reflect-config.json} and nowhere else. */
public final class ListedByName {
    @Override
    public String toString() {
        return "made by reflection";
    }
}
