package ma.dalil.channels.web;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import ma.dalil.channels.phone.StopLinks;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// One person's link.
final class FakeStopLinks implements StopLinks {

    static final String CODE = "K7QM2XRD5A9B";

    volatile @Nullable Locale form = WrittenForms.DARIJA_ARABIC;
    private final AtomicBoolean stopped = new AtomicBoolean();

    boolean isStopped() {
        return stopped.get();
    }

    @Override
    public Optional<Standing> find(String code) {
        return code.equals(CODE) ? Optional.of(new Standing(form, stopped.get())) : Optional.empty();
    }

    @Override
    public boolean choose(String code, boolean optedOut) {
        if (!code.equals(CODE)) {
            return false;
        }
        stopped.set(optedOut);
        return true;
    }
}
