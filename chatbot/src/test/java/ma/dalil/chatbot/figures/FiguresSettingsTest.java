package ma.dalil.chatbot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FiguresSettingsTest {

    @Test
    void withoutAWordTheLicenceIsThatOfOpenDatabases() {
        assertThat(bound(Map.of()).licence()).isEqualTo("Open Data Commons Open Database License (ODbL) 1.0");
    }

    @Test
    void theLicenceCanBeSet() {
        assertThat(bound(Map.of("dalil.figures.licence", "CC BY 4.0"))).isEqualTo(new FiguresSettings("CC BY 4.0"));
    }

    private static FiguresSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("dalil.figures", FiguresSettings.class);
    }
}
