package ma.dalil.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.ingest.LegalTextReader;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.text.Concepts;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which article of real, damaged law texts the words find first.
class LegalQuestionsTest {

    private static final Path LAWS = Path.of("../../shared/data/laws-ar");
    private static @Nullable LexicalIndex index;

    @BeforeAll
    static void readLaws() throws IOException {
        assumeThat(LAWS).as("outside the project: %s", LAWS).exists();
        Map<String, Collection<Document>> documents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(LAWS)) {
            for (Path file : files.sorted().toList()) {
                Content content = LegalTextReader.read(file, null);
                documents.put(content.document().id(), LexicalDocuments.legalText(content));
            }
        } catch (LegalTextReader.Unreadable unreadable) {
            throw new IOException(unreadable);
        }
        index = LexicalIndex.inMemory();
        index.apply(documents, List.of(), 1);
    }

    @AfterAll
    static void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "هل يمكن للإدارة أن تطلب تصحيح الإمضاء على الوثائق حسب القانون 55.19؟, 7",
        "كم عدد النقط المخصصة لرخصة السياقة حسب مدونة السير؟, 22",
        "ما هي مدة صلاحية جواز السفر البيومتري حسب المرسوم؟, 6"
    })
    void theRightArticleComesFirst(String question, String article) {
        assertThat(articles(question).getFirst()).isEqualTo(article);
    }

    /// The articles that only mention the objection say the other words of the question more often.
    @Test
    void theArticleOnObjectionIsAmongTheFirst() {
        assertThat(articles("كيف يمكن التعرض على معالجة المعطيات حسب القانون 09.08")
                        .subList(0, 2))
                .contains("9");
    }

    private static List<String> articles(String question) {
        try (LexicalSnapshot now = Objects.requireNonNull(index).snapshot()) {
            Query query = new Query(question, WrittenForms.ARABIC, Scope.LEGAL_TEXTS, 5);
            return new LexicalSearch(Concepts.NONE)
                    .search(query, now).stream()
                            .map(hit ->
                                    hit.passageId().substring(hit.passageId().indexOf('/') + 1))
                            .toList();
        }
    }
}
