package dev.parley.service;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.ReplyJson;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Request;
import dev.parley.core.platform.ChatSession;
import dev.parley.core.store.SystemTransaction;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** What Maven's modules cannot hold: who may know and do what. A rule that nothing falls under fails too. */
@AnalyzeClasses(packages = "dev.parley", importOptions = ArchitectureTest.MainCode.class)
final class ArchitectureTest {

    private static final List<String> ADAPTERS = List.of("playground", "slack", "storage", "teams");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("dev.parley.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_knows_no_database_no_network_and_no_chat_platform = noClasses()
            .that()
            .resideInAnyPackage("dev.parley.core..", "dev.parley.templates..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "java.net..",
                    "jakarta..",
                    "org.jdbi..",
                    "org.h2..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.eclipse.jetty..",
                    "gg.jte..",
                    "io.micrometer..",
                    "ch.qos..",
                    "com.slack..",
                    "com.microsoft..");

    @ArchTest
    static final ArchRule only_the_storage_speaks_sql = noClasses()
            .that()
            .resideInAPackage("dev.parley..")
            .and()
            .resideOutsideOfPackage("dev.parley.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule only_the_slack_adapter_speaks_slack = noClasses()
            .that()
            .resideInAPackage("dev.parley..")
            .and()
            .resideOutsideOfPackage("dev.parley.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.slack..");

    @ArchTest
    static void adapters_never_see_each_other_nor_the_service(JavaClasses classes) {
        for (String adapter : ADAPTERS) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.parley." + adapter + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.parley.service..")
                            .or(describe(
                                    "reside in another adapter",
                                    each -> ADAPTERS.stream()
                                            .filter(other -> !other.equals(adapter))
                                            .anyMatch(other ->
                                                    each.getPackageName().startsWith("dev.parley." + other)))))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule what_is_confidential_is_opened_for_the_database_only = noClasses()
            .that()
            .resideOutsideOfPackage("dev.parley.storage..")
            .and()
            .doNotBelongToAnyOf(ReplyJson.class)
            .should()
            .callMethod(Confidential.class, "forStorage");

    @ArchTest
    static final ArchRule secrets_are_opened_in_one_place = noClasses()
            .that()
            .areNotAssignableTo(Confidential.class)
            .and()
            .doNotHaveFullyQualifiedName("dev.parley.core.chat.Shown")
            .should()
            .callMethod(Confidential.class, "text");

    @ArchTest
    static final ArchRule adapters_are_given_secrets_only_once_they_are_shown = noClasses()
            .that()
            .resideInAnyPackage("dev.parley.slack..", "dev.parley.teams..", "dev.parley.playground..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Confidential.class);

    @ArchTest
    static final ArchRule commands_have_no_credentials_and_forget_nothing = noClasses()
            .that()
            .resideInAPackage("dev.parley.core.playbook..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SystemTransaction.class);

    @ArchTest
    static final ArchRule commands_are_called_by_the_session_alone = noClasses()
            .that()
            .resideOutsideOfPackage("dev.parley.core.dispatch..")
            .and()
            .doNotBelongToAnyOf(ChatSession.class)
            .should()
            .callMethod(CommandDispatcher.class, "handle", Request.class);

    @ArchTest
    static final ArchRule time_is_a_parameter_and_only_the_service_reads_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("dev.parley.service..")
            .should()
            .accessTargetWhere(describe("the system's clock is read", ArchitectureTest::readsTheClock));

    @ArchTest
    static final ArchRule only_the_start_writes_to_the_console = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .accessTargetWhere(describe(
                    "the console is written to",
                    access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getName())));

    @ArchTest
    static final ArchRule nothing_sleeps = noClasses()
            .should()
            .callMethodWhere(describe(
                    "Thread.sleep is called",
                    call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep")));

    /** Without the tests of this module, and without what other modules' tests lend to it. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.getPackageName().startsWith("java.time")) {
            return name.equals("now") || name.startsWith("system") || name.startsWith("tick");
        }
        return owner.isEquivalentTo(System.class)
                ? name.equals("currentTimeMillis")
                : owner.isEquivalentTo(Date.class) && name.equals("<init>");
    }
}
