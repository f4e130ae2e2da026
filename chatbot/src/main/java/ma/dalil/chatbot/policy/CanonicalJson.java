package ma.dalil.chatbot.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.knowledge.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A register as JSON that has one form only: names in their order, rules in theirs, nothing between. People sign its
/// hash.
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalJson() {}

    static String of(Register register) {
        Map<String, Object> body = new TreeMap<>();
        body.put("number", register.number());
        Instant from = register.from();
        if (from != null) {
            body.put("from", from.toString());
        }
        List<Map<String, String>> rules = new ArrayList<>();
        for (Rule rule : register.rules()) {
            rules.add(new TreeMap<>(Map.of(
                    "sector", rule.sector(),
                    "category", rule.category(),
                    "use", rule.use().name(),
                    "reason", rule.reason())));
        }
        body.put("rules", rules);
        return JSON.writeValueAsString(body);
    }

    static Register read(String body) {
        JsonNode tree = JSON.readTree(body);
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : tree.path("rules")) {
            rules.add(new Rule(
                    rule.path("sector").asString(),
                    rule.path("category").asString(),
                    Use.valueOf(rule.path("use").asString()),
                    rule.path("reason").asString()));
        }
        Instant from = tree.has("from") ? Instant.parse(tree.path("from").asString()) : null;
        return new Register(tree.path("number").asInt(), from, rules);
    }

    static byte[] hash(String body) {
        return Sha256.of(body);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
