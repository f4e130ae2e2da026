package ma.dalil.knowledge.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL on a folder, started by us or joined where it already runs.
///
/// A server is joined when `postmaster.pid` in the folder names a live process whose port answers: it outlived a killed
/// service, or serves another process of
/// ours. The one that started it stops it, and so does a service that joined ([Role#SERVICE]); a command that joined
/// leaves it running.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    /// Lines of `postmaster.pid`, from 0, as PostgreSQL documents the file.
    private static final int PID_LINE = 0;

    private static final int PORT_LINE = 3;

    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final @Nullable ProcessHandle joined;
    private final Role role;

    /// Who asks for the database.
    public enum Role {
        SERVICE,
        COMMAND
    }

    private record Running(ProcessHandle process, int port) {}

    private EmbeddedDatabase(int port, @Nullable EmbeddedPostgres started, @Nullable ProcessHandle joined, Role role) {
        this.port = port;
        this.started = started;
        this.joined = joined;
        this.role = role;
    }

    /// Joins the server that runs on the folder, or starts one.
    public static EmbeddedDatabase open(Path folder, Role role) {
        Optional<Running> running = running(folder);
        if (running.isPresent()) {
            LOG.info("Joined the embedded PostgreSQL that runs on {}", folder);
            return new EmbeddedDatabase(
                    running.get().port(), null, running.get().process(), role);
        }
        EmbeddedPostgres server = start(folder);
        LOG.info("Started the embedded PostgreSQL on {}", folder);
        return new EmbeddedDatabase(server.getPort(), server, null, role);
    }

    /// An empty database on a folder of the system's temporary place, for tests.
    public static EmbeddedDatabase temporary() {
        try {
            return open(Files.createTempDirectory("dalil-postgresql"), Role.COMMAND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String username() {
        return "postgres";
    }

    @Override
    public void close() {
        if (started != null) {
            try {
                started.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        } else if (joined != null && role == Role.SERVICE) {
            joined.destroy();
            joined.onExit().orTimeout(START_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    private static EmbeddedPostgres start(Path folder) {
        try {
            Files.createDirectories(folder);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_LIMIT)
                    // What is acknowledged is durable: the library's defaults are those of a test.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start on " + folder, failed);
        }
    }

    private static Optional<Running> running(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> answers(port))
                    .map(process -> new Running(process, port));
        } catch (IOException | NumberFormatException notReadable) {
            LOG.warn("Ignoring {}: {}", file, notReadable.toString());
            return Optional.empty();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) CONNECT_LIMIT.toMillis());
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
