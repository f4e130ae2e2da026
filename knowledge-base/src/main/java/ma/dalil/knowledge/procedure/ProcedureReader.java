package ma.dalil.knowledge.procedure;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure.Channel;
import ma.dalil.knowledge.procedure.Procedure.Confidence;
import ma.dalil.knowledge.procedure.Procedure.Cost;
import ma.dalil.knowledge.procedure.Procedure.Duration;
import ma.dalil.knowledge.procedure.Procedure.DurationKind;
import ma.dalil.knowledge.procedure.Procedure.Evidence;
import ma.dalil.knowledge.procedure.Procedure.LegalResource;
import ma.dalil.knowledge.procedure.Procedure.Referral;
import ma.dalil.knowledge.procedure.Procedure.Requirement;
import ma.dalil.knowledge.procedure.Procedure.Rule;
import ma.dalil.knowledge.procedure.Procedure.Source;
import ma.dalil.knowledge.procedure.Procedure.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes records of trees that the schemas have accepted.
final class ProcedureReader {

    private ProcedureReader() {}

    static Procedure procedure(JsonNode tree) {
        return new Procedure(
                text(tree, "id"),
                text(tree, "sector"),
                tree.has("country") ? text(tree, "country") : "MA",
                wording(tree.get("name")),
                aliases(tree.get("aliases")),
                wording(tree.get("summary")),
                tree.has("output") ? text(tree, "output") : null,
                texts(tree.get("authority")),
                referral(tree.get("referral")),
                texts(tree.get("related")),
                sources(tree.get("sources")),
                list(tree, "evidence", ProcedureReader::evidence),
                list(tree, "costs", ProcedureReader::cost),
                list(tree, "durations", ProcedureReader::duration),
                list(tree, "channels", ProcedureReader::channel),
                list(tree, "conditions", node -> new Requirement(wording(node.get("text")), text(node, "source"))),
                list(tree, "steps", node -> new Step(wording(node.get("text")), text(node, "source"))),
                list(tree, "rules", ProcedureReader::rule),
                list(tree, "legal", ProcedureReader::legal),
                date(tree, "valid-from"),
                date(tree, "valid-to"));
    }

    private static Map<String, Source> sources(JsonNode tree) {
        Map<String, Source> sources = new LinkedHashMap<>();
        tree.forEachEntry((key, node) -> sources.put(
                key,
                new Source(
                        key,
                        text(node, "title"),
                        text(node, "publisher"),
                        text(node, "url"),
                        Locale.forLanguageTag(text(node, "language")),
                        date(node, "published"),
                        PartialDate.firstDay(text(node, "read")),
                        Confidence.valueOf(text(node, "confidence").toUpperCase(Locale.ROOT)))));
        return sources;
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                node.has("document") ? List.of(text(node, "document")) : texts(node.get("one-of")),
                node.has("copies") ? node.get("copies").intValue() : 1,
                node.has("max-age") ? Period.parse(text(node, "max-age")) : null,
                optionalWording(node, "note"),
                text(node, "source"));
    }

    private static Cost cost(JsonNode node) {
        return new Cost(
                node.get("amount").intValue(),
                node.has("up-to") ? node.get("up-to").intValue() : null,
                node.has("from") && node.get("from").booleanValue(),
                text(node, "currency"),
                optionalWording(node, "per"),
                optionalWording(node, "for"),
                PartialDate.firstDay(text(node, "as-of")),
                validity(node),
                text(node, "source"));
    }

    private static Duration duration(JsonNode node) {
        String value = text(node, "value");
        int time = value.indexOf('T');
        String days = time < 0 ? value : value.substring(0, time);
        return new Duration(
                DurationKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                days.equals("P") ? Period.ZERO : Period.parse(days),
                time < 0 ? 0 : Integer.parseInt(value, time + 1, value.length() - 1, 10),
                node.has("working-days") && node.get("working-days").booleanValue(),
                optionalWording(node, "note"),
                text(node, "source"));
    }

    private static Channel channel(JsonNode node) {
        Wording note = optionalWording(node, "note");
        String source = text(node, "source");
        return switch (text(node, "kind")) {
            case "office" -> new Channel.Office(text(node, "organisation"), note, source);
            case "online" -> new Channel.Online(text(node, "url"), note, source);
            default -> new Channel.Telephone(text(node, "number"), note, source);
        };
    }

    private static Rule rule(JsonNode node) {
        Section section = node.has("section") ? Section.of(text(node, "section")) : Section.OVERVIEW;
        return new Rule(wording(node.get("text")), section, validity(node), text(node, "source"));
    }

    private static LegalResource legal(JsonNode node) {
        return new LegalResource(
                LegalResource.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                text(node, "number"),
                node.has("article") ? text(node, "article") : null,
                optionalWording(node, "title"),
                text(node, "source"));
    }

    private static Referral referral(@Nullable JsonNode node) {
        if (node == null) {
            return new Referral(null, false);
        }
        boolean always = node.isObject();
        String category = always ? text(node, "always") : node.asString();
        return new Referral(category.equals("none") ? null : category, always);
    }

    /// A wording of five authored forms; the sixth is derived by the letter table.
    static Wording wording(JsonNode node) {
        Map<Locale, String> byForm = new HashMap<>();
        node.forEachEntry((form, text) -> byForm.put(WrittenForms.of(form), text.asString()));
        String amazigh = node.get(WrittenForms.AMAZIGH_LATIN.toLanguageTag()).asString();
        byForm.put(WrittenForms.AMAZIGH_TIFINAGH, Tifinagh.ofLatin(amazigh));
        return new Wording(byForm);
    }

    private static @Nullable Wording optionalWording(JsonNode node, String property) {
        return node.has(property) ? wording(node.get(property)) : null;
    }

    /// What citizens type. What they type for Amazigh in Latin letters is added in Tifinagh to what is given in it.
    static Map<Locale, List<String>> aliases(JsonNode node) {
        Map<Locale, List<String>> aliases = new HashMap<>();
        node.forEachEntry((form, phrases) -> aliases.put(WrittenForms.of(form), texts(phrases)));
        Set<String> tifinagh = new LinkedHashSet<>(aliases.getOrDefault(WrittenForms.AMAZIGH_TIFINAGH, List.of()));
        aliases.getOrDefault(WrittenForms.AMAZIGH_LATIN, List.of())
                .forEach(phrase -> tifinagh.add(Tifinagh.ofTyped(phrase)));
        aliases.put(WrittenForms.AMAZIGH_TIFINAGH, List.copyOf(tifinagh));
        return aliases;
    }

    private static Validity validity(JsonNode node) {
        return new Validity(
                date(node, "valid-from"), node.has("valid-to") ? PartialDate.lastDay(text(node, "valid-to")) : null);
    }

    private static @Nullable LocalDate date(JsonNode node, String property) {
        return node.has(property) ? PartialDate.firstDay(text(node, property)) : null;
    }

    static String text(JsonNode node, String property) {
        return node.get(property).asString();
    }

    private static List<String> texts(@Nullable JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null) {
            node.forEach(item -> texts.add(item.asString()));
        }
        return texts;
    }

    private static <T> List<T> list(JsonNode tree, String property, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        if (tree.has(property)) {
            tree.get(property).forEach(node -> items.add(read.apply(node)));
        }
        return items;
    }
}
