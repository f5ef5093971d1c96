package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeCacheTest {
    @Test
    void cacheIsWhereXdgSays() {
        assertThat(HomeCache.defaultDirectory(Map.of("XDG_CACHE_HOME", "/x")))
                .isEqualTo(Path.of("/x/quinit/native-image"));
    }

    @Test
    void cacheIsInTheUsersHomeOtherwise() {
        assertThat(HomeCache.defaultDirectory(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/quinit/native-image"));
    }
}
