package io.quinit.commands;

import io.quinit.cmdline.PropertyCatalog;
import io.quinit.reference.Reference;
import io.quinit.reference.ReferenceJson;
import io.quinit.reference.ReferenceMarkdown;
import io.quinit.reference.ReferenceText;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quinit config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description =
                "Lists every property that the kernel command line may set, with type, default, unit and an example.")
public final class ConfigCommand implements Runnable {

    /** How the list is shown. */
    enum Format {
        text,
        md,
        json
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text by default.")
    private Format format = Format.text;

    @Inject
    PropertyCatalog catalog;

    @Override
    public void run() {
        var reference = Reference.of(catalog);
        var out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case text -> ReferenceText.of(reference);
                    case md -> ReferenceMarkdown.of(reference);
                    case json -> ReferenceJson.of(reference) + "\n";
                });
        out.flush();
    }
}
