package ma.dalil.knowledge.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KnowledgeSettingsTest {

    @Test
    void shippedKnowledgeByDefault() {
        check(Map.of(), "classpath:knowledge");
    }

    @Test
    void anEditorsFolder() {
        check(Map.of("dalil.knowledge.place", "file:/srv/knowledge"), "file:/srv/knowledge");
    }

    private static void check(Map<String, String> properties, String place) {
        KnowledgeSettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("dalil.knowledge", KnowledgeSettings.class);
        assertThat(settings.place()).isEqualTo(place);
    }
}
