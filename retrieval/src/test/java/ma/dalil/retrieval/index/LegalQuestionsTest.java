package ma.dalil.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.ingest.LegalTextReader;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.lexical.LexicalSearch;
import org.apache.lucene.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which article of real, damaged law texts the words find first.
class LegalQuestionsTest {

    private static final Path LAWS = Path.of("../../shared/data/laws-ar");
    private static final List<String> TITLES = List.of(
            "تبسيط المساطر والإجراءات الإدارية",
            "حماية الأشخاص الذاتيين تجاه معالجة المعطيات ذات الطابع الشخصي",
            "مدونة السير على الطرق",
            "جواز السفر البيومتري و جواز السفر المؤقت");

    @ParameterizedTest
    @CsvSource({
        "هل يمكن للإدارة أن تطلب تصحيح الإمضاء على الوثائق حسب القانون 55.19؟, 7",
        "كيف يمكن التعرض على معالجة المعطيات حسب القانون 09.08, 9",
        "كم عدد النقط المخصصة لرخصة السياقة حسب مدونة السير؟, 22",
        "ما هي مدة صلاحية جواز السفر البيومتري حسب المرسوم؟, 6"
    })
    void theRightArticleComesFirst(String question, String article) throws Exception {
        assumeThat(LAWS).as("outside the project: %s", LAWS).exists();
        try (LexicalIndex index = laws();
                LexicalSnapshot now = index.snapshot()) {
            Query query = new Query(question, WrittenForms.ARABIC, Scope.LEGAL_TEXTS, 5);
            assertThat(new LexicalSearch().search(query, now).getFirst().passageId())
                    .endsWith("/" + article);
        }
    }

    private static LexicalIndex laws() throws IOException, LegalTextReader.Unreadable {
        Map<String, Collection<Document>> documents = new LinkedHashMap<>();
        for (String title : TITLES) {
            Content content = LegalTextReader.read(LAWS.resolve(title + ".txt"));
            documents.put(content.document().id(), LexicalDocuments.legalText(content));
        }
        LexicalIndex index = LexicalIndex.inMemory();
        index.apply(documents, List.of(), 1);
        return index;
    }
}
