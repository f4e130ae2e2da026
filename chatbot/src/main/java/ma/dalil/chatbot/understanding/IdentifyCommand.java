package ma.dalil.chatbot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `identify`: tells the written form of each line of the standard input.
@Command(
        name = "identify",
        mixinStandardHelpOptions = true,
        description =
                "Reads lines from the standard input and prints for each the tag of its written form (und: nothing"
                        + " decides), how sure that is, and the line, with tabs between them.")
public final class IdentifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out =
                Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Identification identification = LanguageIdentifier.identify(line);
            out.printf(Locale.ROOT, "%s\t%.3f\t%s%n", identification.tag(), identification.confidence(), line);
        }
        out.flush();
        return 0;
    }
}
