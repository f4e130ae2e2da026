package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class IdentifyCommandTest {

    @Test
    void eachLineIsToldWithItsConfidence() {
        StringWriter out = new StringWriter();
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream("ch7al lpermis\n37 37\n".getBytes(StandardCharsets.UTF_8)));
        try {
            new CommandLine(new IdentifyCommand()).setOut(new PrintWriter(out)).execute();
        } finally {
            System.setIn(console);
        }
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).matches("ary-Latn\t[01]\\.\\d{3}\tch7al lpermis"),
                        second -> assertThat(second).isEqualTo("und\t0.000\t37 37"));
    }
}
