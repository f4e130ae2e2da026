package ma.dalil.knowledge.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What ships: every file loads, all six forms of a section state the same figures and addresses, and every source is
/// used. The example is checked in the same way.
class ShippedKnowledgeTest {

    private static final Pattern LATIN_AND_TIFINAGH =
            Pattern.compile("\\p{IsLatin}['’-]?\\p{IsTifinagh}|\\p{IsTifinagh}['’-]?\\p{IsLatin}");

    private static final KnowledgeLoader.Knowledge SHIPPED = KnowledgeLoader.load(KnowledgeLoader.SHIPPED);
    private static final KnowledgeLoader.Knowledge EXAMPLE = KnowledgeLoader.load(KnowledgeFolder.EXAMPLE);

    @TestFactory
    Stream<DynamicTest> theSixFormsStateTheSameFacts() {
        return eachProcedure((knowledge, procedure) -> {
            ProcedureText text = new SectionWriter(knowledge.lexicon());
            for (Section section : Section.values()) {
                Map<String, Set<String>> facts = new LinkedHashMap<>();
                for (Locale form : WrittenForms.ALL) {
                    facts.put(form.toLanguageTag(), Facts.of(words(text, procedure, section, form)));
                }
                assertThat(new HashSet<>(facts.values()))
                        .as("%s of %s: %s", section.id(), procedure.id(), facts)
                        .hasSize(1);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everySourceIsUsed() {
        return eachProcedure((unneeded, procedure) -> {
            Set<String> used = usedSources(procedure);
            assertThat(procedure.sources().keySet()).as(procedure.id()).isSubsetOf(used);
        });
    }

    @TestFactory
    Stream<DynamicTest> noWordMixesLatinAndTifinagh() {
        return eachProcedure((knowledge, procedure) -> {
            ProcedureText text = new SectionWriter(knowledge.lexicon());
            for (Section section : Section.values()) {
                assertThat(words(text, procedure, section, WrittenForms.AMAZIGH_TIFINAGH))
                        .as("%s of %s", section.id(), procedure.id())
                        .doesNotContainPattern(LATIN_AND_TIFINAGH);
            }
        });
    }

    @Test
    void noTermMixesLatinAndTifinagh() {
        assertThat(SHIPPED.lexicon().all())
                .extracting(term -> term.name().in(WrittenForms.AMAZIGH_TIFINAGH))
                .noneMatch(LATIN_AND_TIFINAGH.asPredicate());
    }

    @Test
    void theLexiconHasAtLeast350Concepts() {
        assertThat(SHIPPED.lexicon().terms()).hasSizeGreaterThanOrEqualTo(350);
    }

    @Test
    void everySourceOfTheLexiconAttestsAName() {
        assertThat(SHIPPED.lexicon().all().stream()
                        .flatMap(term -> term.sources().values().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(SHIPPED.lexicon().sources().keySet());
    }

    /// A tax and its office, a court and the first of them, two residence cards: people call both the same.
    @Test
    void aPhraseBelongsToOneTermUnlessItIsAmbiguous() {
        Map<String, Set<String>> keysByPhrase = new TreeMap<>();
        for (Lexicon.Term term : SHIPPED.lexicon().all()) {
            for (Locale form : WrittenForms.AUTHORED) {
                phrases(term, form)
                        .forEach(phrase -> keysByPhrase
                                .computeIfAbsent(
                                        form.toLanguageTag() + " " + phrase.toLowerCase(Locale.ROOT),
                                        key -> new HashSet<>())
                                .add(term.key()));
            }
        }
        keysByPhrase.values().removeIf(keys -> keys.size() == 1);
        assertThat(keysByPhrase)
                .containsOnlyKeys(
                        "fr tribunal",
                        "ary-Arab الضريبة",
                        "ary-Arab لاكارط دو سيجور",
                        "ary-Latn ddariba",
                        "ary-Latn la carte de séjour",
                        "ary-Latn lma7kama");
    }

    @Test
    void oldNamesLeadToTheSchemeOfToday() {
        assertThat(SHIPPED.lexicon().term("amo-tadamon").former().get(WrittenForms.FRENCH))
                .contains("RAMED");
        assertThat(SHIPPED.lexicon().term("water-electricity").former().get(WrittenForms.FRENCH))
                .contains("Lydec", "Redal", "Amendis", "RADEEMA");
    }

    @FunctionalInterface
    private interface Check {
        void of(KnowledgeLoader.Knowledge knowledge, Procedure procedure);
    }

    private static Stream<String> phrases(Lexicon.Term term, Locale form) {
        return Stream.of(
                        Stream.of(term.name().in(form)),
                        term.aliases().getOrDefault(form, List.of()).stream(),
                        term.former().getOrDefault(form, List.of()).stream())
                .flatMap(phrases -> phrases);
    }

    private static Stream<DynamicTest> eachProcedure(Check check) {
        return Stream.of(EXAMPLE, SHIPPED)
                .flatMap(knowledge -> knowledge.all().stream()
                        .map(procedure ->
                                DynamicTest.dynamicTest(procedure.id(), () -> check.of(knowledge, procedure))));
    }

    private static String words(ProcedureText text, Procedure procedure, Section section, Locale form) {
        return text.sentences(procedure, section, form).stream()
                .map(ProcedureText.Sentence::text)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> usedSources(Procedure procedure) {
        return Stream.<List<String>>of(
                        procedure.evidence().stream()
                                .map(Procedure.Evidence::source)
                                .toList(),
                        procedure.costs().stream().map(Procedure.Cost::source).toList(),
                        procedure.durations().stream()
                                .map(Procedure.Duration::source)
                                .toList(),
                        procedure.channels().stream()
                                .map(Procedure.Channel::source)
                                .toList(),
                        procedure.steps().stream().map(Procedure.Step::source).toList(),
                        procedure.conditions().stream()
                                .map(Procedure.Requirement::source)
                                .toList(),
                        procedure.rules().stream().map(Procedure.Rule::source).toList(),
                        procedure.legal().stream()
                                .map(Procedure.LegalResource::source)
                                .toList())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
