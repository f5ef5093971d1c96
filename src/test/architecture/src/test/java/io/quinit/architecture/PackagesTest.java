package io.quinit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What packages may use, each rule with what to do instead. */
class PackagesTest {
    private static final JavaClasses ALL = Modules.classes();

    private static final String[] LIBRARIES = {
        "io.quinit.kernel..",
        "io.quinit.cmdline..",
        "io.quinit.modules..",
        "io.quinit.elf..",
        "io.quinit.superblock..",
        "io.quinit.version.."
    };

    @Test
    void noTwoPackagesUseEachOther() {
        slices().matching("io.(**)")
                .should()
                .beFreeOfCycles()
                .because(
                        "packages in a ring can only be understood together; instead move what both need into the one that"
                                + " knows less, or have one implement an interface of the other")
                .check(ALL);
    }

    @Test
    void stepsDoNotKnowEachOther() {
        slices().matching("io.quinit.steps.(*)..")
                .should()
                .notDependOnEachOther()
                .because(
                        "a step can be left out of a build; instead name it by its id in @Needs or @Precedes, and share"
                                + " through a bean in a package of its own")
                .check(ALL);
    }

    @Test
    void onlyStepsKnowSteps() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.quinit.steps..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quinit.steps..")
                .because(
                        "what several steps share knows none of them; instead move what is used out of the step's package")
                .check(ALL);
    }

    @Test
    void jnaStaysInItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.quinit.kernel.jna..", "io.quinit.lean..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .because(
                        "a mapping mistake crashes PID 1; instead add a method to Kernel, and its call to io.quinit.kernel.jna")
                .check(ALL);
    }

    @Test
    void librariesOfTheGuestDoWithoutQuarkus() {
        classes()
                .that()
                .resideInAnyPackage(LIBRARIES)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(LIBRARIES)
                        .or(resideInAnyPackage("java..", "com.sun.jna..", "org.graalvm.nativeimage..")))
                .because(
                        "host and build use them without a container; instead put the bean into src/guest/boot or init")
                .check(ALL);
    }

    @Test
    void guestDoesWithoutOtherLibraries() {
        classes()
                .that(runInTheGuest())
                .and()
                .resideOutsideOfPackage("io.quinit.boot.dev..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "io.quinit..",
                        "com.sun.jna..",
                        "io.quarkus..",
                        "jakarta..",
                        "io.smallrye.config..",
                        "org.eclipse.microprofile.config..",
                        "org.graalvm.nativeimage..",
                        "picocli.."))
                .because(
                        "a library makes the executable larger and the boot slower; instead do its work at build time, or at"
                                + " the host")
                .check(ALL);
    }

    /** Those that are left out run before there is a Kernel, or where it may not be asked any more. */
    @Test
    void guestReachesLinuxThroughTheKernelAlone() {
        noClasses()
                .that(runInTheGuest())
                .and()
                .resideOutsideOfPackages(
                        "io.quinit.kernel.jna..",
                        "io.quinit.boot.cmdline..",
                        "io.quinit.boot.initramfs..",
                        "io.quinit.boot.dev..")
                .and()
                .doNotHaveSimpleName("LastResort")
                .and()
                .doNotHaveFullyQualifiedName("io.quinit.Init")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..")
                        .or(nameMatching("java\\.io\\.(File|FileReader|FileWriter|RandomAccessFile|File.*Stream)"))
                        .or(nameMatching("java\\.lang\\.(Runtime|Process|ProcessBuilder)")))
                .because(
                        "the fake machine and its faults stand only between a step and Kernel; instead use Kernel or Files of"
                                + " io.quinit.kernel")
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> runInTheGuest() {
        return describe("run in the guest", type -> Wing.of(type).equals(Optional.of(Wing.GUEST)));
    }

    @Test
    void configurationIsReadByItsMapping() {
        noClasses()
                .that()
                .resideInAnyPackage("io.quinit..")
                .and()
                .resideOutsideOfPackages("io.quinit.boot.cmdline..", "io.quinit.lean..")
                .should()
                .dependOnClassesThat(
                        nameMatching(
                                "org\\.eclipse\\.microprofile\\.config\\.(Config|ConfigProvider|inject\\.ConfigProperty)|io\\.smallrye\\.config\\.SmallRyeConfig"))
                .because("a key in a string is checked by nobody; instead inject the @ConfigMapping beside the step")
                .check(ALL);
    }

    @Test
    void namesSayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.util\\..*|.*(Manager|Helper|Utils?|Impl)")
                .because("such a name fits anything; instead name the one job that the class does")
                .check(ALL);
    }

    @Test
    void processorsAreThoseOfABuild() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Processor")
                .should()
                .resideInAnyPackage(
                        "io.quinit.extension.deployment..",
                        "io.quinit.lean.deployment..",
                        "io.quinit.extension.javadoc..")
                .because(
                        "a Processor is a class of build steps, or javac's; instead name the one job that the class does")
                .check(ALL);
    }
}
