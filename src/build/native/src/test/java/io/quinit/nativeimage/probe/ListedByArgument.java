package io.quinit.nativeimage.probe;

/** Named in a file that only the {@code Args} of {@code native-image.properties} lead to. */
public final class ListedByArgument {
    @Override
    public String toString() {
        return "made by an included configuration";
    }
}
