package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.PropertyCatalog;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CmdlineProducerTest {

    @Test
    void lineAndItsReadingAreThoseOfTheSource() {
        var source = CmdlineConfigSource.of("quiet init.nett", new PropertyCatalog(List.of()));
        var producer = new CmdlineProducer(
                new SmallRyeConfigBuilder().withSources(source).build());

        assertThat(producer.line()).isSameAs(source.line());
        assertThat(producer.reading()).isSameAs(source.reading());
        assertThat(producer.reading().problems()).hasSize(1);
    }

    @Test
    void withoutTheSourceTheLineIsEmpty() {
        var producer = new CmdlineProducer(new SmallRyeConfigBuilder().build());

        assertThat(producer.line().words()).isEmpty();
        assertThat(producer.reading().problems()).isEmpty();
    }
}
