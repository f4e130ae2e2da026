package ma.dalil.retrieval.dense;

import java.util.List;
import java.util.function.Function;
import ma.dalil.retrieval.Query.Scope;

/// A hand-made embedder: a text points where the test says, and what the test says happens before.
public final class Compass implements Embedder {

    private final String version;
    private final Function<String, float[]> direction;
    private volatile Runnable beforeQuestions = () -> {};
    private volatile Runnable beforePassages = () -> {};

    public Compass(String version, Function<String, float[]> direction) {
        this.version = version;
        this.direction = direction;
    }

    public static float[] degrees(double degrees) {
        double angle = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    /// A model that is down throws here, a slow one waits.
    public void beforeQuestions(Runnable happening) {
        beforeQuestions = happening;
    }

    public void beforePassages(Runnable happening) {
        beforePassages = happening;
    }

    @Override
    public float[] query(String text) {
        beforeQuestions.run();
        return direction.apply(text);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        beforePassages.run();
        return texts.stream().map(direction).toList();
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public double floor(Scope scope) {
        return 0.5;
    }
}
