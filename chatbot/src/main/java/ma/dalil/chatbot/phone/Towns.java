package ma.dalil.chatbot.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.channels.phone.InboundPhoneMessage.Location;

/// Near which town of Morocco a position lies, from `towns.tsv`.
///
/// There are three communes for each town of the list, so that a town is near and not more: nobody is told that it is
/// theirs. The names are those of the list, in Latin letters in every form.
final class Towns {

    /// Half of the towns have another one within 13 km; farther away "near" says little.
    static final double FARTHEST_KILOMETRES = 15;

    private static final double EARTH_RADIUS_KILOMETRES = 6371;
    private static final List<Town> ALL = read();

    private record Town(String name, double latitude, double longitude) {

        double kilometresFrom(Location position) {
            double half = Math.toRadians(position.latitude() - latitude) / 2;
            double turned = Math.toRadians(position.longitude() - longitude) / 2;
            double chord = Math.pow(Math.sin(half), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(position.latitude()))
                            * Math.pow(Math.sin(turned), 2);
            return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.sqrt(chord));
        }
    }

    private Towns() {}

    /// The nearest; empty where none is near, and outside Morocco.
    static Optional<String> near(Location position) {
        return ALL.stream()
                .min(Comparator.comparingDouble(town -> town.kilometresFrom(position)))
                .filter(town -> town.kilometresFrom(position) <= FARTHEST_KILOMETRES)
                .map(Town::name);
    }

    private static List<Town> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Towns.class.getResourceAsStream("towns.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Town(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2])))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
