package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WidgetSettingsTest {

    @Test
    void byDefaultTheWidgetIsOff() {
        WidgetSettings settings = bound(Map.of());
        assertThat(settings).isEqualTo(new WidgetSettings(List.of(), false));
        assertThat(settings.isOff()).isTrue();
        assertThat(settings.frameAncestors()).isEqualTo("'none'");
    }

    @Test
    void theSitesAreListedInTheEnvironment() {
        WidgetSettings settings = bound(Map.of(
                "DALIL_WEB_WIDGET_ORIGINS",
                "https://www.commune.ma,http://localhost:3000",
                "DALIL_WEB_WIDGET_DEMO",
                "true"));
        assertThat(settings)
                .isEqualTo(new WidgetSettings(List.of("https://www.commune.ma", "http://localhost:3000"), true));
        assertThat(settings.frameAncestors()).isEqualTo("'self' https://www.commune.ma http://localhost:3000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.commune.ma",
                "www.commune.ma",
                "http://www.commune.ma",
                "https://www.commune.ma/",
                "https://www.commune.ma/demarches",
                "https://Commune.ma",
                "https://جماعة.ma",
                "https://commune.ma; script-src *",
                "https://user@commune.ma",
                "https://commune.ma:0",
                "null",
                ""
            })
    void whatIsNoOriginIsRefusedByTheSettingsName(String origin) {
        assertThatThrownBy(() -> new WidgetSettings(List.of(origin), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dalil.web.widget-origins: '" + origin + "'");
    }

    @Test
    void aWrongSiteStopsTheStart() {
        assertThatThrownBy(() -> bound(Map.of("DALIL_WEB_WIDGET_ORIGINS", "www.commune.ma")))
                .hasRootCauseMessage(
                        "dalil.web.widget-origins: 'www.commune.ma' is not an origin. Write https:// and the host in lower case"
                                + " (xn--… for other letters), with a port only if it is not 443, no path and no *; http:// is for"
                                + " localhost and 127.0.0.1 alone.");
    }

    private static WidgetSettings bound(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("dalil.web", WidgetSettings.class);
    }
}
