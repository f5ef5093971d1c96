package io.quinit.cluster.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    @Test
    void emptyDocumentsAreNone() {
        assertThat(Manifests.parse("---\n---\n# nothing\n").objects()).isEmpty();
        assertThat(Manifests.parse("kind: A\n---\n---\nkind: B\n").objects()).hasSize(2);
    }

    @Test
    void brokenYamlIsOneLine() {
        assertThatThrownBy(() -> Manifests.parse("kind: {"))
                .isInstanceOf(HostFailure.class)
                .hasMessageStartingWith("the manifest is no YAML: ");
    }

    @Test
    void keyThatStandsTwiceIsBroken() {
        assertThatThrownBy(() -> Manifests.parse("kind: A\nkind: B\n"))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void objectWithoutKindIsToldByItsPlace() {
        assertThatThrownBy(() -> Manifests.parse("kind: A\n---\nname: b\n"))
                .isInstanceOf(HostFailure.class)
                .hasMessage("document 2 of the manifest has no kind");
    }

    @Test
    void pathOfAFieldShowsWhereItIs() {
        ManifestObject object = Manifests.parse("kind: A\nspec: {list: [{a.b/c: 1}]}\n")
                .objects()
                .getFirst();
        Field field = object.at("spec", "list").each().getFirst().at("a.b/c");
        assertThat(field.path()).isEqualTo("spec.list[0].[a.b/c]");
        assertThat(field.shown()).isEqualTo("1");
    }
}
