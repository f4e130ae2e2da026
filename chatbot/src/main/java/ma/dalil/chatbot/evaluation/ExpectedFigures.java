package ma.dalil.chatbot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The figures that were reached before, pinned so that none falls unseen.
///
/// @param greatestGap the widest gap between the forms, in points; judged when every file that is pinned is asked
/// @param least the smallest share of each measure, in percent, by name of file
record ExpectedFigures(
        @JsonProperty("greatest-gap") @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<Measure, Double> greatestGap,

        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Map<Measure, Double>> least) {

    ExpectedFigures {
        greatestGap = Map.copyOf(greatestGap);
        least = Map.copyOf(least);
    }

    /// Reads a YAML file.
    ///
    /// @throws IllegalArgumentException if it holds anything but files, measures and numbers
    static ExpectedFigures read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new JsonMapper().convertValue(tree, ExpectedFigures.class);
        } catch (JacksonException notFigures) {
            throw new IllegalArgumentException(file + ": " + notFigures.getOriginalMessage(), notFigures);
        }
    }

    /// What fell, in words: nothing if all is as good as before.
    List<String> fallen(Summary summary) {
        List<String> fallen = new ArrayList<>();
        List<String> asked = summary.files().rows().stream()
                .map(Scoreboard.Row::name)
                .filter(name -> !name.equals(Scoreboard.ALL))
                .toList();
        for (Scoreboard.Row file : summary.files().rows()) {
            if (asked.contains(file.name())) {
                fallen.addAll(fallen(file));
            }
        }
        if (asked.containsAll(least.keySet())) {
            fallen.addAll(widened(summary.parity()));
        }
        return fallen;
    }

    private List<String> fallen(Scoreboard.Row file) {
        Map<Measure, Double> pinned = least.getOrDefault(file.name(), Map.of());
        if (pinned.isEmpty()) {
            return List.of(file.name() + ": no figure is pinned");
        }
        return pinned.entrySet().stream()
                .filter(pin -> file.figure(pin.getKey()).percent() < pin.getValue())
                .map(pin -> String.format(
                        Locale.ROOT,
                        "%s: %s is %s; at least %s %% is expected",
                        file.name(),
                        pin.getKey().tag(),
                        file.figure(pin.getKey()),
                        pin.getValue()))
                .sorted()
                .toList();
    }

    private List<String> widened(List<Parity> gaps) {
        return gaps.stream()
                .filter(gap -> gap.points() > greatestGap.getOrDefault(gap.measure(), Double.MAX_VALUE))
                .map(gap -> String.format(
                        Locale.ROOT,
                        "parity: %s is %.1f points apart (%s, %s); at most %s is expected",
                        gap.measure().tag(),
                        gap.points(),
                        gap.best(),
                        gap.worst(),
                        greatestGap.get(gap.measure())))
                .toList();
    }
}
