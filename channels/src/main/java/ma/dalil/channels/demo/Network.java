package ma.dalil.channels.demo;

/// Whether phones have a network. While it is away nothing reaches a phone and nothing leaves one; all of it waits.
public final class Network {

    private boolean away;

    public synchronized void leave() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
        notifyAll();
    }

    synchronized boolean isAway() {
        return away;
    }

    /// Blocks as long as it is away.
    synchronized void await() throws InterruptedException {
        while (away) {
            wait();
        }
    }
}
