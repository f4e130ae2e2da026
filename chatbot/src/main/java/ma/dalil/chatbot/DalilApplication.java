package ma.dalil.chatbot;

import java.util.List;
import ma.dalil.chatbot.evaluation.EvaluateCommand;
import ma.dalil.chatbot.understanding.IdentifyCommand;
import ma.dalil.knowledge.KnowledgeApplication;
import ma.dalil.knowledge.ingest.IngestCommand;
import ma.dalil.knowledge.procedure.LexiconCommand;
import ma.dalil.knowledge.procedure.ValidateCommand;
import ma.dalil.retrieval.index.measure.MeasureLanguagesCommand;
import ma.dalil.retrieval.index.measure.MeasureRetrievalCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Starts the service; with the name of a command, runs that command beside it and ends.
@SpringBootApplication(scanBasePackages = "ma.dalil")
public class DalilApplication {

    /// @param arguments a command and its arguments; none, or Spring's options (`--server.port=…`), start the service
    public static void main(String[] arguments) {
        if (List.of(arguments).stream().allMatch(argument -> argument.startsWith("--") && argument.contains("="))) {
            SpringApplication.run(DalilApplication.class, arguments);
        } else {
            System.exit(commands().execute(arguments));
        }
    }

    private static CommandLine commands() {
        return new CommandLine(new Commands())
                .addSubcommand(new IngestCommand(KnowledgeApplication::documentStore))
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new LexiconCommand())
                .addSubcommand(new IdentifyCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new MeasureRetrievalCommand())
                .addSubcommand(new MeasureLanguagesCommand());
    }

    @Command(
            name = "dalil",
            mixinStandardHelpOptions = true,
            description = "Without a command the service starts.",
            subcommands = CommandLine.HelpCommand.class)
    private static final class Commands {}
}
