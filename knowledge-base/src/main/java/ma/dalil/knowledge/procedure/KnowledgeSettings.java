package ma.dalil.knowledge.procedure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the procedures and the lexicon are read from.
///
/// @param place the shipped knowledge unless set; `file:/srv/knowledge` is a folder that editors keep, with the folders
/// `lexicon` and `procedures` in it
@ConfigurationProperties("dalil.knowledge")
public record KnowledgeSettings(
        @DefaultValue(KnowledgeLoader.SHIPPED) String place) {}
