package io.quinit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** What packages may use, each rule with what to do instead. */
class PackagesTest {
    private static final JavaClasses ALL = Modules.classes();

    @Test
    void noTwoPackagesUseEachOther() {
        slices().matching("io.quinit.(**)")
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
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.quinit.kernel..", "io.quinit.cmdline..", "io.quinit.modules..", "io.quinit.elf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..")
                .because(
                        "host and build use them without a container; instead put the bean into src/guest/boot or init")
                .check(ALL);
    }

    @Test
    void stepsReachLinuxThroughTheKernelAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.quinit.steps..", "io.quinit.boot.action..", "io.quinit.loader..", "io.quinit.disks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .because(
                        "the fake machine and its faults stand only between a step and Kernel; instead use Kernel or Files of"
                                + " io.quinit.kernel")
                .check(ALL);
    }

    @Test
    void configurationIsReadByItsMapping() {
        noClasses()
                .that()
                .resideInAnyPackage("io.quinit..")
                .and()
                .resideOutsideOfPackages("io.quinit.boot.cmdline..", "io.quinit.lean..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.ConfigProvider")
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
