package ma.dalil.knowledge.procedure;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `validate`: tells every error of a knowledge folder, or that there is none.
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks procedures and lexicon, and names file and line of every error.")
public final class ValidateCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "With the folders lexicon and procedures in it; the shipped knowledge if left out.")
    private @Nullable Path folder;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ValidateCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        String place = folder == null
                ? KnowledgeLoader.SHIPPED
                : "file:" + folder.toAbsolutePath().normalize();
        try {
            KnowledgeLoader.Knowledge knowledge = KnowledgeLoader.load(place);
            System.out.printf(
                    "%d procedures, %d terms: no error%n",
                    knowledge.procedures().size(), knowledge.lexicon().terms().size());
            return 0;
        } catch (InvalidKnowledge invalid) {
            invalid.problems().forEach(System.out::println);
            System.out.printf("%d errors%n", invalid.problems().size());
            return 1;
        }
    }
}
