package io.quinit.cluster.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Every field of the good manifest, spoilt one after the other. */
class FieldSchemasTest {
    /** Whose own fields have any name. */
    private static final Set<String> MAPS = Set.of("labels", "matchLabels", "requests", "hard");

    private final FieldSchemas schemas = FieldSchemas.own();

    private List<Finding> check(ManifestObject object) {
        Findings findings = new Findings();
        schemas.check(object, findings);
        return findings.all();
    }

    @Test
    void everyMistypedFieldIsFound() {
        int count = everyField((parent, name) -> {
            parent.set(name + "x", parent.remove(name));
        });
        assertThat(count).isGreaterThan(150);
    }

    @Test
    void everyValueOfAnotherTypeIsFound() {
        everyField((parent, name) -> {
            JsonNode value = parent.get(name);
            parent.set(
                    name,
                    value.isContainerNode()
                            ? TextNode.valueOf("text")
                            : parent.objectNode().put("a", 1));
        });
    }

    /** @return how many there were */
    private int everyField(BiConsumer<ObjectNode, String> spoil) {
        int count = 0;
        for (int object = 0; object < Fixture.good().objects().size(); object++) {
            int fields = places(Fixture.good().objects().get(object).root()).size();
            for (int at = 0; at < fields; at++) {
                ManifestObject spoilt = Fixture.good().objects().get(object);
                Place place = places(spoilt.root()).get(at);
                spoil.accept(place.parent, place.name);
                assertThat(check(spoilt))
                        .as(spoilt.title() + ", field " + place.name)
                        .isNotEmpty();
                count++;
            }
        }
        return count;
    }

    private record Place(ObjectNode parent, String name) {}

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                // What is called by its kind is asked of another schema, or of none.
                if (!field.getKey().equals("kind")) {
                    places.add(new Place(object, field.getKey()));
                }
                if (!MAPS.contains(field.getKey())) {
                    places.addAll(places(field.getValue()));
                }
            });
        } else {
            node.forEach(element -> places.addAll(places(element)));
        }
        return places;
    }
}
