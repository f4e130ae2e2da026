package ma.dalil.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.knowledge.document.Document.Kind;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.KnowledgeLoader;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.lexical.LexicalHit;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.text.Concepts;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arabic and French articles, asked for in the other languages by what the shipped lexicon knows.
class LegalTextsAcrossLanguagesTest {

    private static final LexicalIndex INDEX = LexicalIndex.inMemory();
    private static final LexicalSearch SEARCH = new LexicalSearch(
            new Concepts(KnowledgeLoader.load(KnowledgeLoader.SHIPPED).lexicon()));

    @BeforeAll
    static void write() throws IOException {
        Map<String, Collection<Document>> documents = new LinkedHashMap<>();
        List.of(
                        law("overtime", WrittenForms.ARABIC, "تؤدى عن الساعات الإضافية زيادة في الأجر"),
                        law("withdrawal", WrittenForms.ARABIC, "للمستهلك أجل لممارسة حقه في التراجع"),
                        law("rent", WrittenForms.ARABIC, "يسلم المكري للمكتري وصلا بمبالغ الكراء"),
                        law("points", WrittenForms.ARABIC, "يخصص رصيد من النقط لرخصة السياقة"),
                        law("access", WrittenForms.FRENCH, "La personne concernée exerce son droit d'accès sans frais"),
                        law("sanction", WrittenForms.FRENCH, "Est puni d'une amende le refus des contrôles"))
                .forEach(law -> documents.put(law.document().id(), LexicalDocuments.legalText(law)));
        INDEX.apply(documents, List.of(), 1);
    }

    @AfterAll
    static void close() throws IOException {
        INDEX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Les heures supplémentaires sont-elles mieux payées ?, overtime",
        "ary-Latn, swaye3 zaydin f lkhedma, overtime",
        "zgh-Latn, is ixṣṣa ad xllṣn tisragin zaydnin, overtime",
        "zgh-Tfng, ⵍⵃⵇⵇ ⴰⴷ ⵔⴰⵔⵖ ⵙⵙⵍⵄⵜ, withdrawal",
        "ary-Arab, بغيت نرد السلعة, withdrawal",
        "fr, quittance de loyer, rent",
        "ary-Latn, chhal mn no9at f lpermis, points",
    })
    void anArabicArticleIsFoundInEveryForm(String form, String question, String document) {
        assertThat(documents(form, question)).startsWith(document);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, الولوج إلى المعطيات, access",
        "ary-Arab, بغيت نعرف شنو عندهم عليا, access",
        "zgh-Latn, mnck n lɣrama, sanction",
    })
    void aFrenchArticleIsFoundInEveryForm(String form, String question, String document) {
        assertThat(documents(form, question)).startsWith(document);
    }

    @Test
    void aWordIsHeldWhereItsArabicWordingStands() {
        Query question = query("fr", "heures supplémentaires");
        try (LexicalSnapshot now = INDEX.snapshot()) {
            LexicalHit hit = SEARCH.search(question, now).getFirst();
            assertThat(SEARCH.coverage(SEARCH.weighed(question, now), hit.keys()))
                    .isEqualTo(1);
        }
    }

    @Test
    void aWordIsNotHeldByAnotherArticle() {
        try (LexicalSnapshot now = INDEX.snapshot()) {
            LexicalHit rent =
                    SEARCH.search(query("fr", "quittance de loyer"), now).getFirst();
            assertThat(SEARCH.coverage(SEARCH.weighed(query("fr", "heures supplémentaires"), now), rent.keys()))
                    .isZero();
        }
    }

    @Test
    void aQuestionInTheLanguageOfTheLawIsNotExpanded() {
        String question = "وصل مبالغ الكراء";
        try (LexicalSnapshot now = INDEX.snapshot()) {
            assertThat(SEARCH.search(query("ar", question), now))
                    .extracting(LexicalHit::score)
                    .isEqualTo(new LexicalSearch(Concepts.NONE)
                            .search(query("ar", question), now).stream()
                                    .map(LexicalHit::score)
                                    .toList());
        }
    }

    @Test
    void aRunOnMessageIsSearchedToo() {
        String runOn =
                "locataire loyer quittance caution préavis licenciement salaire heures supplémentaires congé payé "
                        + "garantie rétractation divorce pension dot mariage permis points amende passeport tribunal avocat";
        assertThat(documents("fr", runOn.repeat(4))).isNotEmpty();
    }

    private static List<String> documents(String form, String question) {
        try (LexicalSnapshot now = INDEX.snapshot()) {
            return SEARCH.search(query(form, question), now).stream()
                    .map(LexicalHit::documentId)
                    .toList();
        }
    }

    private static Query query(String form, String question) {
        return new Query(question, WrittenForms.of(form), Scope.LEGAL_TEXTS, 5);
    }

    private static Content law(String id, Locale language, String text) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(id + "/1", id, "article", 0, language, null, text));
        return new Content(
                new ma.dalil.knowledge.document.Document(
                        id, Kind.LEGAL_TEXT, "", "", null, language, "MA", null, null, null, ""),
                passages);
    }
}
