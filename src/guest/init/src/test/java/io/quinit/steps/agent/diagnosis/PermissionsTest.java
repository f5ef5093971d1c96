package io.quinit.steps.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.InvalidValueException;
import io.quinit.cmdline.UserId;
import io.quinit.kernel.FileStatus;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    @ParameterizedTest(name = "{0} {1}, file of {2}:{3} with {4}: enter {5}, execute {6}")
    @CsvSource({
        // user, capabilities, owner, group, mode, may enter, may execute
        ",                ,                5,    5, 000, true,  false",
        ",                ,                5,    5, 001, true,  true",
        ",            none,                5,    5, 770, false, false",
        ",            none,                0,    5, 700, true,  true",
        ",    dac_override,                5,    5, 700, true,  true",
        ", dac_read_search,                5,    5, 700, true,  false",
        "1000:100,        ,             1000,    5, 700, true,  true",
        "1000:100,        ,             1000,    5, 077, false, false",
        "1000:100,        ,                5,  100, 010, true,  true",
        "1000:100,        ,                5,  100, 701, false, false",
        "1000:100,        ,                5,    5, 001, true,  true",
        "1000:100,        ,                5,    5, 770, false, false",
        "1000:100, dac_override,           5,    5, 100, true,  true",
        "1000:100, dac_override,           5,    5, 000, true,  false",
        "0:100,           ,                5,    5, 100, true,  true",
        "4294967294,      ,       4294967294,    5, 100, true,  true"
    })
    void bitsDecideAndCapabilitiesOverrideThem(
            String user, String capabilities, long owner, long group, String mode, boolean enter, boolean execute)
            throws InvalidValueException {
        var permissions = Permissions.of(
                user == null ? Optional.empty() : Optional.of(UserId.parse(user)),
                capabilities == null ? Optional.empty() : Optional.of(Capabilities.parse(capabilities)));
        var file = new FileStatus(Integer.parseInt(mode, 8), owner, group, 1, 0);

        assertThat(permissions.mayEnter(file)).isEqualTo(enter);
        assertThat(permissions.mayExecute(file)).isEqualTo(execute);
    }
}
