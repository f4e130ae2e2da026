package ma.dalil.chatbot.figures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param licence under which the open data may be used, as it is told with them
@ConfigurationProperties("dalil.figures")
public record FiguresSettings(
        @DefaultValue("Open Data Commons Open Database License (ODbL) 1.0")
        String licence) {}
