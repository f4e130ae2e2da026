package ma.dalil.chatbot.benchmark;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks; the tests' pattern of names leaves it out, and `-Dtest=Benchmarks` asks for it.
class Benchmarks {

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include("ma\\.dalil\\..*Benchmark\\..*").build()).run();
    }
}
