package ma.dalil.chatbot.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// A port that passes everything on to wherever it leads at the moment, and that can be cut.
final class Wire implements AutoCloseable {

    private final ServerSocket port;
    private final Supplier<InetSocketAddress> target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /// @param target where each new connection goes
    Wire(Supplier<InetSocketAddress> target) throws IOException {
        this.port = new ServerSocket(0);
        this.target = target;
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    int port() {
        return port.getLocalPort();
    }

    /// Ends all connections and takes no more.
    void cut() {
        cut = true;
        ends.forEach(Wire::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = port.accept();
                Thread.ofVirtual().start(() -> join(caller));
            }
        } catch (SocketException closed) {
            // the end
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void join(Socket caller) {
        Socket callee = new Socket();
        ends.add(caller);
        ends.add(callee);
        try {
            if (!cut) {
                callee.connect(target.get(), 2_000);
                Thread back = Thread.ofVirtual().start(() -> pass(callee, caller));
                pass(caller, callee);
                back.join();
            }
        } catch (IOException unreachable) {
            // the caller sees a closed connection
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            close(caller);
            close(callee);
            ends.remove(caller);
            ends.remove(callee);
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException ended) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed all the same
        }
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException gone) {
            // it is closed all the same
        }
        cut();
    }
}
