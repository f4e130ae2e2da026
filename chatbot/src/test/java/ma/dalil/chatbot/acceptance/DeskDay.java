package ma.dalil.chatbot.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Role;

/// The service with its telephones, and the people of a desk at work: three officers, a supervisor and an editor, each
/// with an account that the administrator made and a browser of their own.
final class DeskDay implements AutoCloseable {

    static final String NADIA = "Nadia Berrada";

    private static final Pattern PASSWORD = Pattern.compile("First administrator: name admin, password (\\S+)");
    private static final String CHOSEN = "tomate verte neuf ponts";
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 900;

    private final HeadlessChromium chromium;
    private final DalilProcess dalil;
    private final OfficerPage salma;
    private final OfficerPage youssef;
    private final OfficerPage nadia;
    private final OfficerPage karim;
    private final EditorPage leila;

    private DeskDay(HeadlessChromium chromium, DalilProcess dalil) {
        this.chromium = chromium;
        this.dalil = dalil;
        CivilServant administrator = CivilServant.signsIn(dalil.address(), "admin", dalil.printed(PASSWORD));
        salma = begins(administrator, "salma", "Salma Idrissi", Role.AGENT);
        youssef = begins(administrator, "youssef", "Youssef Amrani", Role.AGENT);
        nadia = begins(administrator, "nadia", NADIA, Role.AGENT);
        karim = begins(administrator, "karim", "Karim Tazi", Role.SUPERVISOR);
        leila = new EditorPage(begins(administrator, "leila", "Leila Ouali", Role.EDITOR));
    }

    /// An urgent case is late after a second, and nobody is held up by limits that are made for strangers.
    static DeskDay begin(Path home) throws IOException {
        HeadlessChromium chromium = HeadlessChromium.start();
        return new DeskDay(
                chromium,
                DalilProcess.startBriefly(
                        home,
                        "--spring.profiles.active=demo",
                        "--dalil.web.port=" + freePort(),
                        "--dalil.demo.port=" + freePort(),
                        "--dalil.web.openings=100000",
                        "--dalil.web.messages=100000",
                        "--dalil.desk.urgent-level=1s"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private OfficerPage begins(CivilServant administrator, String username, String name, Role role) {
        String told = administrator
                .makes("/accounts", Map.of("username", username, "displayName", name, "roles", List.of(role)))
                .get("password")
                .asString();
        return OfficerPage.begins(chromium.page(WIDTH, HEIGHT), address(), username, told, CHOSEN);
    }

    URI address() {
        return dalil.address();
    }

    OfficerPage salma() {
        return salma;
    }

    OfficerPage youssef() {
        return youssef;
    }

    OfficerPage nadia() {
        return nadia;
    }

    /// The supervisor.
    OfficerPage karim() {
        return karim;
    }

    /// The editor.
    EditorPage leila() {
        return leila;
    }

    Citizen citizen() {
        return Citizen.arrives(address());
    }

    CitizenPage citizenAtThePage(String form) {
        return CitizenPage.opens(chromium.page(WIDTH, HEIGHT), address(), form);
    }

    PhonePage phone(int person, String channel) {
        return PhonePage.of(chromium.page(WIDTH, HEIGHT), address(), person, channel);
    }

    @Override
    public void close() {
        dalil.close();
        chromium.close();
    }
}
