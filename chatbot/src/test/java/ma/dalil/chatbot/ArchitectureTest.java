package ma.dalil.chatbot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// The house rules that Maven's module graph cannot keep: what lives only where.
@AnalyzeClasses(packages = "ma.dalil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowledgeBaseStandsAlone = noClasses()
            .that()
            .resideInAPackage("ma.dalil.knowledge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ma.dalil.retrieval..", "ma.dalil.channels..", "ma.dalil.chatbot..");

    @ArchTest
    static final ArchRule retrievalAndChannelsNeverMeet = noClasses()
            .that()
            .resideInAPackage("ma.dalil.retrieval..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ma.dalil.channels..", "ma.dalil.chatbot..");

    @ArchTest
    static final ArchRule channelsKnowNeitherRetrievalNorAnswers = noClasses()
            .that()
            .resideInAPackage("ma.dalil.channels..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ma.dalil.retrieval..", "ma.dalil.chatbot..");

    @ArchTest
    static final ArchRule vertxLivesInChannels = noClasses()
            .that()
            .resideOutsideOfPackage("ma.dalil.channels..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule twilioLivesInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("ma.dalil.channels.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..");

    @ArchTest
    static final ArchRule luceneLivesInThreePackages = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "ma.dalil.retrieval.text..", "ma.dalil.retrieval.lexical..", "ma.dalil.retrieval.index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule sqlLivesInJdbcClasses = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Jdbc\\w+(\\$.*)?")
            .and()
            .resideOutsideOfPackage("ma.dalil.knowledge.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "com.pgvector..");

    @ArchTest
    static final ArchRule chatClientLivesInLlm = noClasses()
            .that()
            .resideOutsideOfPackage("ma.dalil.chatbot.llm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.ai.chat..");

    @ArchTest
    static final ArchRule embeddingModelsLiveInDense = noClasses()
            .that()
            .resideOutsideOfPackage("ma.dalil.retrieval.dense..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.ai.embedding..");

    @ArchTest
    static final ArchRule openIdConnectLivesInStaff = noClasses()
            .that()
            .resideOutsideOfPackage("ma.dalil.chatbot.staff..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getFullName() + " lives in a package without @NullMarked"));
            }
        };
    }
}
